/// Code of a function that is deployed with the stack.
public enum ProgramCode: Sendable, Equatable {
  /// One file, whose text is part of the generated program.
  case file(SourceFile)
  /// A folder, to which the generated program refers. The engine builds the archive.
  case folder(CodePath)
  /// An archive that somebody else builds, to which the generated program refers.
  case archive(CodePath)

  /// Name in snake case, such as `payment_processor`; also of the archive and of its folder next to Terraform's files.
  public var name: String {
    switch self {
    case .file(let file): file.name
    case .folder(let path), .archive(let path): path.name
    }
  }

  /// True if the engine builds the archive.
  public var isBuilt: Bool { if case .archive = self { false } else { true } }

  /// Path of the folder or archive; nil for a file, whose text is part of the program.
  public var path: CodePath? {
    switch self {
    case .file: nil
    case .folder(let path), .archive(let path): path
    }
  }

  /// The same code, seen from another folder: `root` leads from there to the folder of the configuration.
  public func located(at root: String) -> ProgramCode {
    switch self {
    case .file: self
    case .folder(let path): .folder(path.located(at: root))
    case .archive(let path): .archive(path.located(at: root))
    }
  }
}

/// Path of a folder or archive with the code of a function.
public struct CodePath: Sendable, Equatable {
  /// Name of the code in snake case.
  public var name: String
  /// Path relative to the folder of the configuration, as written there, such as `functions/enrich/`.
  public let written: String
  /// Path relative to the generated program.
  public private(set) var path: String

  /// Creates a path for a program in the folder of the configuration. The path of a folder ends in a slash.
  public init(name: String, path: String) {
    self.name = name
    written = path
    self.path = path
  }

  fileprivate func located(at root: String) -> CodePath {
    var copy = self
    copy.path = root + written
    return copy
  }
}
