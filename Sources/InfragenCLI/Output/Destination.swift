#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file to be written: where it really is, and what is there now.
struct Destination {
  /// The path as the user knows it.
  let shown: String
  /// The path behind symbolic links, which stay what they are.
  let path: String
  /// What is there now.
  let present: FileStatus?

  /// Looks at what is there; throws when it must not be replaced.
  init(_ shown: String, keeping configurations: [FileStatus]) throws(Failure) {
    self.shown = shown
    do throws(SystemError) {
      present = try FileStatus(shown)
      path = present.map { !$0.isFile && !$0.isFolder } == true ? shown : try Self.target(of: shown)
      if present != nil, access(path, W_OK) != 0 { throw .last }
    } catch {
      throw Failure("cannot write \(shown): \(error.words)")
    }
    if present?.isFolder == true { throw Failure("cannot write \(shown): it is a folder") }
    if configurations.contains(where: { $0.isFile && present?.isSame(as: $0) == true }) {
      throw Failure("cannot write \(shown): it is the configuration that is read")
    }
  }

  /// Whether it is a pipe, a terminal or another device, which has no content that could be replaced.
  var isDevice: Bool { present.map { !$0.isFile } ?? false }

  /// Follows symbolic links, also one that leads to no file yet.
  private static func target(of path: String) throws(SystemError) -> String {
    var path = path
    for _ in 0..<40 {
      guard try FileStatus(path, followingLinks: false)?.isLink == true else { return path }
      let link = try link(path)
      path = link.utf8.first == UInt8(ascii: "/") ? link : Path.folder(path) + link
    }
    throw SystemError(code: ELOOP)
  }

  private static func link(_ path: String) throws(SystemError) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    guard count >= 0 else { throw .last }
    return String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
