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
  private let group: Ref<ReplicationGroup>
  private let port: Int
  private let securityGroup: Ref<SecurityGroup>

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let caches = context.system.caches
    guard caches.indices.contains(entry.index) else { return nil }
    port = caches[entry.index].value.port
    label = entry.label
    key = Cache.key(of: label).text
    group = stack.forwardReference(Cache.key(of: label))
    securityGroup = Cache.securityGroup(of: label, in: &stack)
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      port: .init(
        peer: .group(securityGroup), number: port, key: Cache.key(of: label),
        description: "To the \(label.text("cache"))", what: "Redis"),
      variables: [
        .init("REDIS_HOST", group.primaryAddress), .init("REDIS_PORT", Value(.string(String(port)))),
        .init("REDIS_TLS", "true"),
      ])
  }

  var attributes: [(name: String, value: Expression)] {
    [
      ("host", group.primaryAddress.expression), ("port", .integer(port)),
      ("securityGroup", securityGroup.id.expression),
    ]
  }
}
