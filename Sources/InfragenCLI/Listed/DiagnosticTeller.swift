import InfraModel

/// Tells what there is to say of several systems: each thing once, however many outputs show it.
struct DiagnosticTeller {
  private let run: Run
  private var told: Set<String> = []
  /// Whether one of the diagnostics was an error.
  private(set) var hasErrors = false

  /// Tells what a run tells.
  init(for run: Run) { self.run = run }

  /// Writes diagnostics, at a terminal with excerpts of these texts.
  mutating func tell(_ diagnostics: Diagnostics, excerpts: [ConfigurationFile] = []) {
    hasErrors = hasErrors || diagnostics.hasErrors
    var new = Diagnostics()
    for diagnostic in diagnostics.all where told.insert(diagnostic.description).inserted { new.report(diagnostic) }
    if new.all.isEmpty { return }
    run.tell(new, sources: StandardError.isTerminal ? excerpts.map { ($0.name, $0.text) } : [])
  }

  /// Writes a note.
  mutating func note(_ text: String) {
    if told.insert(text).inserted { run.note("note: \(text)") }
  }

  /// Throws when one of the diagnostics was an error.
  func stopAtErrors() throws(Reported) { if hasErrors { throw Reported() } }
}
