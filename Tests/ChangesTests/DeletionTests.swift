import Changes
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Deletions and replacements that AWS rejects or that leave resources.
@Suite struct DeletionTests {
  private static let targets = ["terraform", "cloudformation", "pulumi"]
  private static let protected = "it is protected; set protectData to false and apply first"

  private static func changes(
    _ target: String, _ system: String, from base: [String] = [], to overrides: [String]
  ) throws -> [ResourceChange] {
    let starter = try #require(Templates.named(system))
    let engine = try #require(Emitters.named(target)?.engine)
    func stack(_ overrides: [String]) throws -> Stack {
      try SystemSource(
        file: "system.json5", text: Array(starter.configuration.utf8), overrides: overrides, regenerate: ""
      ).stack()
    }
    return EngineChanges(engine, from: try stack(base), to: try stack(overrides)).resources
  }

  @Test(arguments: targets) func replacedSubnetCannotTakeTheRangeOfTheOldOne(target: String) throws {
    let zones = "network.zoneNames=['us-east-1d', 'us-east-1e', 'us-east-1f']"
    let subnets = try Self.changes(target, "payment-web-app", to: [zones]).filter {
      $0.action == .replaced && $0.type.lowercased().hasSuffix("subnet")
    }
    #expect(subnets.count == 6)
    #expect(
      subnets.contains { $0.consequence == .fails("created first, which fails: 10.0.0.0/24 is still taken") })
    #expect(subnets.allSatisfy { $0.consequence?.outcome == .fails })
  }

  /// A subnet with a part of the old range conflicts, too; one with another range does not.
  @Test(arguments: targets) func rangesConflictWhereTheyOverlap(target: String) throws {
    let others = "'10.0.1.0/24', '10.0.2.0/24'"
    for (range, outcome) in [("10.0.0.0/25", PlannedAction.Outcome.fails), ("10.0.200.0/24", .happens)] {
      let changes = try Self.changes(
        target, "payment-web-app", to: ["network.publicSubnets=['\(range)', \(others)]"])
      let subnet = try #require(
        changes.first { $0.action == .replaced && $0.type.lowercased().hasSuffix("subnet") })
      #expect(subnet.consequence?.outcome == outcome, "\(range)")
    }
  }

  /// A new subnet cannot take the range of another one that is replaced, either.
  @Test(arguments: targets) func newSubnetCannotTakeTheRangeOfAnotherOne(target: String) throws {
    func ranges(_ all: [Int]) -> [String] {
      [("publicSubnets", 0), ("privateSubnets", 100)].map { name, first in
        "network.\(name)=[\(all.map { "'10.0.\($0 + first).0/24'" }.joined(separator: ", "))]"
      } + ["network.zones=\(all.count)"]
    }
    let changes = try Self.changes(target, "payment-web-app", from: ranges([1, 2]), to: ranges([3, 4, 1]))
    let added = changes.filter { $0.action == .added && $0.type.lowercased().hasSuffix("subnet") }
    #expect(
      added.map(\.consequence) == [1, 101].map { .fails("created, which fails: 10.0.\($0).0/24 is still taken") })
  }

  /// The ranges of two networks may be the same.
  @Test(arguments: targets) func subnetsOfAnotherNetworkKeepTheirRange(target: String) throws {
    let changes = try Self.changes(
      target, "fargate-migration",
      to: [
        "network.cidr=10.0.0.0/17", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']",
        "network.privateSubnets=['10.0.10.0/24', '10.0.11.0/24']",
      ])
    let subnets = changes.filter { $0.action == .replaced && $0.type.lowercased().hasSuffix("subnet") }
    #expect(!subnets.isEmpty)
    #expect(subnets.allSatisfy { $0.consequence?.words.contains("still taken") == false })
  }

  @Test(arguments: targets) func protectedTableIsNotDeleted(target: String) throws {
    let removed = try #require(
      try Self.changes(
        target, "serverless-api", from: ["protectData=true", "tables.ledger={ hashKey: 'a' }"], to: ["protectData=true"]
      ).first { $0.key == "ledger_table" && $0.isMain })
    #expect(removed.action == .removed)
    // CloudFormation retains the table.
    #expect((removed.consequence?.outcome == .happens) == (target == "cloudformation"))
    #expect((removed.consequence?.words.hasSuffix(Self.protected) == true) == (target != "cloudformation"))
  }

  private static let noDatabase = ["database=null", "services.api.uses.database=false"]

  @Test(arguments: targets) func protectionEndsInAnApplyOfItsOwn(target: String) throws {
    let removed = try #require(
      try Self.changes(
        target, "payment-web-app", from: ["protectData=true"], to: ["protectData=false"] + Self.noDatabase
      ).first { $0.key == "database" && $0.isMain })
    #expect(removed.action == .removed)
    #expect(removed.consequence?.words.hasSuffix(Self.protected) == true)
    #expect(removed.consequence?.outcome == (target == "pulumi" ? .refused : .fails))
    let later = try #require(
      try Self.changes(target, "payment-web-app", to: Self.noDatabase).first { $0.key == "database" && $0.isMain })
    #expect(later.consequence?.outcome == .happens)
  }

  @Test(arguments: targets) func protectedLoadBalancerIsNotReplaced(target: String) throws {
    for (isProtected, outcome) in [(true, PlannedAction.Outcome.fails), (false, .happens)] {
      let base = "protectData=\(isProtected)"
      let balancer = try #require(
        try Self.changes(target, "payment-web-app", from: [base], to: [base, "name=other"]).first { $0.key == "alb" })
      #expect(balancer.action == .replaced)
      #expect(balancer.consequence?.outcome == outcome)
      #expect((balancer.consequence?.words.hasSuffix("fails: \(Self.protected)") == true) == isProtected)
    }
  }

  @Test func deletionPolicyIsPartOfTheChange() throws {
    let paths = ["DeletionPolicy", "UpdateReplacePolicy"]
    for (before, isInDanger) in [(true, true), (false, false)] {
      let changes = try Self.changes(
        "cloudformation", "scale-payments", from: ["protectData=\(before)"], to: ["protectData=\(!before)"])
      for key in ["cache", "database"] {
        let change = try #require(changes.first { $0.key == key && $0.isMain })
        #expect(change.action == .changed && change.endangersData == isInDanger, "\(key)")
        let policies = change.properties.filter { paths.contains($0.path) }
        #expect(policies.map(\.path) == paths)
        #expect(policies.allSatisfy { $0.before == (before ? "\"Snapshot\"" : "\"Delete\"") })
        #expect(policies.allSatisfy { ($0.verdict?.endangersData ?? false) == isInDanger })
      }
    }
  }

  @Test(arguments: targets) func replacedRuleForwardsToBlue(target: String) throws {
    let changes = try Self.changes(target, "payment-web-app", to: ["name=other"])
    let rule = try #require(changes.first { $0.key == "api_rule" })
    #expect(rule.action == .replaced)
    #expect(rule.consequence?.words.hasSuffix(", and all traffic goes back to the blue target group") == true)
    // The rule of a service that CodeDeploy does not deploy has no such note.
    let others = try Self.changes(target, "scale-payments", to: ["name=other"])
    #expect(others.contains { $0.key.hasSuffix("_rule") && $0.action == .replaced })
    #expect(others.allSatisfy { $0.consequence?.words.contains("blue") != true })
  }

  @Test(arguments: ["terraform", "pulumi"]) func revisionsStayRegistered(target: String) throws {
    let office = "services.office={ image: 'a:1', paths: ['/office/*'], priority: 200 }"
    let tasks = try Self.changes(
      target, "payment-web-app", from: [office], to: ["services.api.cpu=1024", "services.api.memoryMiB=2048"]
    ).filter { ["aws_ecs_task_definition", "aws:ecs:TaskDefinition"].contains($0.type) }
    let task = try #require(tasks.first { $0.action == .replaced })
    #expect(task.consequence == .happens("a new revision; the old one stays registered", deletes: .never))
    let removed = try #require(tasks.first { $0.action == .removed })
    #expect(removed.consequence == .happens("no longer managed; it stays registered", deletes: .never))
  }

  @Test(arguments: targets) func tableDoesNotChangeItsKeysUnderTheSameName(target: String) throws {
    let table = try #require(
      try Self.changes(target, "serverless-api", to: ["tables.transactions.hashKey=owner"]).first {
        $0.key == "transactions_table" && $0.isMain
      })
    #expect(table.action == .replaced && table.endangersData)
    #expect(table.consequence?.outcome == (target == "cloudformation" ? .refused : .fails))
    let words = target == "cloudformation" ? "does not replace what keeps its name" : "is still taken"
    #expect(table.consequence?.words.contains(words) == true)
  }

  @Test func possibleReplacementUnderTheSameNameIsRefused() throws {
    let database = try #require(
      try Self.changes("cloudformation", "payment-web-app", to: ["database.port=5433"]).first { $0.key == "database" })
    #expect(database.action == .changed)
    #expect(
      database.consequence?.words.hasPrefix("changed in place; where AWS would replace it, the update is refused")
        == true)
  }
}
