import InfraModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Messages to the user, some of which `--quiet` suppresses.
extension CommandContext {
  /// Prints a note, unless `--quiet` is given.
  func note(_ message: String) {
    if !isQuiet { StandardError.note(message) }
  }

  /// Maximum number of printed diagnostics per severity.
  private static let limit = 100

  /// Prints the first diagnostics of each severity with excerpts of the sources; with `--quiet` only errors.
  func report(_ diagnostics: Diagnostics, sources: [(file: String, text: [UInt8])] = []) {
    if diagnostics.all.isEmpty { return }
    var counts: [Diagnostic.Severity: Int] = [:]
    let printed = diagnostics.sorted.filter { diagnostic in
      if isQuiet, diagnostic.severity != .error { return false }
      counts[diagnostic.severity, default: 0] += 1
      return counts[diagnostic.severity, default: 0] <= Self.limit
    }
    StandardError.write(DiagnosticReport(diagnostics: Diagnostics(printed), sources: sources, style: .error).text)
    for (severity, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > Self.limit {
      StandardError.note("\(count - Self.limit) more \(severity.rawValue)s of \(count)")
    }
  }

  /// Prints a unified diff: unchanged for `patch`, without control characters at a terminal or in colour.
  func print(diff: String) throws(Failure) {
    guard isatty(1) == 1 || Style.output.isColored else { return try print(diff) }
    let lines = diff.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self).printable }.joined(separator: "\t")
    }
    try print(Style.output.painted(diff: lines.joined(separator: "\n")))
  }

  /// Runs work that may take long, with a progress line at a terminal. The work must not print to the standard error.
  func withProgress<Result, Problem: Error>(
    printing: Bool = false, _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try Progress(isQuiet: isQuiet, printing: printing).during(work)
  }
}
