/// The rules for every emitter.
public enum Rule: String, Sendable, CaseIterable {
  /// The same stack always results in the same bytes.
  case sameBytes
  /// A single file is one document. The documents of a folder have unique names that are relative and valid on every
  /// file system.
  case documents
  /// UTF-8 without a byte order mark, lines that end in LF without trailing white space, one newline at the end, no
  /// NUL.
  case form
  /// Every resource, parameter and output is declared once, in both layouts, and nothing else is.
  case completeness
  /// No text escapes from its context, and each is read back unchanged.
  case hostileTexts
  /// Declarations are in the author's order, not in that of a hash or the alphabet.
  case authorsOrder
  /// An additional resource, parameter or output changes no line of the others, except for a comma at the end.
  case stability
  /// A document is written in pieces, and an error of their receiver stops the writing.
  case pieces
  /// Eight times as many resources take about eight times as long.
  case linearTime
  /// Quotas of a small system also exist for a large one, with a remedy. Notes are sentences on one line.
  case quotas
}
