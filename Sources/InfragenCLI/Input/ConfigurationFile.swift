import InfraModel
import Moving
import PaymentSystem

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A configuration text with its name, or another file that the command line names.
struct ConfigurationFile {
  /// What a file is for, with its maximum size.
  struct Purpose {
    /// Noun in messages, with its article.
    let noun: String
    /// Maximum size in bytes, a multiple of 1 MiB.
    let limit: Int

    /// Its maximum size, for messages.
    var limitWords: String { "\(noun) has at most \(limit) bytes (\(limit >> 20) MiB)" }

    static let configuration = Purpose(noun: "a configuration", limit: 1 << 20)
    static let state = Purpose(noun: "a state", limit: StateReader.limit)
  }

  /// Name in messages.
  let name: String
  let text: [UInt8]
  /// Identity of the file, so that no output replaces it.
  let identity: FileStatus?
  /// Path of its folder without symbolic links; nil for a text that is in no file.
  let folder: String?
  /// Its folder, for the files that it names.
  let files: ConfigurationFolder?

  /// Creates a configuration from a text that is not in a file.
  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// Creates a configuration from an earlier version of a file.
  init(name: String, bytes: [UInt8], files: ConfigurationFolder? = nil) {
    self.name = name
    text = bytes
    identity = nil
    folder = nil
    self.files = files
  }

  /// Reads a file given on the command line, or the standard input for `-`.
  init(_ path: String, as purpose: Purpose = .configuration, streams: StandardStreams) throws(Failure) {
    let isInput = path == "-"
    do throws(PathProblem) {
      if isInput {
        if !streams.hasInput { throw PathProblem(SystemError(code: EBADF)) }
        try self.init(reading: .input, as: purpose, name: "<stdin>", in: try ResolvedPath.workingDirectory())
      } else {
        let isNamed = Path.name(path) != ConfigurationSource.standardFile
        try self.init(at: try ResolvedPath(named: path), as: purpose, named: path, isNamed: isNamed)
      }
    } catch {
      throw Failure(Self.message(error, path: path, name: isInput ? "<stdin>" : path, purpose))
    }
  }

  /// Reads a file that a manifest refers to, by its path relative to the manifest. It must be a regular file in the
  /// same repository.
  init(_ path: String, from list: GenerationListFolder) throws(Failure) {
    let shown = list.place.child(path).shown
    do throws(PathProblem) {
      let resolved = try ResolvedPath(path, from: list.path, within: list.boundary)
      if !resolved.isInside {
        throw PathProblem(code: EPERM, "it is not in \(list.boundary): a list reads nothing outside of its repository")
      }
      try self.init(at: resolved, as: .configuration, named: shown, isNamed: false)
    } catch {
      throw Failure(Self.message(error, path: shown, name: shown, .configuration))
    }
  }

  /// Reads the file at a path. A pipe is allowed only on the command line, and only if it has a writer.
  private init(
    at resolved: ResolvedPath, as purpose: Purpose, named name: String, isNamed: Bool
  ) throws(PathProblem) {
    let flags = O_RDONLY | O_NONBLOCK
    let place = resolved.isInside ? try resolved.place(shown: name) : nil
    let folder = try place?.openParent()
    let file: Descriptor
    do throws(SystemError) {
      if let folder {
        file = try folder.open(place?.name ?? name, flags)
      } else {
        file = Descriptor(number: open(name, flags | O_NOCTTY | O_CLOEXEC))
        if file.number < 0 { throw .last }
      }
    } catch {
      throw PathProblem(error)
    }
    defer { try? file.close() }
    let isPipe = isNamed && (try? file.status())?.isPipe == true
    let start = isPipe ? try NamedPipe.waitForWriter(file) : []
    try self.init(
      reading: file, after: start, as: purpose, name: name, isNamed: isNamed,
      in: String(Path.folder(resolved.path)))
  }

  private init(
    reading file: Descriptor, after start: [UInt8] = [], as purpose: Purpose, name: String, isNamed: Bool = true,
    in folder: String
  ) throws(PathProblem) {
    self.name = name
    self.folder = folder
    files = ConfigurationFolder(at: folder)
    do throws(SystemError) {
      let status = try file.status()
      if status.isFolder { throw SystemError(code: EISDIR) }
      if !isNamed, !status.isFile { throw SystemError(code: EINVAL) }
      identity = status
      let limit = purpose.limit
      text = start + (status.isFile && status.size > limit ? [] : try file.read(atMost: limit + 1))
      if status.isFile && status.size > limit || text.count > limit { throw SystemError(code: EFBIG) }
    } catch {
      throw PathProblem(error)
    }
  }

  private static func message(_ error: PathProblem, path: String, name: String, _ purpose: Purpose) -> String {
    switch error.code {
    case ENOENT:
      let others = (try? OpenFolder(Path.folder(path)).names())?.filter { $0.hasSuffix(".json5") } ?? []
      return "there is no file \(path)\(Suggestion.hint(for: Path.name(path), in: others))"
    case EINVAL: return "cannot read \(name): it is no regular file"
    case EISDIR: return "\(name) is a folder, not \(purpose.noun) file"
    case EFBIG:
      let size = (try? FileStatus(path)).flatMap { $0.isFile ? $0.size : nil }
      let words = size.map { "is \($0) bytes long" } ?? "is too long"
      return "\(name) \(words): \(purpose.limitWords)"
    default: return "cannot read \(name): \(error.words)"
    }
  }
}
