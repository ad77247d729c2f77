#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What the system said when a call failed.
struct SystemError: Error, Equatable {
  let code: Int32

  /// Why the last call failed.
  static var last: SystemError { SystemError(code: errno) }

  /// The system's words for it, such as `No space left on device`.
  var words: String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}
