import InfraModel

/// What a user is told besides the output, and what `--quiet` leaves of it.
extension Run {
  /// Prints a note, unless only errors are wanted.
  func note(_ message: String) {
    if !isQuiet { StandardError.note(message) }
  }

  /// Prints diagnostics, each with its line of the sources; only errors when no more is wanted.
  func tell(_ diagnostics: Diagnostics, sources: [(file: String, text: [UInt8])] = []) {
    let told = isQuiet ? Diagnostics(diagnostics.all.filter { $0.severity == .error }) : diagnostics
    StandardError.write(DiagnosticReport(diagnostics: told, sources: sources, style: .error).text)
  }

  /// Does work that may take long, with a line at the terminal when it does; nothing may be told meanwhile.
  func waiting<Result, Problem: Error>(
    printing: Bool = false, _ work: () throws(Problem) -> Result
  ) throws(Problem) -> Result {
    try Progress(isQuiet: isQuiet, printing: printing).during(work)
  }
}
