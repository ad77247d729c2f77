import Emitters
import InfraModel
import Testing

@testable import PaymentSystem

/// The table of regions, and programs for partitions other than `aws`.
@Suite struct RegionTests {
  private static let foreign = Region.all.filter { $0.partition != .commercial }.map(\.name)

  private static func texts(_ assignments: [String]) throws -> [(target: String, text: String)] {
    let stack = try RuleCase.source(assignments).stack()
    return try Emitters.programs.map { emitter in
      let document = try #require(emitter.documents(for: stack, layout: .single).first)
      return (emitter.target, String(decoding: try document.bytes(), as: UTF8.self))
    }
  }

  @Test func regionNamesAreUnique() {
    #expect(Set(Region.all.map(\.name)).count == Region.all.count)
    #expect(Region.all.allSatisfy { (2...6).contains($0.zones) && $0.hasZone("\($0.name)a") })
    #expect(Region.all.allSatisfy { !$0.hasZone("\($0.name)-lax-1a") && !$0.hasZone($0.name) })
  }

  @Test(arguments: [("us-esat-1", "us-east-1"), ("eu-west-9", "eu-west-1"), ("us-gov-west-2", "us-gov-west-1")])
  func anUnknownRegionIsRefusedWithTheNearest(_ name: String, _ nearest: String) {
    let problems = RuleCase.problems(["region=\(name)"])
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains("\"\(name)\" is no AWS region") })
    #expect(problems.allSatisfy { $0.contains("did you mean '\(nearest)'?") }, "\(problems)")
  }

  /// Settings for every feature that depends on the partition: keys, endpoints, roles, a dashboard, functions.
  private static func everything(_ region: String) -> [String] {
    [
      "region=\(region)", "frontend=false", "alarms=true", "dashboard=true", "tracing=true",
      "api=true",
      "functions={payment_processor: {program: 'payment_processor', "
        + "uses: {tables: {payments: {access: 'readWrite', as: 'TRANSACTIONS'}}}}}",
      "tables={payments: {hashKey: 'transactionId', rangeKey: 'timestamp', numbers: ['timestamp']}}",
      "encryption.customerManagedKeys=['database', 'logs', 'tables', 'functions']",
      "network.endpoints=['s3', 'dynamodb', 'ecr.api', 'ecr.dkr', 'logs', 'secretsmanager', 'sns', 'sqs', 'xray']",
      "account={guardDuty: true, awsConfig: true}",
    ]
  }

  @Test(arguments: foreign) func programsNameOnlyTheirPartition(_ name: String) throws {
    let region = try #require(Region(named: name))
    for (target, text) in try Self.texts(Self.everything(name)) {
      #expect(!text.contains("arn:aws:"), "\(target)")
      #expect(!text.contains("us-east-1"), "\(target)")
      #expect(!text.contains("console.aws.amazon.com"), "\(target)")
      #expect(text.contains(region.partition.consoleDomain), "\(target)")
      // A regional service's name ends in the partition's domain.
      let ends = text.components(separatedBy: "amazonaws.com").dropFirst()
      for (before, after) in zip(text.components(separatedBy: "amazonaws.com"), ends) where before.hasSuffix("}.") {
        #expect(after.hasPrefix(".cn") == (region.partition == .china), "\(target): …\(before.suffix(40))")
      }
    }
  }

  @Test(arguments: ["cn-north-1", "cn-northwest-1"]) func chinaEndpointsHaveTheirPrefix(_ region: String) throws {
    for (target, text) in try Self.texts(Self.everything(region)) {
      for service in ["ecr.api", "ecr.dkr", "sqs", "xray"] {
        #expect(text.contains("\"cn.com.amazonaws.$") || text.contains(" cn.com.amazonaws.$"), "\(target) \(service)")
      }
      #expect(text.components(separatedBy: "cn.com.amazonaws.").count == 5, "\(target)")
      #expect(text.components(separatedBy: "com.amazonaws.").count >= 10, "\(target)")
    }
  }

  @Test func namedZonesAreWrittenInEveryTarget() throws {
    let zones = ["us-east-1b", "us-east-1d", "us-east-1f"]
    for (target, text) in try Self.texts(["network.zoneNames=['us-east-1b', 'us-east-1d', 'us-east-1f']"]) {
      for zone in zones { #expect(text.components(separatedBy: zone).count == 3, "\(target): two subnets in \(zone)") }
      for lookup in ["aws_availability_zones", "getAvailabilityZones", "Fn::GetAZs"] {
        #expect(!text.contains(lookup), "\(target)")
      }
    }
  }

  @Test func zonesMissingFromGetAZsAreReported() throws {
    func limits(_ assignments: [String]) throws -> Bool {
      try RuleCase.source(assignments).stack().entries.contains { entry in
        entry.resource.unsupportedFeatures.contains { $0.reason.contains("Fn::GetAZs") }
      }
    }
    #expect(try limits([]))
    #expect(try !limits(["network.zoneNames=['us-east-1a', 'us-east-1b', 'us-east-1c']"]))
  }

  @Test func optInRegionIsReported() throws {
    let stack = try RuleCase.source(["region=ap-east-1"]).stack()
    #expect(AccountNotes.notes(for: stack).contains { $0.contains("must enable the region ap-east-1") })
  }
}
