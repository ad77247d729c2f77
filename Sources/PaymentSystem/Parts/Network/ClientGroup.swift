import AWSResources
internal import Configuration
import InfraModel

/// The security groups of services, jobs and functions.
struct ClientGroups {
  /// Those of the services first, which jobs share with them.
  let all: [ClientGroup]
  private let groups: [PartID: Ref<SecurityGroup>]

  /// The group of a service or job, or of a function in the network.
  subscript(part: PartID) -> Ref<SecurityGroup>? { groups[part] }

  init(_ system: PaymentSystem, in stack: inout Stack) {
    let functions = system.functions.made().filter { system.isInNetwork($0.value) }
    switch system.network.securityGroups {
    case .shared:
      let shared = [
        ("ecs", "the tasks", "Security group of the ECS tasks", system.tasks.map(\.part)),
        (
          "lambda", "the functions", "Security group of the Lambda functions",
          functions.map { PartID.function($0.name) }
        ),
      ]
      all = shared.filter { !$3.isEmpty }.map { key, noun, description, parts in
        ClientGroup(LogicalName(key), key, noun, description, parts, isShared: true, in: &stack)
      }
    case .perPart:
      func own(_ key: LogicalName, _ label: DisplayName, _ noun: String, _ part: PartID) -> ClientGroup {
        ClientGroup(
          key, "\(label.name)-\(noun)", "the \(label.name) \(noun)", "Security group of the \(label.name) \(noun)",
          [part], isShared: false, in: &stack)
      }
      all =
        system.services.map { own(Service.key(of: $0.label), $0.label, "service", .service($0.name)) }
        + system.jobs.map { own(Job.key(of: $0.label), $0.label, "job", .job($0.name)) }
        + functions.map { own(LambdaFunctions.key(of: $0.label), $0.label, "function", .function($0.name)) }
    }
    groups = Dictionary(
      all.flatMap { client in client.parts.map { ($0, client.group) } }, uniquingKeysWith: { first, _ in first })
  }
}

/// A security group of services, jobs or functions: the one that all of them share, or that of one of them.
struct ClientGroup {
  /// First words of its key, and key of the rules that let it in.
  let key: LogicalName
  let group: Ref<SecurityGroup>
  /// The parts that have it.
  let parts: Set<PartID>
  /// Its parts in descriptions of rules, such as `the tasks`.
  let noun: String
  /// Its name in AWS, without the name of the system.
  let name: String
  let description: String
  /// What it needs HTTPS for.
  let outboundPurpose: String
  private let collection: String
  private let isShared: Bool

  fileprivate init(
    _ key: LogicalName, _ name: String, _ noun: String, _ description: String, _ parts: [PartID], isShared: Bool,
    in stack: inout Stack
  ) {
    self.key = key
    self.name = name
    self.noun = noun
    self.description = description
    self.parts = Set(parts)
    self.isShared = isShared
    collection = parts.first?.collection ?? ""
    group = stack.forwardReference("\(key)_security_group")
    outboundPurpose =
      collection == FunctionTarget.kind.collection
      ? "HTTPS to AWS services" : "HTTPS to AWS services and container registries"
  }

  /// True if it belongs to parts of the collection.
  func isOf(_ collection: String) -> Bool { self.collection == collection }

  /// True if all parts of the collection have it.
  func isShared(by collection: String) -> Bool { isShared && isOf(collection) }

  /// Key of a rule of another group for a port of this one.
  func ruleKey(_ shared: String, _ port: Int) -> LogicalName { isShared ? "\(shared)_\(port)" : "\(key)_\(port)" }

  /// Ports of those services that have it, each once, in the order of the services.
  func ports(_ services: [Keyed<ServiceSettings>]) -> [Int] {
    services.filter { parts.contains(.service($0.name)) }.flatMap(\.value.ports).withoutRepeats
  }
}

extension ClientGroup {
  /// Its outbound rules for ports that its parts use.
  func outboundRules(for ports: [Provision.Port]) -> [SecurityRule] {
    ports.flatMap { $0.rules($0.key, $0.description, $0.peer) }
  }

  /// Rules of another group that let it in, for those of the ports that belong to this other group.
  func inboundRules(of target: Ref<SecurityGroup>, for ports: [Provision.Port]) -> [SecurityRule] {
    ports.filter { $0.peer.text == target.name.key }.flatMap {
      $0.rules(key, "\($0.what) from \(noun)", .group(group))
    }
  }
}

extension Provision.Port {
  /// A rule for each open port.
  fileprivate func rules(_ key: LogicalName, _ description: String, _ peer: SecurityRule.Peer) -> [SecurityRule] {
    numbers.map { SecurityRule($0 == number ? key : "\(key)_\($0)", description, port: $0, peer) }
  }
}

extension ServiceSettings {
  /// The port, and the one before it, which is open until no task uses it.
  var ports: [Int] { [port] + (formerPort.map { [$0] } ?? []) }
}
