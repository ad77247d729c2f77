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
    LinkEntry.main(system.cache)
  }

  let key = "cache"
  private let group: Ref<ReplicationGroup>
  private let port: Int
  private let securityGroup: Ref<SecurityGroup>

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    guard let settings = context.system.cache else { return nil }
    port = settings.port
    group = stack.forwardReference("cache")
    securityGroup = stack.forwardReference("cache_security_group")
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      port: .init(
        peer: .group(securityGroup), number: port, key: "cache", description: "To the cache", what: "Redis"),
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
