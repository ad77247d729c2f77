import AWSResources
internal import Configuration
import InfraModel

/// The cache as the target of links.
struct CacheTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "caches", shortName: "cache", noun: "cache",
    documentation:
      "The cache: opens its port, and gives REDIS_HOST, REDIS_PORT and REDIS_TLS; with a token also REDIS_SECRET_ARN, and to services REDIS_PASSWORD.",
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
  /// Secret with the token of clients.
  private let secretARN: Value<String>?
  /// The customer managed key that encrypts it.
  private let encryption: Ref<KMSKey>?
  private let engine: CacheEngine

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let caches = context.system.caches
    guard caches.indices.contains(entry.index) else { return nil }
    let settings = caches[entry.index].value
    label = entry.label
    engine = settings.engine
    key = Cache.key(of: label).text
    if let existing = settings.existing {
      let path = Setting.paths(ofCache: entry.name).existing.path
      let server = ExistingServer(
        existing, "cache", label, port: ExistingCacheSettings().port, at: path, of: context.system, in: &stack)
      (host, port, peer) = (server.host, server.port, server.peer)
      secretARN = Self.secret(of: existing).map { context.system.existingText($0, in: &stack) }
      encryption = nil
    } else {
      let group: Ref<ReplicationGroup> = stack.forwardReference(Cache.key(of: label))
      (host, port) = (group.primaryAddress, settings.port)
      peer = .group(Cache.securityGroup(of: label, in: &stack))
      let secret: Ref<Secret>? = settings.auth ? stack.forwardReference(Cache.tokenKey(of: label)) : nil
      secretARN = secret?.arn
      encryption = context.keys.cache
    }
  }

  private static func secret(of existing: Existing<ExistingCacheSettings>) -> String? {
    if case .given(let settings) = existing { settings.secret } else { nil }
  }

  func provision(_ request: AccessRequest) -> Provision {
    var provision = Provision(
      port: .init(
        peer: peer, number: port, key: Cache.key(of: label),
        description: "To the \(label.text("cache"))", what: engine.product),
      variables: [
        .init("REDIS_HOST", host), .init("REDIS_PORT", Value(.string(String(port)))),
        .init("REDIS_TLS", "true"),
      ])
    if let secretARN {
      provision.variables.append(.init("REDIS_SECRET_ARN", secretARN))
      provision.secrets = [.init("REDIS_PASSWORD", secretARN)]
      provision.secretReads =
        [PolicyStatement("ReadCacheToken", allow: ["secretsmanager:GetSecretValue"], on: [secretARN])]
        + (encryption.map { [PolicyStatement("DecryptCacheToken", allow: ["kms:Decrypt"], on: [$0.arn])] } ?? [])
      provision.startReads = provision.secretReads
    }
    return provision
  }

  var attributes: [(name: String, value: Expression)] {
    [("host", host.expression), ("port", .integer(port))]
      + (peer.group.map { [("securityGroup", $0.id.expression)] } ?? [])
      + (secretARN.map { [("secretArn", $0.expression)] } ?? [])
  }
}
