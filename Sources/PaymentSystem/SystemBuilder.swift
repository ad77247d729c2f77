import AWSResources
internal import Configuration
import InfraModel

/// A system during its construction, for a ``Component``: access to its resources, names and links.
public struct SystemBuilder {
  /// All resources so far. A component adds its resources, outputs and parameters here.
  public var stack: Stack
  /// Errors reported by components.
  private(set) var problems = Diagnostics()
  private let context: BuildContext

  init(_ stack: Stack, _ context: BuildContext) {
    self.stack = stack
    self.context = context
  }

  /// Reports an error, such as a missing setting that the component needs.
  public mutating func refuse(_ message: String) { problems.report(Diagnostic(.error, message)) }
}

// MARK: - Names and settings

extension SystemBuilder {
  /// Physical name of a resource: `shop-refunds-<suffix>` from `refunds`.
  public func name(_ what: String) -> Value<String> { context.name(what) }

  /// Name of a bucket, which is globally unique: it ends in the suffix, the account and the region.
  public mutating func bucketName(_ what: String) -> Value<String> { context.name.bucket(what, in: &stack) }

  /// True if data must be kept when the system is destroyed.
  public var protectsData: Bool { context.system.protectData }

  /// Retention of logs in days.
  public var logDays: Int { context.system.logs.retentionDays }
}

// MARK: - The system's own resources

extension SystemBuilder {
  public var vpc: Ref<VPC> { context.network.vpc }
  public var publicSubnets: [Ref<Subnet>] { context.network.publicSubnets }
  public var privateSubnets: [Ref<Subnet>] { context.network.privateSubnets }
  /// Subnets for data: those without a route to the internet if there are any, otherwise the private ones.
  public var dataSubnets: [Ref<Subnet>] { context.network.dataSubnets }

  /// Security group that all services share; nil without services, or if each has its own.
  public var taskSecurityGroup: Ref<SecurityGroup>? { context.firewall.shared(by: ServiceTarget.kind.collection) }
  /// Security group that all Lambda functions share; nil without functions, or if each has its own.
  public var functionSecurityGroup: Ref<SecurityGroup>? { context.firewall.shared(by: FunctionTarget.kind.collection) }
  /// Security group of the service of that name; nil if there is none.
  public func securityGroup(ofService name: String) -> Ref<SecurityGroup>? {
    context.firewall.group(of: .service(name))
  }
  /// Security group of the function of that name; nil if there is none, or if it is not in the network.
  public func securityGroup(ofFunction name: String) -> Ref<SecurityGroup>? {
    context.firewall.group(of: .function(name))
  }

  /// Customer managed key for logs; nil if they use the AWS managed key.
  public var logKey: Ref<KMSKey>? { context.keys.logs }
  /// Customer managed key for topics and queues; nil if they use the AWS managed key.
  public var messageKey: Ref<KMSKey>? { context.keys.messages }

  /// Topic for alarms; nil without alarms.
  public var alarmTopic: Ref<Topic>? { stack.existing(Alarms.topicKey) }

  /// Topic of that name in the configuration, or nil.
  public func topic(_ name: String) -> Ref<Topic>? {
    label(name, context.system.topics).flatMap { stack.existing(Messaging.key(ofTopic: $0)) }
  }

  /// Queue of that name in the configuration, or nil.
  public func queue(_ name: String) -> Ref<Queue>? {
    label(name, context.system.queues).flatMap { stack.existing(Messaging.key(ofQueue: $0)) }
  }

  /// Table of that name in the configuration, or nil.
  public func table(_ name: String) -> Ref<DynamoDBTable>? {
    label(name, context.system.tables).flatMap { stack.existing("\($0.key)_table") }
  }

  /// Secret of that name in the configuration, or nil.
  public func secret(_ name: String) -> Ref<Secret>? {
    label(name, context.system.secrets).flatMap { stack.existing("\($0.key)_secret") }
  }

  /// Task role of the service of that name in the configuration, or nil.
  public func taskRole(of service: String) -> Ref<Role>? {
    label(service, context.system.services).flatMap { stack.existing("\($0.key)_task_role") }
  }
}

// MARK: - Links

extension SystemBuilder {
  /// Adds a policy to a role. `key` distinguishes the role's policies, in snake case.
  public mutating func grant(_ key: String, _ statements: [PolicyStatement], to role: Ref<Role>) {
    // The comment of a role without permissions says that it has none, so the first policy removes it.
    let isFirst = (stack.entry(role.name.key)?.resource as? Role)?.policies.isEmpty == true
    stack.update(role, removingComment: isFirst) { $0.policies.append(Role.Policy(key, statements)) }
  }

  /// Allows TCP connections from one security group to another: adds an outbound rule to the first and an inbound rule
  /// to the second. `key` distinguishes the groups' rules, in snake case.
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
