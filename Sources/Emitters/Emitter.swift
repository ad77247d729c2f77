import InfraModel

/// How the text of a program is spread over files.
public enum Layout: Sendable {
  /// One file that holds everything.
  case single
  /// The files that people of that tool keep in a folder.
  case folder
}

/// One file of a generated program: its conventional name and how its bytes are written.
public struct Document: Sendable {
  /// The conventional file name, such as `main.tf`.
  public var name: String
  /// Whether its first lines say that infragen generated it; the source of a function does not.
  public var saysOrigin = true
  /// Writes the whole file; throws only what the buffer's drain throws.
  public var write: @Sendable (inout TextBuffer) throws -> Void

  /// A file with a text that is there already.
  public init(_ name: String, text: String) {
    self.init(name) { $0.put(text) }
  }

  /// A file whose bytes are there already.
  public init(_ name: String, bytes: [UInt8]) {
    self.init(name) { $0.put(bytes: bytes) }
  }

  /// A file that is written when it is wanted; between two resources `write` gives way to ``TextBuffer/flushIfFull()``.
  public init(_ name: String, write: @escaping @Sendable (inout TextBuffer) throws -> Void) {
    self.name = name
    self.write = write
  }

  /// The whole file in memory.
  public func bytes() throws -> [UInt8] {
    var buffer = TextBuffer()
    try write(&buffer)
    return buffer.bytes
  }
}

/// A program for a stack, and what its engine makes of its size.
public struct Rendering: Sendable {
  /// The files in a fixed order.
  public var documents: [Document]
  /// What the program uses up of what the engine has.
  public var quotas: [Quota]
  /// What a user should know of the program before deploying it, one sentence each.
  public var notes: [String]

  /// Creates a rendering.
  public init(documents: [Document], quotas: [Quota] = [], notes: [String] = []) {
    self.documents = documents
    self.quotas = quotas
    self.notes = notes
  }
}

/// A target language: turns a stack into the files of one tool.
public protocol Emitter: Sendable {
  /// The target's name on the command line, such as `terraform`.
  var target: String { get }
  /// The tool in the words of its makers, such as `Terraform`.
  var title: String { get }
  /// How the engine goes about changes, where it is known.
  var engine: (any Engine)? { get }
  /// The files of a program for the stack, written, with what they use of what the engine has.
  func rendering(of stack: Stack, layout: Layout) throws -> Rendering
  /// The files that describe the stack, in a fixed order; exactly one for ``Layout/single``. A folder has the
  /// ``companions(of:)``, too.
  func documents(for stack: Stack, layout: Layout) -> [Document]
  /// Files that the stack's engine settings ask for beside the program, such as one with the values of its parameters.
  func companions(of stack: Stack) -> [Document]
}

extension Emitter {
  /// Not known, unless an emitter says it.
  public var engine: (any Engine)? { nil }
  /// Files that are written when they are wanted, of an engine without quotas, unless an emitter says otherwise.
  public func rendering(of stack: Stack, layout: Layout) throws -> Rendering {
    Rendering(documents: documents(for: stack, layout: layout))
  }
  /// None, unless an emitter says otherwise.
  public func companions(of stack: Stack) -> [Document] { [] }
}
