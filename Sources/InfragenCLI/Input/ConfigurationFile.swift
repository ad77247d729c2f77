import InfraModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A configuration and how it was named.
struct ConfigurationFile {
  /// The largest configuration that is read: 1 MiB.
  static let limit = 1 << 20

  /// The name in messages.
  let name: String
  let text: [UInt8]
  /// Which file it is, so that no output replaces it.
  let identity: FileStatus?

  /// A text that stands in no file.
  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// What a file held at another time.
  init(name: String, bytes: [UInt8]) {
    self.name = name
    text = bytes
    identity = nil
  }

  /// Reads a file that the command line names, or the standard input for `-`.
  init(_ path: String, streams: StandardStreams) throws(Failure) {
    let isInput = path == "-"
    do throws(PathProblem) {
      if isInput {
        if !streams.hasInput { throw PathProblem(SystemError(code: EBADF)) }
        try self.init(reading: .input, name: "<stdin>")
      } else {
        let isNamed = path != ConfigurationSource.standardFile
        try self.init(at: try ResolvedPath(named: path), named: path, isNamed: isNamed)
      }
    } catch {
      throw Failure(Self.message(error, path: path, name: isInput ? "<stdin>" : path))
    }
  }

  /// Reads a file that another file names, by its path from that one's folder: a regular file in the same repository.
  init(_ path: String, from list: GenerationListFolder) throws(Failure) {
    let shown = list.place.child(path).shown
    do throws(PathProblem) {
      let resolved = try ResolvedPath(path, from: list.path, within: list.boundary)
      if !resolved.isInside {
        throw PathProblem(code: EPERM, "it is not in \(list.boundary): a list reads nothing outside of its repository")
      }
      try self.init(at: resolved, named: shown, isNamed: false)
    } catch {
      throw Failure(Self.message(error, path: shown, name: shown))
    }
  }

  /// Reads what a path leads to. Only the command line may name a pipe, and only one that is written to.
  private init(at resolved: ResolvedPath, named name: String, isNamed: Bool) throws(PathProblem) {
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
    try self.init(reading: file, after: start, name: name, isNamed: isNamed)
  }

  private init(
    reading file: Descriptor, after start: [UInt8] = [], name: String, isNamed: Bool = true
  ) throws(PathProblem) {
    self.name = name
    do throws(SystemError) {
      let status = try file.status()
      if status.isFolder { throw SystemError(code: EISDIR) }
      if !isNamed, !status.isFile { throw SystemError(code: EINVAL) }
      identity = status
      text = start + (status.isFile && status.size > Self.limit ? [] : try file.read(atMost: Self.limit + 1))
      if status.isFile && status.size > Self.limit || text.count > Self.limit { throw SystemError(code: EFBIG) }
    } catch {
      throw PathProblem(error)
    }
  }

  private static func message(_ error: PathProblem, path: String, name: String) -> String {
    switch error.code {
    case ENOENT:
      let others = (try? OpenFolder(Path.folder(path)).names())?.filter { $0.hasSuffix(".json5") } ?? []
      return "there is no file \(path)\(Suggestion.hint(for: Path.name(path), in: others))"
    case EINVAL: return "cannot read \(name): it is no regular file"
    case EISDIR: return "\(name) is a folder, not a configuration file"
    case EFBIG:
      let size = (try? FileStatus(path)).flatMap { $0.isFile ? $0.size : nil }
      let words = size.map { "is \($0) bytes long" } ?? "is too long"
      return "\(name) \(words): a configuration has at most \(limit) bytes (1 MiB)"
    default: return "cannot read \(name): \(error.words)"
    }
  }
}
