/// A value with the name the user gave it.
public struct Named<Value> {
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

extension Named: Sendable where Value: Sendable {}
extension Named: Equatable where Value: Equatable {}

extension Named where Value: Settings {
  /// A group with its defaults, before it has a name.
  static var plain: Named { Named(name: "", value: Value()) }
}

extension Setting {
  /// What an entry was called before; the names follow the rule of its name.
  static func renamedFrom<Value>(_ rule: TextRule) -> Setting where Root == Named<Value> {
    Setting(
      "renamedFrom", \.formerNames, .oneOrMore(of: .text(rule), count: 0...10),
      "What it was called before, the first name first: it stays what it is, and goes by that name in AWS.")
  }
}
