#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The time that a piece of code keeps a processor busy, whatever else the machine does.
enum ThreadTime {
  /// Nanoseconds of this thread's processor time that `body` takes.
  static func nanoseconds(_ body: () throws -> Void) rethrows -> Int {
    let start = now
    try body()
    return now - start
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
