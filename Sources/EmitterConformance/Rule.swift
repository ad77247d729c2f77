/// What every emitter promises, each checked by itself.
public enum Rule: String, Sendable, CaseIterable {
  /// The same stack gives the same bytes, whenever it is written.
  case sameBytes
  /// One document for a single file; a folder's have names of their own, relative and usable on every file system.
  case documents
  /// UTF-8 without a mark, lines that end in LF and in no white space, one newline at the end, no NUL.
  case form
  /// Every resource, parameter and output is there once, in both layouts, and nothing else is.
  case completeness
  /// No text breaks out of where it stands, and each is read back as it was.
  case hostileTexts
  /// What the author names first stands first: no hash and no alphabet decides.
  case authorsOrder
  /// A resource, parameter or output more changes no line of the others, but for a comma at its end.
  case stability
  /// A document is handed on in pieces, and what their taker throws ends it.
  case pieces
  /// Eight times the resources take about eight times as long.
  case linearTime
  /// What is counted for a small system is counted for a large one, with a way out; notes are sentences on one line.
  case quotas
}
