/// A value with the name the user gave it.
public struct Keyed<Value> {
  /// The name: a key of the object.
  public var name: String
  /// The names that it had before, the first of them first; mostly empty.
  public var formerNames: [String]
  /// The value.
  public var value: Value

  /// Names a value.
  public init(name: String, formerNames: [String] = [], value: Value) {
    self.name = name
    self.formerNames = formerNames
    self.value = value
  }

  /// The first name that it had.
  public var originalName: String { formerNames.first ?? name }
}

extension Keyed: Sendable where Value: Sendable {}
extension Keyed: Equatable where Value: Equatable {}

/// The settings of an entry that may be renamed: those of its group, and what it was called before.
struct RenamableEntry<Group: Settings>: SettingsDeclaration {
  var entry: Keyed<Group>
  /// The rule of its name, which former names follow, too.
  let rule: TextFormat

  mutating func settings(_ each: inout some SettingsVisitor) {
    let rule = rule
    entry.value.settings(&each)
    each.setting(
      "renamedFrom", &entry.formerNames, .oneOrMore(of: .text(rule), count: 0...10),
      "What it was called before, the first name first: it stays what it is, and goes by that name in AWS.")
  }
}
