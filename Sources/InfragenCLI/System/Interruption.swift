#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Handles signals that end the program: no files are left incomplete, and a message is printed.
struct Interruption {
  private typealias Handler = @convention(c) (Int32) -> Void

  /// Caught signals with their previous handlers.
  private let caught: [(signal: Int32, before: Handler?)]

  /// From now on, a signal ends the process with a message. Signals that the caller ignores stay ignored.
  init() {
    caught = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      let before = signal(number) { _ in
        // Only operations that are safe in a signal handler.
        let message: StaticString = "infragen: interrupted; nothing was changed\n"
        _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
        _exit(ExitCode.interrupted)
      }
      guard unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) else { return (number, before) }
      signal(number, SIG_IGN)
      return nil
    }
  }

  /// Restores the previous handlers, because output to a stream cannot be undone and the caller's shell should see the
  /// signal.
  func release() {
    for (number, before) in caught { signal(number, before) }
  }

  /// Blocks signals while a clean-up may be necessary.
  func hold() { mask(SIG_BLOCK) }

  /// True if a signal is pending.
  var isPending: Bool {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return false }
    return caught.contains { sigismember(&pending, $0.signal) == 1 }
  }

  /// Throws if a signal is pending.
  func check() throws(Interrupted) { if isPending { throw Interrupted() } }

  /// Discards pending signals, after everything is done or undone.
  func end() {
    for (number, _) in caught { signal(number, SIG_IGN) }
    mask(SIG_UNBLOCK)
    release()
  }

  private func mask(_ how: Int32) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for (number, _) in caught { sigaddset(&signals, number) }
    pthread_sigmask(how, &signals, nil)
  }
}
