import AWSResources
internal import Configuration
import InfraModel

/// The cache as the target of links.
struct CacheTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "caches", shortName: "cache", noun: "cache",
    documentation: "The cache: opens its port, and gives REDIS_HOST, REDIS_PORT and REDIS_TLS.",
    levels: [AccessLevel(name: "connect", verb: "connects to")],
    hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] {
    LinkEntry.all(of: system.caches)
  }

  let key: String
  private let label: DisplayName
  private let host: Value<String>
  private let port: Int
  private let peer: SecurityRule.Peer

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let caches = context.system.caches
    guard caches.indices.contains(entry.index) else { return nil }
    let settings = caches[entry.index].value
    label = entry.label
    key = Cache.key(of: label).text
    if let existing = settings.existing {
      let path = Setting.paths(ofCache: entry.name).existing.path
      let server = ExistingServer(
        existing, "cache", label, port: ExistingCacheSettings().port, at: path, of: context.system, in: &stack)
      (host, port, peer) = (server.host, server.port, server.peer)
    } else {
      let group: Ref<ReplicationGroup> = stack.forwardReference(Cache.key(of: label))
      (host, port) = (group.primaryAddress, settings.port)
      peer = .group(Cache.securityGroup(of: label, in: &stack))
    }
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      port: .init(
        peer: peer, number: port, key: Cache.key(of: label),
        description: "To the \(label.text("cache"))", what: "Redis"),
      variables: [
        .init("REDIS_HOST", host), .init("REDIS_PORT", Value(.string(String(port)))),
        .init("REDIS_TLS", "true"),
      ])
  }

  var attributes: [(name: String, value: Expression)] {
    [("host", host.expression), ("port", .integer(port))]
      + (peer.group.map { [("securityGroup", $0.id.expression)] } ?? [])
  }
}
