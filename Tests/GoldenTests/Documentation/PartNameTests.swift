import Configuration
import Foundation
import PaymentSystem
import Testing

/// Folders, test files and the groups of settings in the README have the names of the parts.
@Suite struct PartNameTests {
  private static let names = Set(PartName.allCases.map(\.rawValue))

  private static func contents(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Golden.package.appending(path: folder).path)
  }

  @Test(arguments: ["Sources/PaymentSystem/Parts", "Sources/AWSResources"])
  func foldersHaveTheNamesOfParts(_ folder: String) throws {
    let folders = Set(try Self.contents(of: folder).filter { !$0.contains(".") })
    #expect(folders == Self.names)
  }

  /// The text after the plus in names such as `KitchenSink+Cache.swift`, except names that concern every part.
  @Test(arguments: [
    ("Sources/EmitterConformance/Stacks/KitchenSink", []), ("Tests/PaymentSystemTests/Policies", []),
    (
      "Tests/PaymentSystemTests/Rules",
      ["Existing", "Hatch", "Links", "Names", "Parts", "Regions", "Renames", "Tags", "TargetSettings"]
    ),
  ])
  func filesHaveTheNamesOfParts(_ folder: String, others: [String]) throws {
    let words = try Self.contents(of: folder).compactMap { name in
      name.split(separator: "+").dropFirst().first?.split(separator: ".").first.map(String.init)
    }
    #expect(words.count > 5 && Set(words).subtracting(others).isSubset(of: Self.names), "\(words)")
  }

  @Test func everySettingBelongsToOnePartOrToTheSystem() {
    let settings = Set(PaymentSystem.reference().map { $0.path.prefix { $0 != "." && $0 != "[" } }.map(String.init))
    let assigned = PartName.allCases.flatMap(\.settings)
    #expect(Set(assigned).count == assigned.count && Set(assigned).isSubset(of: settings))
  }
}
