import AWSResources
import InfraModel

/// Customer managed KMS keys of the system, one per use, with statements for the services that use them.
struct Keys {
  let database: Ref<KMSKey>?
  let cache: Ref<KMSKey>?
  let tables: Ref<KMSKey>?
  let buckets: Ref<KMSKey>?
  let secrets: Ref<KMSKey>?
  let functions: Ref<KMSKey>?
  let logs: Ref<KMSKey>?
  let messages: Ref<KMSKey>?

  /// Refers to the keys that the settings ask for.
  init(_ system: PaymentSystem, in stack: inout Stack) {
    let uses = system.encryption.customerManagedKeys
    func key(_ use: EncryptionSettings.Use, _ isNeeded: Bool) -> Ref<KMSKey>? {
      isNeeded ? stack.forwardReference("\(use.rawValue)_key") : nil
    }
    database = key(.database, uses.contains(.database) && !system.databases.made().isEmpty)
    cache = key(.cache, uses.contains(.cache) && !system.caches.made().isEmpty)
    tables = key(.tables, uses.contains(.tables) && !system.tables.made().isEmpty)
    buckets = key(.buckets, uses.contains(.buckets) && !system.buckets.made().isEmpty)
    secrets = key(.secrets, uses.contains(.secrets) && !system.secrets.made().isEmpty)
    functions = key(.functions, uses.contains(.functions) && system.hasFunctions)
    logs = key(.logs, uses.contains(.logs))
    // CloudWatch and SNS cannot use AWS managed keys for messages that they pass on.
    messages = key(.messages, uses.contains(.messages) || system.alarms != nil || system.passesEventsOn)
  }

  /// Adds the keys.
  func add(_ system: PaymentSystem, _ name: Naming, to stack: inout Stack) {
    let account = stack.lookup(.accountID)
    let region = stack.lookup(.region)
    let partition = stack.lookup(.partition)
    let domain = system.place.partition.serviceDomain
    /// A service that uses a key with its caller's permissions, such as RDS and Secrets Manager, needs no statement.
    func add(_ key: Ref<KMSKey>?, _ use: String, _ what: String, _ statements: [PolicyStatement] = []) {
      if key == nil { return }
      stack.add(
        "\(use)_key",
        KMSKey(
          alias: name(use), description: "Encrypts \(what)", windowDays: system.encryption.deletionDays,
          isProtected: system.protectData,
          statements: statements))
    }
    add(database, "database", "the database, its backups and its master password")
    add(cache, "cache", "the cache and its snapshots")
    add(tables, "tables", "DynamoDB tables")
    add(buckets, "buckets", "objects in buckets")
    add(
      secrets, "secrets",
      system.secrets.contains { $0.value.generate != nil } ? "secrets" : "secrets that are set by hand")
    add(functions, "functions", "environment variables of Lambda functions")
    add(
      logs, "logs", "logs",
      [
        KMSKey.letsLogs(region: region, account: account, partition: partition, domain: domain),
        KMSKey.letsLogDelivery(account: account),
      ]
        + (system.account.awsConfig
          ? [KMSKey.letsService("AllowConfig", "config.amazonaws.com", account: account)] : []))
    add(
      messages, "messages", "alarms and events",
      (system.alarms == nil ? [] : [KMSKey.letsService("AllowAlarms", "cloudwatch.amazonaws.com", account: account)])
        + (system.reportsFindings || system.deliversEvents ? [KMSKey.letsEvents()] : [])
        + (system.topics.isEmpty ? [] : [KMSKey.letsService("AllowTopics", "sns.amazonaws.com", account: account)]))
  }

  /// True if the system has customer managed keys.
  static func isNeeded(by system: PaymentSystem) -> Bool {
    !system.encryption.customerManagedKeys.isEmpty || system.alarms != nil || system.passesEventsOn
  }
}

extension PaymentSystem {
  /// True if it has Lambda functions: those of the API, or the backup check.
  var hasFunctions: Bool { !functions.made().isEmpty || databases.contains { $0.value.checkBackups } }

  /// True if topics deliver to queues or are part of the system.
  fileprivate var passesEventsOn: Bool {
    !topics.made().isEmpty || queues.contains { !$0.value.on.topics.isEmpty }
  }

  /// True if rules of EventBridge deliver to queues.
  fileprivate var deliversEvents: Bool {
    queues.contains { !$0.value.on.bus.isEmpty || !$0.value.on.buses.isEmpty }
  }

  /// True if findings of GuardDuty or AWS Config go to the alarm topic.
  var reportsFindings: Bool { alarms != nil && (account.guardDuty || account.awsConfig) }
}
