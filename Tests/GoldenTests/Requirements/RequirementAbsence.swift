import Configuration
import Testing

/// A combination of conditions that no single item of the model may meet.
struct RequirementAbsence {
  let targets: [String]
  private let type: RequirementNames?
  private let address: RequirementNames?
  private let property: RequirementNames?
  /// A substring of a value.
  private let value: String?
  private let removal: RequirementNames?
  private let programText: String?
  private let isOutsideReference: Bool

  init(_ value: JSON5Value) throws {
    let keys = ["type", "address", "property", "value", "on removal", "program text", "reference"]
    try value.allow(["in"] + keys)
    #expect(keys.contains { value[$0] != nil }, "\(value.location) excludes nothing")
    targets = try RequirementNames.targets(value["in"]?.string)
    func names(_ key: String) -> RequirementNames? { value[key]?.string.map { RequirementNames($0) } }
    type = names("type")
    address = names("address")
    property = names("property")
    removal = names("on removal")
    self.value = value["value"]?.string
    programText = value["program text"]?.string
    isOutsideReference = value["reference"]?.string == "outside of the stack"
  }

  func problems(in model: SystemModel) -> [String] {
    model.items.sorted { $0.key < $1.key }.filter { matches($0.key, $0.value, model) }.map {
      "\(model.target) must have no \(summary(in: model.target)), but \($0.key) has"
    }
  }

  /// A description of the conditions.
  func summary(in target: String) -> String {
    var words: [String] = []
    if let address { words.append("`\(address.name(in: target))`") }
    if let type { words.append("`\(type.name(in: target))`") }
    if let property { words.append("`\(property.name(in: target))`") }
    if let value { words.append("value with `\(value)`") }
    if let removal { words.append("resource that \(removal.name(in: target)) removal") }
    if let programText { words.append("program with `\(programText)`") }
    if isOutsideReference { words.append("reference to another stack") }
    return words.joined(separator: " with ")
  }

  private func matches(_ name: String, _ item: SystemModel.Item, _ model: SystemModel) -> Bool {
    let target = model.target
    if let type, !Self.matches(item.type, type.name(in: target)) { return false }
    if let address, name != address.name(in: target) { return false }
    if let removal, item.facts["on removal"] != Expected.text(.string(removal.name(in: target))) { return false }
    if let programText, !item.text.contains(programText) { return false }
    if isOutsideReference, item.references.allSatisfy(model.hasResource) { return false }
    if property == nil && value == nil { return true }
    return item.facts.contains { path, found in
      (property.map { Self.matches(path, property: $0.name(in: target)) } ?? true)
        && (value.map { found.contains($0) } ?? true)
    }
  }

  /// Matches a type, or the prefix of a type if the pattern ends in `*`.
  private static func matches(_ type: String, _ pattern: String) -> Bool {
    pattern.hasSuffix("*") ? type.hasPrefix(pattern.dropLast()) : type == pattern
  }

  /// Matches a property at any depth.
  private static func matches(_ path: String, property: String) -> Bool {
    path.split(whereSeparator: { $0 == "." || $0 == "[" }).contains { $0 == property }
  }
}
