#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A pipe with a name, which a system call opens only once its other end is open: infragen waits a moment for that, not for ever.
enum NamedPipe {
  /// How often, and for how many microseconds each time, the other end is waited for: two seconds.
  private static let attempts = (count: 100, pause: UInt32(20_000))

  /// Waits until somebody writes to a pipe that was opened with O_NONBLOCK; returns what was read on the way.
  static func waitForWriter(_ pipe: Descriptor) throws(PathProblem) -> [UInt8] {
    for _ in 0..<attempts.count {
      var byte: UInt8 = 0
      switch read(pipe.number, &byte, 1) {
      case 1: return [byte]
      case 0: usleep(attempts.pause)
      default:
        guard errno == EAGAIN || errno == EINTR else { throw PathProblem(.last) }
        return []
      }
    }
    throw PathProblem(code: EPIPE, "it is a pipe that nothing writes to")
  }

  /// Opens what is no regular file for writing, such as a device; a pipe only when something reads from it.
  static func openForWriting(_ path: String) throws(PathProblem) -> Descriptor {
    for _ in 0..<attempts.count {
      let file = Descriptor(number: open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC))
      if file.number >= 0 { return file }
      guard errno == ENXIO else { throw PathProblem(.last) }
      usleep(attempts.pause)
    }
    throw PathProblem(code: ENXIO, "it is a pipe that nothing reads from")
  }
}
