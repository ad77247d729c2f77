/// A location in the user's input. Lines and columns start at 1.
public struct SourceLocation: Sendable, Equatable {
  /// File name as the user gave it, or a word such as `--set` for text from the command line.
  public var file: String
  /// Line, starting at 1.
  public var line: Int
  /// Column in Unicode scalars, starting at 1.
  public var column: Int

  /// Creates a location.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
