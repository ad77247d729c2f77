#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Error of a system call.
struct SystemError: Error, Equatable {
  let code: Int32

  /// Error of the last call.
  static var last: SystemError { SystemError(code: errno) }

  /// Description by the system, such as `No space left on device`.
  var words: String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
