#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The reason why a file or folder cannot be used.
struct PathProblem: Error, Equatable {
  let code: Int32
  let words: String

  init(code: Int32, _ words: String) {
    self.code = code
    self.words = words
  }

  init(_ error: SystemError) { self.init(code: error.code, error.words) }

  /// True if the file does not exist.
  var isAbsence: Bool { code == ENOENT }
  /// True if the path is never used, regardless of its contents.
  var isRefusal: Bool { [ELOOP, EPERM].contains(code) }

  static func link(_ path: String) -> PathProblem {
    PathProblem(code: ELOOP, "\(path) is a symbolic link")
  }

  static func git(_ path: String) -> PathProblem {
    PathProblem(code: EPERM, "\(path) belongs to git")
  }
}
