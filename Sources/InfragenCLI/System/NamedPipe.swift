#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Opens named pipes without blocking forever: opening one blocks until its other end is open, so infragen waits at
/// most two seconds.
enum NamedPipe {
  /// Number of attempts and microseconds between them: two seconds in total.
  private static let attempts = (count: 100, pause: UInt32(20_000))

  /// Waits for a writer of a pipe that was opened with O_NONBLOCK; returns the bytes that were read.
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

  /// Opens a device or another file that is not regular for writing; a pipe only if it has a reader.
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
