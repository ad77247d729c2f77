import Foundation
import InfragenCLI
import PaymentSystem
import Testing

/// The reference of all settings, `Sources/Documentation/settings`: a page for each part of a system, and one for the rest.
@Suite struct SettingsPageTests {
  private static let folder = "\(Page.folder)/settings"

  @Test func everyPageIsCurrent() throws {
    let ofParts = Set(PartName.allCases.flatMap(\.settings))
    let own = Set(PaymentSystem.tableRows.map { Self.root(of: $0.path) }).subtracting(ofParts)
    try Self.check("system", "System", own)
    for part in Self.parts { try Self.check(Self.file(part), part.title, Set(part.settings)) }
    let files = Set(["README", "system"] + Self.parts.map(Self.file)).map { "\(Self.folder)/\($0).md" }.sorted()
    #expect(Page.paths(below: Self.folder) == files)
  }

  @Test func indexIsCurrent() throws {
    var page = try RecordedPage("\(Self.folder)/README.md")
    let rows = Self.parts.map { part in
      ["[\(part.title)](\(Self.file(part)).md)", part.settings.map { "`\($0)`" }.joined(separator: ", ")]
    }
    try page.record("parts", MarkdownTable.text(["part", "settings"], rows))
    try page.check()
  }

  private static let parts = PartName.allCases.filter { !$0.settings.isEmpty }

  private static func file(_ part: PartName) -> String { part.title.lowercased().replacing(" ", with: "-") }

  /// The top-level setting of a path.
  private static func root(of path: String) -> String { String(path.prefix { $0 != "." && $0 != "[" }) }

  /// Compares the page that describes these top-level settings, or records it.
  private static func check(_ name: String, _ title: String, _ settings: Set<String>) throws {
    let rows = PaymentSystem.tableRows.filter { settings.contains(root(of: $0.path)) }
    let table = MarkdownTable.text(
      ["setting", "type", "default", "description"],
      rows.map { row in
        ["`\(row.path)`", row.type, row.defaultText.isEmpty ? "" : "`\(row.defaultText)`", row.documentation]
      })
    let text = "# Settings: \(title)\n\n<!-- settings: recorded by the tests -->\n\(table)<!-- end of settings -->\n"
    try Golden.check(Array(text.utf8), Golden.package.appending(path: "\(folder)/\(name).md"))
  }
}
