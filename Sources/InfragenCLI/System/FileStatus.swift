#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system knows about a file.
struct FileStatus {
  let raw: stat

  init(_ raw: stat) { self.raw = raw }

  /// The file at a path, behind all symbolic links unless told otherwise; nil when there is none.
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
  /// Whether another process reads what is written, or writes what is read.
  var isPipe: Bool { raw.st_mode & S_IFMT == S_IFIFO || raw.st_mode & S_IFMT == S_IFSOCK }
  var isSocket: Bool { raw.st_mode & S_IFMT == S_IFSOCK }
  var size: Int { Int(raw.st_size) }
  /// The rights, such as 0o644.
  var mode: mode_t { raw.st_mode & 0o7777 }

  /// Whether both are one file.
  func isSame(as other: FileStatus) -> Bool { raw.st_dev == other.raw.st_dev && raw.st_ino == other.raw.st_ino }
}
