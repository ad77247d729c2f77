/// Effect of a property change on the existing resource, as in CloudFormation's "Update requires".
public enum UpdateBehavior: UInt8, Sendable, Comparable {
  /// Updated in place, without interruption.
  case inPlace
  /// Physical name that is updated in place.
  case renamesInPlace
  /// Updated in place, with a possible interruption.
  case interrupts
  /// Updated in place or replaced, depending on the values.
  case mayReplace
  /// Replacement.
  case replaces
  /// Physical name; changing it replaces the resource. A replacement cannot exist beside the old resource under the
  /// same name.
  case renames

  /// True if a change always replaces the resource.
  public var isReplacing: Bool { self >= .replaces }

  /// True for the physical name, which no other resource can have at the same time.
  public var isName: Bool { self == .renames || self == .renamesInPlace }

  public static func < (one: UpdateBehavior, other: UpdateBehavior) -> Bool { one.rawValue < other.rawValue }
}
