/// A place in a text the user wrote: the file's name as it was given, line and column counted from 1.
public struct SourceLocation: Sendable, Equatable {
  /// The file's name as the user gave it, or a word such as `--set` for text from the command line.
  public var file: String
  /// The line, counted from 1.
  public var line: Int
  /// The column in Unicode scalars, counted from 1.
  public var column: Int

  /// Creates a location.
  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}
