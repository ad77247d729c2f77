/// A small JSON tree: the value of one property, printed and dropped.
enum JSON {
  case text(String)
  case number(String)
  case boolean(Bool)
  case list([JSON])
  case object([JSONMember])

  /// An object of the given members.
  static func members(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { JSONMember(name: $0, value: $1) })
  }

  /// An object with one member, such as `{"Ref": "Vpc"}`.
  static func intrinsic(_ name: String, _ argument: JSON) -> JSON { .object([JSONMember(name: name, value: argument)]) }
}

/// A member of a JSON object.
struct JSONMember {
  let name: String
  let value: JSON
}
