#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A line at the terminal for a person who waits longer than a second; it is gone when the work is done.
struct Progress {
  fileprivate typealias Handler = @convention(c) (Int32) -> Void

  /// Whether somebody would see it, and wants to.
  private let isWanted: Bool

  /// Progress at the terminal of the standard error, unless something else prints there: the job in the foreground when
  /// that is another one, or with `printing` what takes the standard output, which may be a pager.
  init(isQuiet: Bool, printing: Bool) {
    isWanted =
      !isQuiet && isatty(2) == 1 && tcgetpgrp(2) == getpgrp()
      && EnvironmentVariables.isCapable(EnvironmentVariables["TERM"]) && !(printing && Self.outputIsSeen)
  }

  /// Does some work, which must print nothing to the standard error.
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

  /// Whether who started the process has set an alarm, as a limit of its time.
  private static var alarmIsTaken: Bool {
    let rest = alarm(0)
    if rest > 0 { alarm(rest) }
    return rest > 0
  }

  private static func end(_ before: Handler?) {
    alarm(0)
    // showLine() has left a mark when it was called.
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

// What follows runs in signal handlers, and does only what is safe there.

private func showLine(_: Int32) {
  signal(SIGALRM, SIG_IGN)
  eraseLineBefore(SIGINT)
  eraseLineBefore(SIGTERM)
  eraseLineBefore(SIGHUP)
  // The cursor goes back to where the line begins: what is printed next covers it.
  let line: StaticString = "infragen: still generating...\r"
  _ = write(2, line.utf8Start, line.utf8CodeUnitCount)
}

/// Sees to it that a signal that ends the process leaves no line behind; who handles or ignores it keeps doing so.
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
