import InfraModel

/// A target's names and the parser for its files, provided by the author of an emitter.
public protocol TargetReader: Sendable {
  /// Dialect of the target's resources.
  var dialect: Dialect { get }
  /// Names under which the files declare a resource of the stack; empty if the dialect leaves it out.
  func names(of entry: Stack.Entry, in stack: Stack) -> [String]
  /// Parses the declarations in the files of one program. Throws if they are not a program.
  func read(_ files: [TextFile]) throws -> ProgramContents
  /// True if a line belongs to several resources of the stack, because the format has their names on one line.
  func isShared(_ line: String) -> Bool
}

extension TargetReader {
  /// Default: no shared lines.
  public func isShared(_ line: String) -> Bool { false }
}

/// A generated file.
public struct TextFile: Sendable {
  /// Name, relative to the program's folder.
  public let name: String
  /// Complete text.
  public let text: String
}

/// The declarations in a program's files.
public struct ProgramContents: Sendable {
  /// Declared resources, by the names that ``TargetReader/names(of:in:)`` returns, without data sources.
  public var resources: [String] = []
  /// Declared parameters, compared by letters and digits only.
  public var parameters: [String] = []
  /// Declared outputs, with the text of those whose value is a string without references.
  public var outputs: [(name: String, text: String?)] = []

  /// Creates empty contents.
  public init() {}
}
