#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What happens when somebody wants the program to end: nothing stays half done, and the user reads a line about it.
struct Interruption {
  private typealias Handler = @convention(c) (Int32) -> Void

  /// The signals that are caught, each with what the process did about it before.
  private let caught: [(signal: Int32, before: Handler?)]

  /// Ends the process with a message from now on; signals that the caller has told it to ignore stay ignored.
  init() {
    caught = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      let before = signal(number) { _ in
        // Only what is safe in a signal handler.
        let message: StaticString = "infragen: interrupted; nothing was changed\n"
        _ = write(2, message.utf8Start, message.utf8CodeUnitCount)
        _exit(ExitCode.interrupted)
      }
      guard unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) else { return (number, before) }
      signal(number, SIG_IGN)
      return nil
    }
  }

  /// Leaves the signals to the system: half of a stream is written, and the caller's shell should see why it ended.
  func release() {
    for (number, before) in caught { signal(number, before) }
  }

  /// Keeps signals waiting while there is something to clean up.
  func hold() { mask(SIG_BLOCK) }

  /// Whether a signal waits.
  var isPending: Bool {
    var pending = sigset_t()
    guard sigpending(&pending) == 0 else { return false }
    return caught.contains { sigismember(&pending, $0.signal) == 1 }
  }

  /// Throws when a signal waits.
  func check() throws(Interrupted) { if isPending { throw Interrupted() } }

  /// Forgets the signals that wait: everything is done, or undone.
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
