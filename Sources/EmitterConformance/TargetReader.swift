import InfraModel

/// What a target's author tells the suite: what things are called in its files, and how the files are read back.
public protocol TargetReader: Sendable {
  /// The dialect of resources that the target prints.
  var dialect: Dialect { get }
  /// The names under which the files declare a resource of the stack; none when the dialect leaves it out.
  func names(of entry: Stack.Entry, in stack: Stack) -> [String]
  /// What the files of one program declare; throws when they are no program.
  func read(_ files: [TextFile]) throws -> ProgramContents
  /// Whether a line belongs to several things of the stack, because the format wants their names on one line.
  func isShared(_ line: String) -> Bool
}

extension TargetReader {
  /// None, unless a format says otherwise.
  public func isShared(_ line: String) -> Bool { false }
}

/// A written file.
public struct TextFile: Sendable {
  /// Its name, relative to the program's folder.
  public let name: String
  /// All of it.
  public let text: String
}

/// What was read back from a program's files.
public struct ProgramContents: Sendable {
  /// The declared resources, by the names that ``TargetReader/names(of:in:)`` gives; data that is only asked for is none.
  public var resources: [String] = []
  /// The declared parameters; letters and digits count, case and signs do not.
  public var parameters: [String] = []
  /// The declared outputs, and the text of those whose value is a text without references.
  public var outputs: [(name: String, text: String?)] = []

  /// Creates empty contents.
  public init() {}
}
