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

  /// Reads a file, or the standard input for `-`.
  init(_ path: String, streams: StandardStreams) throws(Failure) {
    let isInput = path == "-"
    name = isInput ? "<stdin>" : path
    do throws(SystemError) {
      if isInput && !streams.hasInput { throw SystemError(code: EBADF) }
      let file = isInput ? .input : Descriptor(number: open(path, O_RDONLY | O_NOCTTY))
      guard file.number >= 0 else { throw .last }
      defer { if !isInput { try? file.close() } }
      let status = try file.status()
      if status.isFolder { throw SystemError(code: EISDIR) }
      identity = status
      text = status.isFile && status.size > Self.limit ? [] : try file.read(atMost: Self.limit + 1)
      if status.isFile && status.size > Self.limit || text.count > Self.limit {
        throw SystemError(code: EFBIG)
      }
    } catch {
      throw Failure(Self.message(error, path: path, name: name))
    }
  }

  private static func message(_ error: SystemError, path: String, name: String) -> String {
    switch error.code {
    case ENOENT:
      let others = Folder.names(in: Path.folder(path)).filter { $0.hasSuffix(".json5") }
      return "there is no file \(path)\(Suggestion.hint(for: Path.name(path), in: others))"
    case EISDIR: return "\(name) is a folder, not a configuration file"
    case EFBIG:
      let size = (try? FileStatus(path)).flatMap { $0.isFile ? $0.size : nil }
      let words = size.map { "is \($0) bytes long" } ?? "is too long"
      return "\(name) \(words): a configuration has at most \(limit) bytes (1 MiB)"
    default: return "cannot read \(name): \(error.words)"
    }
  }
}
