/// What a change of a property does to the resource that is there already.
public enum UpdateBehavior: UInt8, Sendable, Comparable {
  /// It is changed as it is, and keeps working.
  case inPlace
  /// It is the name that the account knows it by, which is changed as it is.
  case renamesInPlace
  /// It is changed as it is, and may be out of reach for a while.
  case interrupts
  /// Some changes are made in place, others replace it: AWS decides by the values.
  case mayReplace
  /// Another one takes its place.
  case replaces
  /// It is the name that the account knows it by: another one takes its place, and only under another name beside it.
  case renames

  /// Whether a change certainly makes another one take its place.
  public var isReplacing: Bool { self >= .replaces }

  /// Whether it is the name that the account knows the resource by: no other can have it at the same time.
  public var isName: Bool { self == .renames || self == .renamesInPlace }

  public static func < (one: UpdateBehavior, other: UpdateBehavior) -> Bool { one.rawValue < other.rawValue }
}
