extension JSON5Value {
  /// An object of ordered members, without a location in a file.
  public static func object(_ members: [(String, JSON5Value)]) -> JSON5Value {
    JSON5Value(.object(members.map { JSON5Member(key: $0, keyLocation: $1.location, value: $1) }))
  }

  /// A string without a location in a file.
  public static func text(_ text: String) -> JSON5Value { JSON5Value(.string(text)) }

  /// A list of strings without a location in a file.
  public static func texts(_ texts: [String]) -> JSON5Value { JSON5Value(.array(texts.map(text))) }
}
