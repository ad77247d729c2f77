import AWSResources
internal import Configuration
import InfraModel

/// The database as the target of links.
struct DatabaseTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "databases", shortName: "database", noun: "database",
    documentation:
      "The database: opens its port, gives DB_HOST, DB_PORT, DB_NAME, DB_SSLMODE and DB_SECRET_ARN, and to services also DB_USERNAME and DB_PASSWORD from its secret.",
    levels: [
      AccessLevel(name: "connect", verb: "connects to", actions: ["secretsmanager:GetSecretValue"])
    ],
    hasVariables: true, replacedWord: "DB")

  static func entries(of system: PaymentSystem) -> [LinkEntry] {
    LinkEntry.all(of: system.databases)
  }

  let key: String
  private let label: DisplayName
  private let server: Database.Server
  private let settings: DatabaseSettings
  private let securityGroup: Ref<SecurityGroup>
  private let encryption: Ref<KMSKey>?

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let databases = context.system.databases
    guard databases.indices.contains(entry.index) else { return nil }
    settings = databases[entry.index].value
    label = entry.label
    key = Database.key(of: label).text
    server = Database.Server(settings, label, in: &stack)
    securityGroup = Database.securityGroup(of: label, in: &stack)
    encryption = context.keys.database
  }

  func provision(_ request: AccessRequest) -> Provision {
    // Tasks get the ARN besides the values, because AWS rotates the password and a task keeps the values of its start.
    var variables = [Provision.Variable("DB_HOST", server.address)]
    if let readers = server.readerAddress { variables.append(.init("DB_READER_HOST", readers)) }
    variables += [
      .init("DB_PORT", Value(.string(String(settings.port)))), .init("DB_NAME", Value(.string(settings.databaseName))),
      .init("DB_SSLMODE", "require"), .init("DB_SECRET_ARN", server.masterSecretARN),
    ]
    return Provision(
      secretReads: readingSecret("ReadRotatedSecret", request),
      startReads: readingSecret("ReadDatabaseSecret", request),
      port: .init(
        peer: .group(securityGroup), number: settings.port, key: Database.key(of: label),
        description: "To the \(label.text("database"))", what: "PostgreSQL"),
      variables: variables,
      secrets: [
        .init("DB_USERNAME", "\(server.masterSecretARN):username::"),
        .init("DB_PASSWORD", "\(server.masterSecretARN):password::"),
      ],
      waitsFor: server.instances)
  }

  /// Statements that allow a role to read the master user's name and password; `id` is the ID of the first.
  private func readingSecret(_ id: String, _ request: AccessRequest) -> [PolicyStatement] {
    [PolicyStatement(id, allow: request.allActions, on: [server.masterSecretARN])]
      + (encryption.map { [PolicyStatement("DecryptDatabaseSecret", allow: ["kms:Decrypt"], on: [$0.arn])] } ?? [])
  }

  var attributes: [(name: String, value: Expression)] {
    [
      ("host", server.address.expression), ("port", .integer(settings.port)),
      ("databaseName", .string(settings.databaseName)),
      ("secretArn", server.masterSecretARN.expression), ("arn", server.arn.expression),
      ("securityGroup", securityGroup.id.expression),
    ] + (server.readerAddress.map { [("readerHost", $0.expression)] } ?? [])
  }
}

extension Database.Server {
  /// Refers to the resources that ``Database`` adds.
  fileprivate init(_ settings: DatabaseSettings, _ label: DisplayName, in stack: inout Stack) {
    switch settings.engine {
    case .postgres: self = .instance(stack.forwardReference(Database.key(of: label)))
    case .auroraPostgres:
      let count = settings.multiAz ? 2 : 1
      self = .cluster(
        stack.forwardReference(Database.key(of: label)),
        instances: (0..<count).map {
          stack.forwardReference("\(Database.key(of: label))_instance_\(Naming.zoneLetter($0))")
        })
    }
  }

  var arn: Value<String> {
    switch self {
    case .instance(let instance): instance.arn
    case .cluster(let cluster, _): cluster.arn
    }
  }

  /// Host name for writing.
  var address: Value<String> {
    switch self {
    case .instance(let instance): instance.address
    case .cluster(let cluster, _): cluster.endpoint
    }
  }

  /// Host name for reading; nil without a reader.
  var readerAddress: Value<String>? {
    if case .cluster(let cluster, let instances) = self, instances.count > 1 { cluster.readerEndpoint } else { nil }
  }

  /// Secret with the master user's name and password.
  var masterSecretARN: Value<String> {
    switch self {
    case .instance(let instance): instance.masterSecretARN
    case .cluster(let cluster, _): cluster.masterSecretARN
    }
  }

  /// Instances of a cluster, which is complete before them.
  fileprivate var instances: [ResourceID] {
    if case .cluster(_, let instances) = self { instances.map { $0.name } } else { [] }
  }
}
