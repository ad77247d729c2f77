import AWSResources
internal import Configuration
import InfraModel

/// A system that is being built, as a ``Component`` sees it: what is there, and how things are named and linked.
public struct SystemBuilder {
  /// Everything that was added so far; a component adds its resources, outputs and parameters here.
  public var stack: Stack
  /// What components refused.
  private(set) var problems = Diagnostics()
  private let context: BuildContext

  init(_ stack: Stack, _ context: BuildContext) {
    self.stack = stack
    self.context = context
  }

  /// Refuses the system, for example because a setting is missing that the component needs.
  public mutating func refuse(_ message: String) { problems.report(Diagnostic(.error, message)) }
}

// MARK: - Names and settings

extension SystemBuilder {
  /// The name of a resource in AWS: `shop-refunds-<suffix>` from `refunds`.
  public func name(_ what: String) -> Value<String> { context.name(what) }

  /// The name of a bucket, which is unique in all of AWS: it ends in the suffix, the account and the region.
  public mutating func bucketName(_ what: String) -> Value<String> { context.name.bucket(what, in: &stack) }

  /// Whether the description asks for data to be kept when the system is destroyed.
  public var protectsData: Bool { context.system.protectData }

  /// The days for which the description keeps logs.
  public var logDays: Int { context.system.logs.keepDays }
}

// MARK: - The system's own resources

extension SystemBuilder {
  public var vpc: Ref<VPC> { context.network.vpc }
  public var publicSubnets: [Ref<Subnet>] { context.network.publicSubnets }
  public var privateSubnets: [Ref<Subnet>] { context.network.privateSubnets }
  /// The subnets for data: those without a route to the internet where there are such, otherwise the private ones.
  public var dataSubnets: [Ref<Subnet>] { context.network.dataSubnets }

  /// The security group of the services' tasks; nil without services.
  public var taskSecurityGroup: Ref<SecurityGroup>? { context.firewall.tasks }
  /// The security group of the Lambda functions; nil without functions.
  public var functionSecurityGroup: Ref<SecurityGroup>? { context.firewall.functions }

  /// The key of the logs; nil when the description leaves them to AWS's own key.
  public var logKey: Ref<KMSKey>? { context.keys.logs }
  /// The key of topics and queues; nil when the description leaves them to AWS's own key.
  public var messageKey: Ref<KMSKey>? { context.keys.messages }

  /// The topic that alarms go to; nil when the description has no alarms.
  public var alarmTopic: Ref<Topic>? { stack.existing(Alarms.topicKey) }

  /// The topic of the events of that name; nil when no service publishes or receives it.
  public func topic(_ name: String) -> Ref<Topic>? { stack.existing(Messaging.key(ofTopic: name)) }

  /// The table that the description names; nil when it has none of that name.
  public func table(_ name: String) -> Ref<DynamoDBTable>? {
    label(name, context.system.tables).flatMap { stack.existing("\($0.key)_table") }
  }

  /// The secret that the description names; nil when it has none of that name.
  public func secret(_ name: String) -> Ref<Secret>? {
    label(name, context.system.secrets).flatMap { stack.existing("\($0.key)_secret") }
  }

  /// The role of the tasks of the service that the description names; nil when it has none of that name.
  public func taskRole(of service: String) -> Ref<Role>? {
    label(service, context.system.services).flatMap { stack.existing("\($0.key)_task_role") }
  }
}

// MARK: - Links

extension SystemBuilder {
  /// Gives a role a policy. `key` tells it from the role's other policies, in snake case.
  public mutating func grant(_ key: String, _ statements: [PolicyStatement], to role: Ref<Role>) {
    // The comment of a role without permissions says that it has none.
    let isFirst = (stack.entry(role.name.key)?.resource as? Role)?.policies.isEmpty == true
    stack.update(role, removingComment: isFirst) { $0.policies.append(Role.Policy(key, statements)) }
  }

  /// Lets what has one security group connect to a TCP port of what has the other: a rule out of one, and one into the
  /// other. `key` tells them from the groups' other rules, in snake case.
  public mutating func connect(
    _ key: LogicalName, from source: Ref<SecurityGroup>, to target: Ref<SecurityGroup>, port: Int, description: String
  ) {
    stack.update(source) { $0.egress.append(SecurityRule(key, description, port: port, .group(target))) }
    stack.update(target) { $0.ingress.append(SecurityRule(key, description, port: port, .group(source))) }
  }
}

extension SystemBuilder {
  private func label<Value>(_ name: String, _ entries: [Keyed<Value>]) -> DisplayName? {
    entries.first { $0.name == name }?.label
  }
}
