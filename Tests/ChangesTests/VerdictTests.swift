import AWSResources
import Changes
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Changes that are refused, have no effect, endanger data, or touch resources in use.
@Suite struct VerdictTests {
  private static func changes(
    _ target: String, _ system: String, _ overrides: [String], from base: [String] = []
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

  @Test(arguments: ["terraform", "cloudformation", "pulumi"]) func storageOnlyGrows(target: String) throws {
    for (storage, isRefused) in [(50, true), (200, false)] {
      let changes = try Self.changes(target, "payment-web-app", ["database.storageGiB=\(storage)"])
      let database = try #require(changes.first { $0.key == "database" })
      #expect((database.consequence?.outcome == .fails) == isRefused)
      #expect(database.properties.map { $0.verdict?.isRefused ?? false } == [isRefused])
    }
  }

  @Test(arguments: ["terraform", "cloudformation", "pulumi"]) func shorterRetentionEndangersData(target: String) throws
  {
    for (days, isInDanger) in [(30, true), (180, false)] {
      let changes = try Self.changes(target, "payment-web-app", ["logs.retentionDays=\(days)"])
      #expect(!changes.isEmpty)
      #expect(changes.allSatisfy { $0.endangersData == isInDanger })
    }
    for (days, isInDanger) in [(1, true), (30, false)] {
      let changes = try Self.changes(target, "payment-web-app", ["database.backupRetentionDays=\(days)"])
      #expect(changes.contains { $0.key == "database" && $0.endangersData == isInDanger })
    }
  }

  @Test(arguments: ["terraform", "pulumi"]) func removedArgumentKeepsItsValue(target: String) throws {
    let changes = try Self.changes(target, "payment-web-app", ["encryption.customerManagedKeys=['logs']"])
    let database = try #require(changes.first { $0.key == "database" && $0.isMain })
    #expect(database.action == .unaffected)
    #expect(database.properties.allSatisfy { $0.after == nil && $0.verdict?.isInert == true })
    #expect(!database.endangersData)
  }

  /// Terraform and Pulumi ignore a value that is scaled, whatever its earlier configuration; CloudFormation overwrites
  /// it.
  @Test(arguments: [
    (
      "serverless-api", ["tables.transactions.scaledByOthers=true"], "transactions_table",
      "tables.transactions.writeCapacity=50"
    ),
    ("serverless-api", ["tables.sessions.scaledByOthers=true"], "sessions_table", "tables.sessions.readCapacity=50"),
    ("fargate-migration", [], "app_service", "services.app.desiredCount=4"),
  ])
  func scaledValuesAreIgnored(system: String, base: [String], key: String, change: String) throws {
    for target in ["terraform", "pulumi"] {
      let resource = try #require(
        try Self.changes(target, system, base + [change], from: base).first { $0.key == key && $0.isMain })
      let inert = resource.properties.filter { $0.verdict?.isInert == true }
      #expect(!inert.isEmpty, "\(target)")
      #expect((resource.action == .unaffected) == (inert.count == resource.properties.count), "\(target)")
    }
    let update = try Self.changes("cloudformation", system, base + [change], from: base).first {
      $0.key == key && $0.isMain
    }
    #expect(update?.action == .changed)
  }

  @Test(arguments: ["terraform", "cloudformation", "pulumi"]) func otherCapacityIsChanged(target: String) throws {
    let changes = try Self.changes(target, "serverless-api", ["tables.transactions.writeCapacity=50"])
    let table = try #require(changes.first { $0.key == "transactions_table" && $0.isMain })
    #expect(table.action == .changed && table.properties.allSatisfy { $0.verdict?.isInert != true })
  }

  /// The API calls renamed functions only after a new deployment. The provider's triggers contain their ARNs; for
  /// CloudFormation the page explains it.
  @Test func renamedFunctionsDeployTheAPIAgain() throws {
    for target in ["terraform", "pulumi"] {
      let changes = try Self.changes(target, "serverless-api", ["environmentSuffix=other"])
      #expect(changes.first { $0.key == "gateway_deployment" }?.action == .replaced, "\(target)")
    }
    let starter = try #require(Templates.named("serverless-api"))
    let stack = try SystemSource(file: "a", text: Array(starter.configuration.utf8), regenerate: "").stack()
    let deployment = try #require(stack.entries.first { $0.resource is APIDeployment })
    #expect(deployment.resource.unsupportedFeatures.map(\.dialect) == [.cloudFormation])
  }

  @Test func onlyCodeDeployUpdatesABlueGreenService() throws {
    let change = ["services.api.cpu=1024", "services.api.memoryMiB=2048"]
    let terraform = try Self.changes("terraform", "payment-web-app", change)
    #expect(terraform.first { $0.key == "api_service" }?.action == .unaffected)
    let cloudFormation = try Self.changes("cloudformation", "payment-web-app", change)
    #expect(cloudFormation.first { $0.key == "api_service" }?.consequence == .fails("refused by AWS"))
    let rule = try Self.changes("cloudformation", "payment-web-app", ["services.api.priority=7"])
    #expect(rule.first { $0.key == "api_rule" }?.consequence?.words.contains("blue target group") == true)
  }

  @Test func ignoredChangeStillUsesTheOldSubnet() throws {
    let changes = try Self.changes(
      "terraform", "payment-web-app",
      [
        "network.zones=2", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']",
        "network.privateSubnets=['10.0.10.0/24', '10.0.11.0/24']",
      ])
    let subnet = try #require(changes.first { $0.address == "aws_subnet.private_c" })
    #expect(subnet.consequence == .fails("destroyed, which fails: still in use by aws_ecs_service.api"))
  }

  @Test func cloudFormationAddsOneIndexPerUpdate() throws {
    let indexes = ["ByA", "ByB"].map { "tables.transactions.indexes.\($0)={ hashKey: '\($0)' }" }
    for (count, outcome) in [(1, nil), (2, PlannedAction.Outcome.fails)] {
      let changes = try Self.changes("cloudformation", "serverless-api", Array(indexes.prefix(count)))
      #expect(changes.first { $0.key == "transactions_table" }?.consequence?.outcome == outcome)
    }
    let terraform = try Self.changes("terraform", "serverless-api", indexes)
    #expect(terraform.first { $0.key == "transactions_table" }?.consequence == nil)
  }

  @Test func loadBalancerCannotChangeItsNetwork() throws {
    for target in ["terraform", "cloudformation", "pulumi"] {
      let changes = try Self.changes(
        target, "fargate-migration",
        [
          "network.cidr=10.0.0.0/17", "network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']",
          "network.privateSubnets=['10.0.10.0/24', '10.0.11.0/24']",
        ])
      let balancer = try #require(changes.first { $0.key == "alb" })
      #expect(balancer.properties.contains { $0.verdict?.words == "refused: it cannot move to another network" })
    }
  }

  @Test func downgradesAreRefusedAndMajorUpgradesReported() throws {
    let older = try Self.changes("terraform", "scale-payments", ["database.version=15.17"])
    #expect(older.first { $0.address == "aws_rds_cluster.main" }?.consequence?.outcome == .fails)
    let newer = try Self.changes("terraform", "scale-payments", ["database.version=18"])
    let cluster = try #require(newer.first { $0.address == "aws_rds_cluster.main" })
    #expect(cluster.consequence == nil)
    #expect(cluster.properties.contains { $0.verdict?.words.hasPrefix("a major upgrade") == true })
    #expect(newer.allSatisfy { $0.consequence?.outcome != .fails })
  }

  /// A longer value is another value in CloudFormation, and no change in Terraform, which generates it once.
  @Test func generatedValuesChangeInCloudFormationOnly() throws {
    func changes(_ target: String) throws -> [ResourceChange] {
      func assignments(_ length: Int) -> [String] { ["secrets={ session: { generate: { length: \(length) } } }"] }
      return try Self.changes(target, "payment-web-app", assignments(40), from: assignments(32))
    }
    #expect(try changes("terraform").isEmpty)
    let verdicts = try changes("cloudformation").flatMap(\.properties).compactMap { $0.verdict }
    #expect(verdicts.contains { $0.endangersData && $0.words.hasPrefix("generates another value") })
  }

  /// AWS turns Redis into Valkey in place, and not back.
  @Test func redisBecomesValkey() throws {
    func isReplaced(to engine: String, from old: String) throws -> Bool {
      let changes = try Self.changes(
        "terraform", "scale-payments", ["cache.engine=\(engine)"], from: ["cache.engine=\(old)"])
      let cache = try #require(changes.first { $0.address == "aws_elasticache_replication_group.main" })
      return cache.action == .replaced
    }
    #expect(try !isReplaced(to: "valkey", from: "redis"))
    #expect(try isReplaced(to: "redis", from: "valkey"))
  }

  /// The major version of MySQL and MariaDB has two components.
  @Test(arguments: [
    ("mysql", "8.0", "8.4", true), ("mysql", "8.4.6", "8.4.8", false), ("mariadb", "10.6.20", "10.11", true),
    ("aurora-mysql", "8.0.mysql_aurora.3.10.1", "8.0.mysql_aurora.3.10.3", false),
  ]) func upgradesOfMySQLAreReported(engine: String, from old: String, to new: String, isMajor: Bool) throws {
    func assignments(_ version: String) -> [String] {
      ["database={ engine: '\(engine)', version: '\(version)', instanceClass: 'db.r6g.large', capacity: null }"]
    }
    for (before, after, isNewer) in [(old, new, true), (new, old, false)] {
      let changes = try Self.changes(
        "terraform", "scale-payments", assignments(after), from: assignments(before))
      let server = try #require(
        changes.first { ["aws_rds_cluster.main", "aws_db_instance.main"].contains($0.address) })
      let verdicts = server.properties.compactMap { $0.verdict }
      #expect(verdicts.contains { $0.words.hasPrefix("a major upgrade") } == (isNewer && isMajor))
      #expect(verdicts.contains { $0.isRefused } == !isNewer)
    }
  }
}
