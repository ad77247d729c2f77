import Configuration
import Testing

@testable import PaymentSystem

/// The paths of settings that rules and policies use match the declarations of the settings.
@Suite struct SettingPathsTests {
  @Test func everyPathIsDeclared() throws {
    let system = PaymentSystem.shape
    let apart = Self.files.map { Set($0.parts.flatMap(\.settings)) }
    let ofParts = Set(PartName.allCases.flatMap(\.settings))
    var source = "\(Self.heading)\n/// The paths of a system's settings.\nenum Setting {\n"
    for field in system.fields {
      source +=
        "  static var \(field.name): \(Self.type(of: field.shape)) { SettingPath().member(\"\(field.name)\") }\n"
    }
    source += "}\n"
    var known: [String: [String]] = [system.type: system.fields.map(\.name)]
    func structures(of groups: [SettingGroup]) -> String {
      groups.map { group in
        let names = group.fields.map(\.name)
        guard let others = known.updateValue(names, forKey: group.type) else { return Self.structure(of: group) }
        #expect(others == names, "\(group.type) has other settings elsewhere")
        return ""
      }.joined()
    }
    func groups(where isIncluded: (SettingField) -> Bool) -> [SettingGroup] {
      system.fields.filter(isIncluded).flatMap { Self.groups(in: $0.shape) }
    }
    for (file, settings) in zip(Self.files, apart) {
      let text = structures(of: groups { settings.contains($0.name) })
      try Self.check(
        "\(Self.heading)\n// The paths of the settings of \(file.subject).\n\(text)", "RecordedPaths+\(file.name).swift"
      )
    }
    let others = ofParts.subtracting(apart.joined())
    let parts = structures(of: groups { others.contains($0.name) })
    source += structures(
      of: groups { !ofParts.contains($0.name) } + Self.groups(in: .group(OutputListSettings.shape)))
    try Self.check(source, "RecordedPaths.swift")
    try Self.check(
      "\(Self.heading)\n// The paths of the settings of other parts.\n\(parts)", "RecordedPaths+Parts.swift")
  }

  /// The files for the paths of some parts.
  private static let files: [(name: String, subject: String, parts: [PartName])] = [
    (
      "Data", "data and workflows",
      [.database, .cache, .tables, .storage, .messaging, .secrets, .paymentKeys, .workflows]
    ),
    (
      "Operations", "keys, roles, logs, monitoring, WAF and the account",
      [.keys, .access, .logging, .monitoring, .waf, .accountBaseline]
    ),
  ]

  private static let heading = """
    // Recorded from the declarations of the settings by the tests: INFRAGEN_RECORD=1 swift test --filter SettingPathsTests
    internal import Configuration

    """

  private static func check(_ source: String, _ name: String) throws {
    try Golden.check(
      Array(source.utf8), Golden.package.appending(path: "Sources/PaymentSystem/Settings/\(name)"))
  }

  private static func structure(of group: SettingGroup) -> String {
    let isRenamable = group.fields.contains { $0.name == "renamedFrom" }
    let members = group.fields.map { "  var \(escaped($0.name)): \(type(of: $0.shape)) { member(\"\($0.name)\") }\n" }
    return "\nstruct \(name(of: group)): \(isRenamable ? "RenamablePaths" : "SettingPaths") {\n"
      + "  let path: SettingPath\n\(members.joined())}\n"
  }

  /// A name as an identifier of Swift.
  private static func escaped(_ name: String) -> String { ["default", "internal"].contains(name) ? "`\(name)`" : name }

  /// All groups in a schema, outer groups first.
  private static func groups(in dialect: SettingSchema) -> [SettingGroup] {
    switch dialect {
    case .group(let group), .named(let group, _), .existing(let group, _), .shortOrGroup(_, let group),
      .namedOrList(let group, _):
      [group] + group.fields.flatMap { groups(in: $0.shape) }
    case .list(let inner, _), .oneOrMore(let inner, _), .optional(let inner), .toggle(let inner), .removable(let inner):
      groups(in: inner)
    case .integer, .integers, .number, .boolean, .text, .choice, .texts, .freeObjects, .freeObject, .textOrInteger,
      .constant, .anyOf,
      .links:
      []
    }
  }

  /// The Swift type of the path of a setting.
  private static func type(of dialect: SettingSchema) -> String {
    switch dialect {
    case .group(let group), .existing(let group, _), .shortOrGroup(_, let group): name(of: group)
    case .named(let group, _), .namedOrList(let group, _): "NamedPaths<\(name(of: group))>"
    case .texts, .freeObjects, .links: "NamedPaths<SettingPath>"
    case .list(let element, _), .oneOrMore(let element, _): "ListPaths<\(type(of: element))>"
    case .optional(let inner), .toggle(let inner), .removable(let inner): type(of: inner)
    case .integer, .integers, .number, .boolean, .text, .choice, .constant, .freeObject, .textOrInteger, .anyOf:
      "SettingPath"
    }
  }

  private static func name(of group: SettingGroup) -> String {
    "\(group.type.hasSuffix("Settings") ? group.type.dropLast(8) : group.type[...])Paths"
  }
}
