import InfraModel

/// Prints the diagnostics of several systems without repetitions, because many outputs can have the same one.
struct DiagnosticPrinter {
  private let context: CommandContext
  private var printed: Set<String> = []
  /// True if one of the diagnostics was an error.
  private(set) var hasErrors = false

  init(for context: CommandContext) { self.context = context }

  /// Prints diagnostics, at a terminal with excerpts of the given texts.
  mutating func report(_ diagnostics: Diagnostics, excerpts: [ConfigurationFile] = []) {
    hasErrors = hasErrors || diagnostics.hasErrors
    var new = Diagnostics()
    for diagnostic in diagnostics.all where printed.insert(diagnostic.description).inserted { new.report(diagnostic) }
    if new.all.isEmpty { return }
    context.report(new, sources: StandardError.isTerminal ? excerpts.map { ($0.name, $0.text) } : [])
  }

  mutating func note(_ text: String) {
    if printed.insert(text).inserted { context.note("note: \(text)") }
  }

  /// Throws if one of the diagnostics was an error.
  func stopAtErrors() throws(AlreadyReported) { if hasErrors { throw AlreadyReported() } }
}
