import AWSResources
internal import Configuration
import InfraModel

/// A service as the target of links from other services.
struct ServiceTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "services", noun: "service",
    documentation:
      "Services that it calls by name, with cluster.serviceDiscovery: they are deployed first, and it gets <NAME>_URL.",
    levels: [AccessLevel(name: "connect", verb: "calls")], hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.services) }

  static func refusal(for caller: PartID) -> String? {
    caller.collection == kind.collection
      ? nil : "only services can use services, because only their tasks know the names of Service Connect"
  }

  let key: String
  private let service: Ref<ECSService>
  private let label: DisplayName
  private let settings: ServiceSettings
  /// Its own security group; nil if all services share one, which is open among them.
  private let group: Ref<SecurityGroup>?
  /// True if other services find it by its name.
  private let isFound: Bool

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    settings = context.system.services[entry.index].value
    service = stack.forwardReference(Service.key(of: entry.label))
    key = service.name.key
    label = entry.label
    isFound = context.system.cluster.serviceDiscovery
    group = context.system.network.securityGroups == .perPart ? context.clients[.service(entry.name)] : nil
  }

  private var url: Value<String> { Value(.string("http://\(label.name):\(settings.port)")) }

  private var port: Provision.Port? {
    group.map {
      .init(
        peer: .group($0), number: settings.port, formerNumber: settings.formerPort, key: LogicalName(key),
        description: "To the \(label.name) service", what: "HTTP")
    }
  }

  func provision(_ request: AccessRequest) -> Provision {
    // A task resolves only the names that Service Connect knew when it started.
    Provision(port: port, variables: [.init("URL", url)], waitsFor: [service.name])
  }

  var attributes: [(name: String, value: Expression)] {
    (isFound ? [("url", url.expression)] : []) + [("name", service.name.expression)]
  }
}
