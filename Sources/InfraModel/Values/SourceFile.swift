/// Source of a program that is deployed with the stack: one file, such as a function's `index.py`.
public struct SourceFile: Sendable, Equatable {
  /// Name in snake case, such as `payment_processor`.
  public var name: String
  /// File name in the archive, such as `index.py`.
  public var file: String
  /// Source text, ending in a newline.
  public var text: String

  /// Creates a source.
  public init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }
}
