import InfraModel

/// JSON with comments, trailing commas, single quotes and keys without quotes (https://spec.json5.org).
public enum JSON5 {
  /// How many lists and objects may stand inside each other.
  public static let nestingLimit = 64

  /// Reads a whole document; throws the first syntax error and every key that is given twice.
  public static func parse(_ bytes: [UInt8], file: String) throws(Diagnostics) -> JSON5Value {
    var reader = JSON5Reader(bytes, file: file)
    return try reader.document()
  }

  /// Reads a whole document from a text.
  public static func parse(_ text: String, file: String) throws(Diagnostics) -> JSON5Value {
    try parse(Array(text.utf8), file: file)
  }
}
