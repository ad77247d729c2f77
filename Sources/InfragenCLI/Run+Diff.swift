import Changes
import Configuration
import Emitters
import InfraModel
import PaymentSystem

extension Run {
  /// Tells what a change of the model does in each engine; throws ``DataEndangered`` when it endangers data.
  func explain(_ comparison: Comparison) throws {
    // The standard input can be read once only.
    if comparison.request.source == .file("-"), comparison.config ?? "-" == "-" {
      throw Failure("the comparison reads the description twice: give it as a file")
    }
    let after = try side(comparison.request, at: nil)
    var request = comparison.request
    // What is there was not made with the changes of this command line.
    request.overrides = []
    if let config = comparison.config { request.source = .file(config) }
    if let environment = comparison.environment { request.environment = environment }
    var before = try side(request, at: comparison.revision)
    let isOtherEnvironment = before.environment != after.environment
    // Each environment is deployed under a suffix of its own, which is no change of any name.
    if isOtherEnvironment, let suffix = after.stack.parameter(SystemSource.suffixParameter) {
      before.stack.parameter(suffix)
    }
    let engines = Emitters.all.filter { comparison.target == nil || comparison.target == $0.target }.compactMap(
      \.engine)
    let changes = StackChanges(from: before.stack, to: after.stack, in: engines)
    let report = ChangeReport(
      changes: changes, before: before.name, after: after.name, isOtherEnvironment: isOtherEnvironment)
    switch comparison.format {
    case .text: try print(report.text(.output))
    case .markdown: try print(report.markdown)
    case .json: try print(report.json)
    }
    if changes.endangersData { throw DataEndangered() }
  }

  /// The stack of one side, with the words that name it.
  private func side(_ request: Request, at revision: String?) throws -> (
    stack: Stack, environment: String, name: String
  ) {
    var request = request
    request.source = try ConfigurationSource.resolved(request.source)
    var configuration: ConfigurationFile
    if let revision {
      guard case .file(let path) = request.source, path != "-" else {
        throw Misuse(
          "--against takes a revision of a configuration file; for a starter give --set or --against-environment")
      }
      configuration = ConfigurationFile(name: "\(path)@\(revision)", bytes: try Git.file(path, at: revision))
    } else {
      configuration = try ConfigurationSource.read(request.source, streams: streams)
    }
    let (stack, environment) = try reporting(configuration, request) { source throws(Diagnostics) in
      try source.stackWithEnvironment()
    }
    return (stack, environment, "\(configuration.name.printable) (\(environment))")
  }
}
