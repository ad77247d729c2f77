#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A progress line at the terminal, shown after a second and erased when the work is done.
struct Progress {
  fileprivate typealias Handler = @convention(c) (Int32) -> Void

  /// True if a user can see it and has not disabled it.
  private let isWanted: Bool

  /// Shows progress at the terminal of the standard error, unless something else prints there: another foreground job,
  /// or with `printing` the reader of the standard output, which may be a pager.
  init(isQuiet: Bool, printing: Bool) {
    isWanted =
      !isQuiet && isatty(2) == 1 && tcgetpgrp(2) == getpgrp()
      && EnvironmentVariables.isCapable(EnvironmentVariables["TERM"]) && !(printing && Self.outputIsSeen)
  }

  /// Runs work, which must not print to the standard error.
  func during<Result, Problem: Error>(_ work: () throws(Problem) -> Result) throws(Problem) -> Result {
    guard isWanted, !Self.alarmIsTaken else { return try work() }
    let before = signal(SIGALRM, showLine)
    alarm(1)
    defer { Self.end(before) }
    return try work()
  }

  private static var outputIsSeen: Bool {
    guard let status = try? Descriptor.output.status() else { return true }
    return isatty(1) == 1 || status.isPipe
  }

  /// True if the parent process has set an alarm as a time limit.
  private static var alarmIsTaken: Bool {
    let rest = alarm(0)
    if rest > 0 { alarm(rest) }
    return rest > 0
  }

  private static func end(_ before: Handler?) {
    alarm(0)
    // showLine() ignores the signal after its first call.
    guard isSame(signal(SIGALRM, before), SIG_IGN) else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let handler = signal(number, SIG_DFL)
      if !isSame(handler, eraseLineAndEnd) { signal(number, handler) }
    }
    eraseLine()
  }

  private static func isSame(_ one: Handler?, _ other: Handler?) -> Bool {
    unsafeBitCast(one, to: Int.self) == unsafeBitCast(other, to: Int.self)
  }
}

// The following functions run in signal handlers, and use only operations that are safe there.

private func showLine(_: Int32) {
  signal(SIGALRM, SIG_IGN)
  eraseLineBefore(SIGINT)
  eraseLineBefore(SIGTERM)
  eraseLineBefore(SIGHUP)
  // The cursor returns to the start of the line, so that the next output overwrites it.
  let line: StaticString = "infragen: still generating...\r"
  _ = write(2, line.utf8Start, line.utf8CodeUnitCount)
}

/// Erases the line when a signal ends the process. Signals that are handled or ignored are not changed.
private func eraseLineBefore(_ number: Int32) {
  if let handler = signal(number, eraseLineAndEnd) { signal(number, handler) }
}

private func eraseLineAndEnd(_ number: Int32) {
  eraseLine()
  signal(number, SIG_DFL)
  raise(number)
}

private func eraseLine() {
  let line: StaticString = "\r\u{1B}[K"
  _ = write(2, line.utf8Start, line.utf8CodeUnitCount)
}
