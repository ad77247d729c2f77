import AWSResources
import InfraModel

/// Customer managed KMS keys of the system, one per use, with statements for the services that use them.
struct Keys {
  let database: Ref<KMSKey>?
  let cache: Ref<KMSKey>?
  let tables: Ref<KMSKey>?
  let secrets: Ref<KMSKey>?
  let functions: Ref<KMSKey>?
  let logs: Ref<KMSKey>?
  let messages: Ref<KMSKey>?

  init(_ system: PaymentSystem, _ name: Naming, in stack: inout Stack) {
    let uses = system.encryption.customerManagedKeys
    let account = stack.lookup(.accountID)
    let region = stack.lookup(.region)
    let partition = stack.lookup(.partition)
    let domain = system.place.partition.serviceDomain
    /// A service that uses a key with its caller's permissions, such as RDS and Secrets Manager, needs no statement.
    func key(_ use: String, _ what: String, _ statements: [PolicyStatement] = []) -> Ref<KMSKey> {
      stack.add(
        "\(use)_key",
        KMSKey(
          alias: name(use), description: "Encrypts \(what)", windowDays: system.encryption.deletionDays,
          isProtected: system.protectData,
          statements: statements))
    }
    database =
      uses.contains(.database) && system.database != nil
      ? key("database", "the database, its backups and its master password") : nil
    cache = uses.contains(.cache) && system.cache != nil ? key("cache", "the cache and its snapshots") : nil
    tables = uses.contains(.tables) && !system.tables.isEmpty ? key("tables", "DynamoDB tables") : nil
    secrets = uses.contains(.secrets) && !system.secrets.isEmpty ? key("secrets", "secrets that are set by hand") : nil
    functions =
      uses.contains(.functions) && system.hasFunctions
      ? key("functions", "environment variables of Lambda functions") : nil
    logs =
      uses.contains(.logs)
      ? key(
        "logs", "logs",
        [
          KMSKey.letsLogs(region: region, account: account, partition: partition, domain: domain),
          KMSKey.letsLogDelivery(account: account),
        ]
          + (system.account.awsConfig
            ? [KMSKey.letsService("AllowConfig", "config.amazonaws.com", account: account)] : [])) : nil
    // CloudWatch and SNS cannot use AWS managed keys for messages that they pass on.
    messages =
      uses.contains(.messages) || system.alarms != nil || !system.topics.isEmpty
      ? key(
        "messages", "alarms and events",
        (system.alarms == nil ? [] : [KMSKey.letsService("AllowAlarms", "cloudwatch.amazonaws.com", account: account)])
          + (system.reportsFindings ? [KMSKey.letsEvents()] : [])
          + (system.topics.isEmpty ? [] : [KMSKey.letsService("AllowTopics", "sns.amazonaws.com", account: account)]))
      : nil
  }

  /// True if the system has customer managed keys.
  static func isNeeded(by system: PaymentSystem) -> Bool {
    !system.encryption.customerManagedKeys.isEmpty || system.alarms != nil || !system.topics.isEmpty
  }
}

extension PaymentSystem {
  /// True if it has Lambda functions: those of the API, or the backup check.
  var hasFunctions: Bool { !functions.isEmpty || database?.checkBackups == true }

  /// True if findings of GuardDuty or AWS Config go to the alarm topic.
  var reportsFindings: Bool { alarms != nil && (account.guardDuty || account.awsConfig) }

  /// Event topics that services publish or receive, each once, in the order of the services.
  var topics: [String] {
    var topics: [String] = []
    for service in services {
      for topic in service.value.publishes + service.value.receives where !topics.contains(topic) {
        topics.append(topic)
      }
    }
    return topics
  }
}
