import InfraModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a user is told besides the output, and what `--quiet` leaves of it.
extension Run {
  /// Prints a note, unless only errors are wanted.
  func note(_ message: String) {
    if !isQuiet { StandardError.note(message) }
  }

  /// How many diagnostics of a kind are printed.
  private static let most = 100

  /// Prints diagnostics, each with its line of the sources; only errors when no more is wanted, and of each kind the first ones.
  func tell(_ diagnostics: Diagnostics, sources: [(file: String, text: [UInt8])] = []) {
    var counts: [Diagnostic.Severity: Int] = [:]
    let told = diagnostics.sorted.filter { diagnostic in
      if isQuiet, diagnostic.severity != .error { return false }
      counts[diagnostic.severity, default: 0] += 1
      return counts[diagnostic.severity, default: 0] <= Self.most
    }
    StandardError.write(DiagnosticReport(diagnostics: Diagnostics(told), sources: sources, style: .error).text)
    for (severity, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > Self.most {
      StandardError.note("\(count - Self.most) more \(severity.rawValue)s of \(count)")
    }
  }

  /// Prints a unified diff: for `patch` as it is, at a terminal without what that would take for commands.
  func print(diff: String) throws(Failure) {
    guard isatty(1) == 1 else { return try print(diff) }
    let lines = diff.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self).printable }.joined(separator: "\t")
    }
    try print(Style.output.painted(diff: lines.joined(separator: "\n")))
  }

  /// Does work that may take long, with a line at the terminal when it does; nothing may be told meanwhile.
  func waiting<Result, Problem: Error>(
    printing: Bool = false, _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try Progress(isQuiet: isQuiet, printing: printing).during(work)
  }
}
