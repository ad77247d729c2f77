import InfraModel

/// JSON with comments, trailing commas, single quotes and keys without quotes (https://spec.json5.org).
public enum JSON5 {
  /// Maximum nesting depth of lists and objects.
  public static let nestingLimit = 64

  /// Parses a document. Throws the first syntax error and all duplicate keys.
  public static func parse(_ bytes: [UInt8], file: String) throws(Diagnostics) -> JSON5Value {
    var reader = JSON5Reader(bytes, file: file)
    return try reader.document()
  }

  /// Parses a document.
  public static func parse(_ text: String, file: String) throws(Diagnostics) -> JSON5Value {
    try parse(Array(text.utf8), file: file)
  }
}
