#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a git repository keeps of a file.
enum Git {
  /// The bytes that a file had at a revision, such as `HEAD~3` or `main`.
  static func file(_ path: String, at revision: String) throws(Failure) -> [UInt8] {
    if revision.utf8.first == UInt8(ascii: "-") { throw Failure("'\(revision)' is no revision of git") }
    let folder = Path.folder(path)
    let result: Subprocess.Result
    do throws(SystemError) {
      result = try Subprocess.run(
        ["git", "-C", folder.isEmpty ? "." : folder, "cat-file", "blob", "\(revision):./\(Path.name(path))"],
        atMost: ConfigurationFile.limit + 1)
    } catch {
      throw Failure("cannot run git: \(error.words)")
    }
    if result.output.count > ConfigurationFile.limit {
      throw Failure(
        "\(path) at '\(revision)' is too long: a configuration has at most \(ConfigurationFile.limit) bytes (1 MiB)")
    }
    if result.isSuccess { return result.output }
    let lines = String(decoding: result.errors, as: UTF8.self).split(separator: "\n")
    let words = lines.first.map { $0.hasPrefix("fatal: ") ? $0.dropFirst("fatal: ".count) : $0 } ?? "no reason given"
    throw Failure("git has no \(path) at '\(revision)': \(words)")
  }
}
