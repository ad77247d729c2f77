/// A value with the name the user gave it.
public struct Named<Value> {
  /// The name: a key of the object.
  public var name: String
  /// The value.
  public var value: Value

  /// Names a value.
  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}

extension Named: Sendable where Value: Sendable {}
extension Named: Equatable where Value: Equatable {}
