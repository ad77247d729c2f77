#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Measures the processor time of code, independent of the load of the machine.
enum ThreadTime {
  /// Processor time of this thread during `body`, in nanoseconds.
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
