import InfraModel

/// Distribution of a program over files.
public enum Layout: Sendable {
  /// A single file.
  case single
  /// A folder with the tool's conventional files.
  case folder
}

/// A file of a generated program: its conventional name and a function that writes it.
public struct Document: Sendable {
  /// Conventional file name, such as `main.tf`.
  public var name: String
  /// True if its first lines say that infragen generated it; false for the source of a function.
  public var saysOrigin = true
  /// Writes the whole file. Throws only errors of the buffer's drain.
  public var write: @Sendable (inout TextBuffer) throws -> Void

  /// Creates a file from a finished text.
  public init(_ name: String, text: String) {
    self.init(name) { $0.put(text) }
  }

  /// Creates a file from finished bytes.
  public init(_ name: String, bytes: [UInt8]) {
    self.init(name) { $0.put(bytes: bytes) }
  }

  /// Creates a file that is written on demand. `write` calls ``TextBuffer/flushIfFull()`` between two resources.
  public init(_ name: String, write: @escaping @Sendable (inout TextBuffer) throws -> Void) {
    self.name = name
    self.write = write
  }

  /// Writes the whole file into memory.
  public func bytes() throws -> [UInt8] {
    var buffer = TextBuffer()
    try write(&buffer)
    return buffer.bytes
  }
}

/// A generated program with its usage of the engine's limits.
public struct Rendering: Sendable {
  /// Files in a fixed order.
  public var documents: [Document]
  /// Usage of the engine's limits.
  public var quotas: [Quota]
  /// Notes for the user before a deployment, one sentence each.
  public var notes: [String]

  /// Creates a rendering.
  public init(documents: [Document], quotas: [Quota] = [], notes: [String] = []) {
    self.documents = documents
    self.quotas = quotas
    self.notes = notes
  }
}

/// A target: converts a stack into the files of one tool.
public protocol Emitter: Sendable {
  /// Name of the target on the command line, such as `terraform`.
  var target: String { get }
  /// The tool's official name, such as `Terraform`.
  var title: String { get }
  /// True if an engine deploys what the emitter writes; false for a companion of such programs, which is written only
  /// where it is asked for by its name.
  var isProgram: Bool { get }
  /// Prediction of the engine's plans; nil if the emitter does not provide one.
  var engine: (any Engine)? { get }
  /// The rendered files of a program, with their usage of the engine's limits.
  func rendering(of stack: Stack, layout: Layout) throws -> Rendering
  /// The files of the program in a fixed order; exactly one for ``Layout/single``. A folder also contains the
  /// ``companions(of:)``.
  func documents(for stack: Stack, layout: Layout) -> [Document]
  /// Files next to the program that the stack's engine settings require, such as one with the values of its parameters.
  func companions(of stack: Stack) -> [Document]
}

extension Emitter {
  /// Default: a program.
  public var isProgram: Bool { true }
  /// Default: no prediction.
  public var engine: (any Engine)? { nil }
  /// Default: files that are written on demand, without limits of the engine.
  public func rendering(of stack: Stack, layout: Layout) throws -> Rendering {
    Rendering(documents: documents(for: stack, layout: layout))
  }
  /// By default there are none.
  public func companions(of stack: Stack) -> [Document] { [] }
}
