import AWSResources
import EmitterConformance
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Data stores that are upgraded, destroyed and deployed again.
@Suite struct DataLifecycleTests {
  private static func stack(_ system: (name: String, environment: String), _ overrides: String...) throws -> Stack {
    let starter = try #require(Templates.named(system.name))
    return try SystemSource(
      file: "\(system.name).json5", text: Array(starter.configuration.utf8), overrides: overrides,
      environment: system.environment,
      regenerate: ""
    ).stack()
  }

  /// A retained resource blocks the deletion of the resources that it refers to, and may need them.
  @Test(arguments: GoldenTests.environments) func retainedResourcesDependOnNoDeletedResource(
    _ system: (name: String, environment: String)
  ) throws {
    let stack = try Self.stack(system, "protectData=true")
    var deleted: Set<String> = []
    let lowered = stack.entries.map { ($0.name.key, $0.cloudFormation()) }
    for (key, resources) in lowered where resources.first?.deletionPolicy != .retain { deleted.insert(key) }
    for (key, resources) in lowered {
      for resource in resources where resource.deletionPolicy == .retain {
        for property in resource.properties {
          property.value.forEachReference(in: .cloudFormation) { address in
            let reference = address.owner.key
            #expect(!deleted.contains(reference), "\(key) is retained and refers to \(reference)")
          }
        }
      }
    }
  }

  @Test(arguments: GoldenTests.environments) func firstClusterInstanceIsTheWriter(
    _ system: (name: String, environment: String)
  ) throws {
    let servers = try GoldenTests.stack(system.name, system.environment).entries.filter {
      $0.resource is AuroraInstance
    }
    for server in servers.dropFirst() {
      #expect(server.dependsOn.contains { $0.key == servers[0].name.key }, "\(server.name.key)")
    }
  }

  /// A program must not pin a version that AWS upgrades automatically.
  @Test(arguments: ["16", "16.11"], ["postgres", "aurora-postgres"]) func namedMinorVersionDisablesAutomaticUpgrade(
    _ version: String, _ engine: String
  ) throws {
    let stack = try Self.stack(
      ("payment-web-app", "dev"), "database.version='\(version)'", "database.engine=\(engine)")
    let names = version.contains(".")
    var count = 0
    for entry in stack.entries {
      for resource in entry.provider() {
        for case .argument(let key, let value) in resource.body.fields where key.name == "auto_minor_version_upgrade" {
          count += 1
          guard case .boolean(let isUpgraded) = value else {
            Issue.record("\(entry.name.key)")
            continue
          }
          #expect(isUpgraded == !names, "\(entry.name.key)")
        }
      }
      for property in entry.cloudFormation().flatMap(\.properties)
      where property.name == "AutoMinorVersionUpgrade" {
        guard case .boolean(let isUpgraded) = property.value else {
          Issue.record("\(entry.name.key)")
          continue
        }
        #expect(isUpgraded == !names, "\(entry.name.key)")
      }
    }
    #expect(count > 0)
  }

  /// An instance uses its old parameter group until it has the new one, so the two need different names.
  @Test(arguments: ["postgres", "aurora-postgres"]) func majorUpgradeCreatesANewParameterGroup(_ engine: String) throws
  {
    func names(_ version: String) throws -> Set<String> {
      let stack = try Self.stack(
        ("payment-web-app", "dev"), "database.version='\(version)'", "database.engine=\(engine)")
      let groups = stack.entries.filter { $0.resource is DBParameterGroup || $0.resource is ClusterParameterGroup }
      #expect(!groups.isEmpty)
      for group in groups {
        for resource in group.provider() {
          #expect(resource.createBeforeDestroy, "\(group.name.key)")
        }
      }
      return Set(groups.flatMap { $0.resource.nameConstraints.map { "\($0.value)" } })
    }
    let (before, after) = (try names("15"), try names("16"))
    #expect(before.isDisjoint(with: after))
  }

  /// Only protected data keeps its name after the stack is destroyed.
  @Test(arguments: GoldenTests.environments) func namesCanBeReusedAfterDestroy(
    _ system: (name: String, environment: String)
  ) throws {
    let isProtected = system.environment == "prod"
    for entry in try Self.stack(system, "protectData=\(isProtected)").entries {
      if let secret = entry.resource as? Secret {
        #expect((secret.recoveryDays == 0) == !isProtected, "\(entry.name.key)")
      }
      for name in entry.resource.nameConstraints where name.subject == "final snapshot" {
        var references = 0
        name.value.expression.forEachReference(in: .cloudFormation) { _ in references += 1 }
        #expect(references == 1, "\(entry.name.key): the name of its final snapshot is the same in each deployment")
      }
    }
  }
}
