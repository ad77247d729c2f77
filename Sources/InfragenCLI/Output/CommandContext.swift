import Emitters
import InfraModel
import PaymentSystem

/// Context of a command: standard streams, signal handling, components and verbosity.
struct CommandContext {
  let streams: StandardStreams
  let interruption: Interruption
  /// Components of every system that a command reads.
  let components: [any Component]
  /// True if only errors are printed besides the output.
  var isQuiet = false

  /// All controls: infragen's own and those of the components.
  var policies: [Policy] { PolicyPack.all + components.flatMap(\.policies) }

  /// Prints to the standard output.
  func print(_ text: String) throws(Failure) {
    try requireOutput()
    try OutputStream.standard.write(text)
  }

  /// Prints the documents of a program.
  func print(_ documents: [Document]) throws(Failure) {
    try requireOutput()
    for document in documents { try OutputStream.standard.write(document.write) }
  }

  /// Throws if the standard output is closed.
  func requireOutput() throws(Failure) {
    if !streams.hasOutput { throw Failure("standard output is closed") }
  }

  /// Reads the selected configuration and passes its source to a closure.
  func withSystem<Result>(
    _ selection: SystemSelection, _ work: (SystemSource) throws(Diagnostics) -> Result
  ) throws -> Result {
    try withSystem(of: try ConfigurationSource.read(selection.source, streams: streams), selection, work)
  }

  /// A configuration and the selected part of it.
  func source(of configuration: ConfigurationFile, _ selection: SystemSelection) -> SystemSource {
    SystemSource(
      file: configuration.name, text: configuration.text, overrides: selection.overrides,
      environment: selection.environment, components: components, regenerate: selection.regenerate,
      folder: configuration.files)
  }

  /// Uses the system of a configuration; prints errors with the lines of its text.
  func withSystem<Result>(
    of configuration: ConfigurationFile, _ selection: SystemSelection,
    _ work: (SystemSource) throws(Diagnostics) -> Result
  ) throws(AlreadyReported) -> Result {
    do throws(Diagnostics) {
      return try work(source(of: configuration, selection))
    } catch {
      report(error, in: configuration, selection)
      throw AlreadyReported()
    }
  }

  /// Prints diagnostics about a configuration, at a terminal with the lines of its text.
  func report(_ diagnostics: Diagnostics, in configuration: ConfigurationFile, _ selection: SystemSelection) {
    var sources: [(file: String, text: [UInt8])] = []
    if StandardError.isTerminal {
      sources = [(configuration.name, configuration.text)]
      // With several assignments, a location does not identify the assignment.
      if selection.overrides.count == 1 { sources.append(("--set", Array(selection.overrides[0].utf8))) }
    }
    report(diagnostics, sources: sources)
  }
}
