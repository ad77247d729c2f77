import Configuration
import Emitters
import InfraModel
import PaymentSystem

extension SystemPage {
  /// The page for programs: parameters, outputs, resources, limitations, links, connections, rights and findings of
  /// each environment.
  var json: String {
    JSONDocument.text([("environments", JSONDocument.list(environments.map { Self.members(of: $0) }))])
  }

  private static func members(of environment: Environment) -> [(String, JSON5Value)] {
    let stack = environment.stack
    let reach = Reach(of: stack)
    return [
      ("name", .text(environment.name)), ("system", .text(stack.name)), ("region", .text(stack.region)),
      ("parameters", JSONDocument.list(stack.parameters.map(parameter))),
      (
        "outputs",
        JSONDocument.list(stack.outputs.map { [("name", .text($0.name)), ("description", .text($0.description))] })
      ),
      ("resources", JSONDocument.list(KeysPage(stack).rows.map(resource))),
      (
        "limitations",
        JSONDocument.list(
          stack.unsupportedFeatures.map {
            [
              ("feature", .text($0.subject)),
              ("targets", .texts($0.dialect == .cloudFormation ? ["cloudformation"] : ["terraform", "pulumi"])),
              ("reason", .text($0.reason)),
            ]
          })
      ),
      (
        "links",
        JSONDocument.list(
          stack.links.map {
            [
              ("from", .text($0.from)), ("to", .text($0.to)), ("what", .text($0.words)),
              ("port", $0.port.map { JSON5Value(.integer($0)) } ?? JSON5Value.null),
            ]
          })
      ),
      (
        "connections",
        JSONDocument.list(
          reach.openings.map {
            [
              ("from", .text($0.from)), ("to", .text($0.to)), ("ports", .text($0.ports)),
              ("purpose", .text($0.purpose)), ("onlySide", .textOrNull($0.oneSided)),
            ]
          })
      ),
      (
        "rights",
        JSONDocument.list(
          reach.rights.grouped.map {
            [("role", .text($0.role)), ("resource", .text($0.resource)), ("actions", .texts($0.actions))]
          })
      ),
      (
        "findings",
        JSONDocument.list(
          environment.report.entries.map {
            [
              ("policy", .text($0.finding.policy.id)), ("resource", .text($0.finding.resource)),
              ("message", .text($0.finding.message)), ("isOpen", JSON5Value(.boolean($0.isOpen))),
            ]
          })
      ),
    ]
  }

  private static func parameter(_ parameter: Parameter) -> [(String, JSON5Value)] {
    let standard =
      switch parameter.defaultValue {
      case .string(let text): JSON5Value.text(text)
      case .integer(let number): JSON5Value(.integer(number))
      default: JSON5Value.null
      }
    return [
      ("name", .text(parameter.name.snake)), ("default", standard), ("description", .text(parameter.description)),
    ]
  }

  private static func resource(_ row: (key: String, names: [String?])) -> [(String, JSON5Value)] {
    [("key", .text(row.key))] + zip(Emitters.engines.map(\.target), row.names).map { ($0, .textOrNull($1)) }
  }
}
