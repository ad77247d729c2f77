import Configuration
import Emitters
import InfraModel
import PaymentSystem
import Templates

extension Run {
  /// Every starter with its environments, or the one system that was named, and the targets.
  func listing(of request: Request) throws -> String {
    let sources: [Request.Source] =
      request.source == .standard ? Templates.systems.map { .system($0.name) } : [request.source]
    var rows = [["System", "Environments", "What it is"]]
    for source in sources {
      let configuration = try ConfigurationSource.read(source, streams: streams)
      let request = Request(source: source)
      let (environments, summary) = try reporting(configuration, request) { source throws(Diagnostics) in
        (try source.environments(), try source.summary())
      }
      let name = if case .system(let name) = source { name } else { configuration.name.printable }
      rows.append([name, environments.names.joined(separator: ", "), summary])
    }
    let targets = Emitters.all.map(\.target).joined(separator: ", ")
    return Columns.aligned(rows) + "\nTargets: \(targets)\n"
  }

  /// The settings of a request's environment, and the environment's name.
  func resolved(_ request: Request) throws -> (environment: String, settings: JSON5Value) {
    let source = try ConfigurationSource.resolved(request.source)
    let configuration = try ConfigurationSource.read(source, streams: streams)
    return try reporting(configuration, request) { source throws(Diagnostics) in try source.settings() }
  }

  /// The settings in which two environments differ, a row each.
  func comparison(_ request: Request, _ other: String) throws -> String {
    // The standard input can be read once only.
    if request.source == .file("-") { throw Failure("--against reads the configuration twice: give it as a file") }
    let one = try resolved(request)
    var against = request
    against.environment = other
    let two = try resolved(against)
    let differences = one.settings.differences(to: two.settings)
    if differences.isEmpty { return "\(one.environment) and \(two.environment) do not differ\n" }
    return Columns.aligned(
      [["Setting", one.environment, two.environment]]
        + differences.map { ["\($0.path)", $0.before ?? "-", $0.after ?? "-"] })
  }
}
