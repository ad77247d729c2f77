#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Status of a file.
struct FileStatus {
  let raw: stat

  init(_ raw: stat) { self.raw = raw }

  /// Status of the file at a path, following symbolic links by default; nil if there is none.
  init?(_ path: String, followingLinks: Bool = true) throws(SystemError) {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      if errno == ENOENT { return nil }
      throw .last
    }
    raw = status
  }

  var isFile: Bool { raw.st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { raw.st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { raw.st_mode & S_IFMT == S_IFLNK }
  /// True for a pipe or socket, which another process reads or writes.
  var isPipe: Bool { raw.st_mode & S_IFMT == S_IFIFO || raw.st_mode & S_IFMT == S_IFSOCK }
  var isSocket: Bool { raw.st_mode & S_IFMT == S_IFSOCK }
  var size: Int { Int(raw.st_size) }
  /// Permissions, such as 0o644.
  var mode: mode_t { raw.st_mode & 0o7777 }

  /// True if both are the same file.
  func isSame(as other: FileStatus) -> Bool { raw.st_dev == other.raw.st_dev && raw.st_ino == other.raw.st_ino }
}
