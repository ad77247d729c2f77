import AWSResources
internal import Configuration
import InfraModel

/// The database as the target of links.
struct DatabaseTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "databases", shortName: "database", noun: "database",
    documentation:
      "The database: opens its port, gives DB_HOST, DB_READER_HOST (with readers), DB_PORT, DB_NAME, DB_SSLMODE (PostgreSQL) and DB_SECRET_ARN, and to services also DB_USERNAME and DB_PASSWORD from its secret.",
    levels: [
      AccessLevel(name: "connect", verb: "connects to", actions: ["secretsmanager:GetSecretValue"])
    ],
    hasVariables: true, replacedWord: "DB")

  static func entries(of system: PaymentSystem) -> [LinkEntry] {
    LinkEntry.all(of: system.databases)
  }

  let key: String
  private let label: DisplayName
  private let connection: Connection
  private let encryption: Ref<KMSKey>?
  private let engine: DatabaseEngine

  /// How a database is reached, whether it is one of the system or exists already.
  private struct Connection {
    let host: Value<String>
    /// Hosts for reading.
    let readerHosts: [Value<String>]
    let port: Int
    let databaseName: String?
    /// Secret with the user's name and password.
    let secretARN: Value<String>?
    let peer: SecurityRule.Peer
    var arn: Value<String>?
    var waitsFor: [ResourceID] = []
  }

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let databases = context.system.databases
    guard databases.indices.contains(entry.index) else { return nil }
    let settings = databases[entry.index].value
    label = entry.label
    key = Database.key(of: label).text
    engine = settings.engine.kind
    if let existing = settings.existing {
      connection = Self.connection(existing, settings.engine.kind, entry, context.system, in: &stack)
      encryption = nil
      return
    }
    let server = Database.Server(settings, label, in: &stack)
    connection = Connection(
      host: server.address, readerHosts: server.readerAddresses, port: settings.serverPort,
      databaseName: settings.databaseName,
      secretARN: server.masterSecretARN, peer: .group(Database.securityGroup(of: label, in: &stack)), arn: server.arn,
      waitsFor: server.instances)
    encryption = context.keys.database
  }

  private static func connection(
    _ existing: Existing<ExistingDatabaseSettings>, _ engine: DatabaseEngine, _ entry: LinkEntry,
    _ system: PaymentSystem, in stack: inout Stack
  ) -> Connection {
    var settings = ExistingDatabaseSettings()
    var secret: Value<String>?
    switch existing {
    case .given(let given):
      settings = given
      secret = given.secret.map { system.existingText($0, in: &stack) }
    case .asked:
      secret = stack.parameter(
        Parameter(
          Parameter.Name(entry.label.output("database_secret_arn")), group: "Existing resources",
          pattern: "^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:.+$",
          constraint: "Use the ARN of a secret in Secrets Manager.",
          "ARN of the secret with username and password of the existing \(entry.label.text("database"))."))
    }
    let path = Setting.paths(ofDatabase: entry.name).existing.path
    let server = ExistingServer(
      existing, "database", entry.label, port: engine.defaultPort, at: path, of: system, in: &stack)
    return Connection(
      host: server.host, readerHosts: settings.readerHost.map { [system.existingText($0, in: &stack)] } ?? [],
      port: server.port,
      databaseName: settings.databaseName, secretARN: secret, peer: server.peer)
  }

  func provision(_ request: AccessRequest) -> Provision {
    // Tasks get the ARN besides the values, because AWS rotates the password and a task keeps the values of its start.
    var variables = [Provision.Variable("DB_HOST", connection.host)]
    if let first = connection.readerHosts.first {
      variables.append(.init("DB_READER_HOST", first))
      let others = connection.readerHosts.dropFirst()
      if !others.isEmpty { variables.append(.init("DB_READER_HOSTS", others.reduce(first) { "\($0),\($1)" })) }
    }
    variables.append(.init("DB_PORT", Value(.string(String(connection.port)))))
    if let name = connection.databaseName { variables.append(.init("DB_NAME", Value(.string(name)))) }
    if engine == .postgres { variables.append(.init("DB_SSLMODE", "require")) }
    var provision = Provision(
      port: .init(
        peer: connection.peer, number: connection.port, key: Database.key(of: label),
        description: "To the \(label.text("database"))", what: engine.product),
      waitsFor: connection.waitsFor)
    if let secret = connection.secretARN {
      variables.append(.init("DB_SECRET_ARN", secret))
      provision.secrets = [
        .init("DB_USERNAME", "\(secret):username::"), .init("DB_PASSWORD", "\(secret):password::"),
      ]
      provision.secretReads = reading(secret, "ReadRotatedSecret", request)
      provision.startReads = reading(secret, "ReadDatabaseSecret", request)
    }
    provision.variables = variables
    return provision
  }

  /// Statements that allow a role to read the user's name and password; `id` is the ID of the first.
  private func reading(_ secret: Value<String>, _ id: String, _ request: AccessRequest) -> [PolicyStatement] {
    [PolicyStatement(id, allow: request.allActions, on: [secret])]
      + (encryption.map { [PolicyStatement("DecryptDatabaseSecret", allow: ["kms:Decrypt"], on: [$0.arn])] } ?? [])
  }

  var attributes: [(name: String, value: Expression)] {
    let optional: [(name: String, value: Expression?)] = [
      ("databaseName", connection.databaseName.map { .string($0) }), ("secretArn", connection.secretARN?.expression),
      ("arn", connection.arn?.expression), ("securityGroup", connection.peer.group?.id.expression),
      ("readerHost", connection.readerHosts.first?.expression),
    ]
    return [("host", connection.host.expression), ("port", .integer(connection.port))]
      + optional.compactMap { name, value in value.map { (name, $0) } }
  }
}

extension Database.Server {
  /// Refers to the resources that ``Database`` adds.
  fileprivate init(_ settings: DatabaseSettings, _ label: DisplayName, in stack: inout Stack) {
    guard settings.engine.isAurora else {
      self = .instance(
        stack.forwardReference(Database.key(of: label)),
        replicas: (0..<settings.replicas).map { stack.forwardReference(Database.replicaKey(of: label, $0)) })
      return
    }
    self = .cluster(
      stack.forwardReference(Database.key(of: label)),
      instances: (0..<(settings.multiAz ? 2 : 1)).map {
        stack.forwardReference("\(Database.key(of: label))_instance_\(Naming.zoneLetter($0))")
      })
  }

  var arn: Value<String> {
    switch self {
    case .instance(let instance, _): instance.arn
    case .cluster(let cluster, _): cluster.arn
    }
  }

  /// Host name for writing.
  var address: Value<String> {
    switch self {
    case .instance(let instance, _): instance.address
    case .cluster(let cluster, _): cluster.endpoint
    }
  }

  /// Host names for reading: one of a cluster with a reader, those of all replicas of an instance.
  var readerAddresses: [Value<String>] {
    switch self {
    case .instance(_, let replicas): replicas.map { $0.address }
    case .cluster(let cluster, let instances): instances.count > 1 ? [cluster.readerEndpoint] : []
    }
  }

  /// The read replicas of an instance.
  var replicas: [Ref<DBInstance>] { if case .instance(_, let replicas) = self { replicas } else { [] } }

  /// Secret with the master user's name and password.
  var masterSecretARN: Value<String> {
    switch self {
    case .instance(let instance, _): instance.masterSecretARN
    case .cluster(let cluster, _): cluster.masterSecretARN
    }
  }

  /// Instances of a cluster, which is complete before them.
  fileprivate var instances: [ResourceID] {
    if case .cluster(_, let instances) = self { instances.map { $0.name } } else { [] }
  }
}
