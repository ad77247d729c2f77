import Configuration

/// JSON output of a command. New members keep the format's version; a member that changes or goes makes it the next
/// one.
enum JSONDocument {
  private static let version = "1.0"

  /// The document of an object, with the version of its format first.
  static func text(_ members: [(String, JSON5Value)]) -> String {
    JSON5Value.object([("formatVersion", .text(version))] + members).json
  }

  /// A list of objects.
  static func list(_ objects: [[(String, JSON5Value)]]) -> JSON5Value {
    JSON5Value(.array(objects.map(JSON5Value.object)))
  }
}

extension JSON5Value {
  static var null: JSON5Value { JSON5Value(.null) }

  /// A text, or null.
  static func textOrNull(_ text: String?) -> JSON5Value { text.map(JSON5Value.text) ?? .null }
}
