import AWSResources
import Changes
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Planned actions of each engine for a change of the model.
@Suite struct EngineChangesTests {
  private static func stack(_ overrides: [String] = [], system: String = "payment-web-app") throws -> Stack {
    let starter = try #require(Templates.named(system))
    return try SystemSource(
      file: "system.json5", text: Array(starter.configuration.utf8), overrides: overrides, regenerate: ""
    ).stack()
  }

  private static func changes(_ engine: any Engine, _ overrides: [String]) throws -> [ResourceChange] {
    try EngineChanges(engine, from: stack(), to: stack(overrides)).resources
  }

  @Test(arguments: ["terraform", "cloudformation", "pulumi"]) func unchangedModelHasNoChanges(target: String) throws {
    let engine = try #require(Emitters.named(target)?.engine)
    #expect(try Self.changes(engine, []).isEmpty)
  }

  @Test(arguments: [
    (
      "terraform", "aws_db_instance.main", "destroyed first, then created"
    ),
    (
      "pulumi", "database", "deleted first, as its name \"payment-db-dev\" is fixed, then created"
    ),
    (
      "cloudformation", "Database",
      "the update is refused: CloudFormation does not replace what keeps its name, \"payment-db-dev\""
    ),
  ])
  func anotherDatabaseNameReplacesTheDatabase(target: String, address: String, words: String) throws {
    let engine = try #require(Emitters.named(target)?.engine)
    let resources = try Self.changes(engine, ["database.databaseName=pay"])
    let change = try #require(resources.first { $0.key == "database" })
    #expect(change.action == .replaced)
    #expect(change.address == address)
    #expect(change.consequence?.words == words)
    #expect(change.endangersData)
    #expect(change.properties.map(\.after) == ["\"pay\""])
  }

  @Test func protectedDatabaseIsNotReplaced() throws {
    let (old, new) = try (
      Self.stack(["protectData=true"]), Self.stack(["protectData=true", "database.databaseName=pay"])
    )
    for (engine, words) in [
      (TerraformEngine() as any Engine, "the plan is refused: prevent_destroy"),
      (PulumiEngine(), "refused: \(PlannedAction.protected)"),
    ] {
      let change = EngineChanges(engine, from: old, to: new).resources.first { $0.key == "database" }
      #expect(change?.consequence == .refused(words))
      #expect(change?.endangersData == true)
    }
  }

  @Test func replacedNetworkReplacesItsResources() throws {
    let resources = try EngineChanges(
      TerraformEngine(), from: Self.stack(),
      to: Self.stack([
        "network.cidr=10.0.0.0/17", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24', '10.0.2.0/24']",
        "network.privateSubnets=['10.0.10.0/24', '10.0.11.0/24', '10.0.12.0/24']",
      ])
    ).resources
    let subnet = try #require(resources.first { $0.address == "aws_subnet.private_a" })
    #expect(subnet.action == .replaced)
    #expect(subnet.properties.map(\.because) == ["aws_vpc.main"])
    // The subnets of the load balancer are updated in place, but its target group belongs to the VPC.
    #expect(resources.contains { $0.address == "aws_lb_target_group.api_blue" && $0.action == .replaced })
    // A name that the program sets does not change, so resources that refer only to the name do not change.
    #expect(!resources.contains { $0.type == "aws_iam_role" })
  }

  @Test func refusedReplacementDoesNotPropagate() throws {
    let resources = try Self.changes(CloudFormationEngine(), ["database.databaseName=pay"])
    #expect(!resources.contains { $0.properties.contains { $0.because == "Database" } })
  }

  @Test func databaseResizeInterruptsWithoutReplacement() throws {
    for engine in Emitters.engines {
      let resources = try Self.changes(engine, ["database.instanceClass=db.t3.large"])
      let change = try #require(resources.first)
      #expect(change.key == "database")
      #expect(change.action == .changed)
      #expect(change.effect == .interrupts)
      #expect(!change.endangersData)
    }
  }

  @Test func typeChangeUnderOneLogicalIDIsRefused() throws {
    var old = Stack(name: "one", description: "One.", regenerate: "", region: "us-east-1")
    old.add("thing", LogGroup(name: "a", keepDays: 1))
    var new = Stack(name: "one", description: "One.", regenerate: "", region: "us-east-1")
    new.add("thing", VPC(cidr: "10.0.0.0/16", name: "a"))
    let refused = try #require(EngineChanges(CloudFormationEngine(), from: old, to: new).resources.first)
    #expect(refused.action == .replaced)
    #expect(refused.consequence?.outcome == .refused)
    let others = EngineChanges(TerraformEngine(), from: old, to: new).resources
    #expect(others.map(\.action) == [.added, .removed])
    #expect(others.last?.consequence == .happens("destroyed", deletes: .first))
    #expect(others.last?.endangersData == true)
  }

  @Test func tagOnlyChangesAreMarked() throws {
    let resources = try Self.changes(TerraformEngine(), ["tags.Team=core"])
    #expect(!resources.isEmpty)
    #expect(resources.filter { !$0.isTagsOnly }.isEmpty)
    #expect(resources.filter { $0.endangersData }.isEmpty)
  }

  @Test func regionChangeEndangersAllData() throws {
    let changes = StackChanges(
      from: try Self.stack(), to: try Self.stack(["region=eu-west-1"]), in: [TerraformEngine()])
    #expect(changes.region?.after == "eu-west-1")
    #expect(changes.endangersData)
  }

  @Test func createBeforeDestroyPropagatesToDependencies() throws {
    let resources = TerraformEngine().resources(of: try Self.stack(system: "serverless-api"))
    let deployment = try #require(resources.first { $0.type == "aws_api_gateway_deployment" })
    #expect(deployment.createsFirst)
    let api = try #require(resources.first { $0.type == "aws_api_gateway_rest_api" })
    #expect(api.createsFirst)
  }

  @Test func renameProducesOnlyMoves() throws {
    // Without the environments, whose settings also name the service.
    let whole = try #require(Templates.named("scale-payments")).configuration
    let text = String(try #require(whole.components(separatedBy: "\n  environments:").first)) + "}"
    let renamed = text.replacing("    notification: {", with: "    messages: { renamedFrom: 'notification',")
    #expect(renamed != text)
    let stacks = try [text, renamed].map {
      try SystemSource(file: "system.json5", text: Array($0.utf8), regenerate: "").stack()
    }
    let terraform = EngineChanges(TerraformEngine(), from: stacks[0], to: stacks[1]).resources
    #expect(
      terraform.contains { $0.movedFrom == "aws_ecs_service.notification" && $0.address == "aws_ecs_service.messages" })
    let pulumi = EngineChanges(PulumiEngine(), from: stacks[0], to: stacks[1]).resources
    #expect(Set((terraform + pulumi).map(\.action)) == [.moved])
    #expect(pulumi.count == terraform.count)
    #expect(EngineChanges(CloudFormationEngine(), from: stacks[0], to: stacks[1]).resources.isEmpty)
    // Renaming back without `renamedFrom` gives different resources.
    let back = EngineChanges(TerraformEngine(), from: stacks[1], to: stacks[0]).resources
    #expect(Set(back.map(\.action)).isSuperset(of: [.added, .removed]))
  }
}
