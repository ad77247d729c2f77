/// A value with a user-defined name.
public struct Keyed<Value> {
  /// Name: a key of the object.
  public var name: String
  /// Former names, oldest first; usually empty.
  public var formerNames: [String]
  /// The value.
  public var value: Value

  /// Creates a named value.
  public init(name: String, formerNames: [String] = [], value: Value) {
    self.name = name
    self.formerNames = formerNames
    self.value = value
  }

  /// First name.
  public var originalName: String { formerNames.first ?? name }
}

extension Keyed: Sendable where Value: Sendable {}
extension Keyed: Equatable where Value: Equatable {}

/// The settings of an entry: those of its group, its former names if it can be renamed, and the words of a collection.
struct NamedEntry<Group: Settings>: SettingsDeclaration {
  var entry: Keyed<Group>
  /// Format of the name, which also applies to former names.
  let rule: TextFormat
  /// True if the entry can have former names.
  let isRenamable: Bool
  /// True for an entry of a collection.
  let isPart: Bool

  mutating func settings(_ each: inout some SettingsVisitor) {
    let rule = rule
    entry.value.settings(&each)
    if isRenamable {
      each.setting(
        "renamedFrom", &entry.formerNames, .oneOrMore(of: .text(rule), count: 0...10),
        "What it was called before, the first name first: it stays what it is, and goes by that name in AWS.")
    }
    if isPart { CollectionWords.settings(&each) }
  }
}
