/// A small JSON tree: the value of one property, printed and dropped.
enum JSON {
  case text(String)
  case number(String)
  case boolean(Bool)
  case list([JSON])
  case object([(String, JSON)])

  /// An object with one member, such as `{"Ref": "Vpc"}`.
  static func intrinsic(_ name: String, _ argument: JSON) -> JSON { .object([(name, argument)]) }
}
