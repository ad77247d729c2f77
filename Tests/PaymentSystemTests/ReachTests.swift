import AWSResources
import InfraModel
import Testing

@testable import PaymentSystem

/// Permitted connections, permissions of roles, and the differences that a change makes.
@Suite struct ReachTests {
  private static func stack(_ assignments: [String] = []) throws -> Stack {
    try RuleCase.source(assignments).stack()
  }

  private static func openings(_ reach: Reach) -> [String] { reach.openings.map { "\($0.from) \($0.to) \($0.ports)" } }

  @Test func rulesOfBothSidesAreOneConnection() throws {
    let openings = Self.openings(Reach(of: try Self.stack()))
    #expect(openings.filter { $0 == "alb_security_group ecs_security_group 8000" }.count == 1)
    #expect(openings.contains("0.0.0.0/0 alb_security_group 80"))
    #expect(openings.contains("ecs_security_group database_security_group 5432"))
  }

  @Test func startersOpenNoPortOnOneSideOnly() throws {
    #expect(Reach(of: try Self.stack()).openings.allSatisfy { $0.oneSided == nil })
  }

  @Test func ruleOfOneSideIsMarked() throws {
    let stack = try PolicyCase.Sample.changing(SecurityGroup.self) { $0.egress = [] }.stack()
    let oneSided = Reach(of: stack).openings.filter { $0.oneSided == "inbound" }
    #expect(oneSided.contains { $0.from == "alb_security_group" && $0.to == "ecs_security_group" })
    // An address range has no rules.
    #expect(Reach(of: stack).openings.allSatisfy { $0.oneSided == nil || !$0.from.contains("/") })
  }

  @Test func portsThatAreOpenWithoutALinkAreMarked() throws {
    let worker = "services.worker={ image: 'a:1', priority: 200, paths: ['/worker/*'], deployment: 'rolling' }"
    func unlinked(_ assignments: [String]) throws -> [String: [String]] {
      let stack = try Self.stack(assignments)
      let openings = Reach(of: stack).openings
      return Dictionary(
        openings.map { ("\($0.from) \($0.to)", Reach.unlinkedParts($0, in: stack)) }, uniquingKeysWith: +
      ).filter { !$0.value.isEmpty }
    }
    #expect(try unlinked([]) == [:])
    #expect(try unlinked([worker]) == ["ecs_security_group database_security_group": ["worker_service"]])
    #expect(try unlinked([worker, "services.worker.uses={ database: true }"]) == [:])
    let given = "database={ existing: { host: 'db.example.com', securityGroup: 'sg-0a1b2c3d' } }"
    #expect(try unlinked([worker, given]) == ["ecs_security_group database_security_group": ["worker_service"]])
  }

  /// Services that call each other by name share a port; what a range holds is known by the link to it.
  @Test func portsAmongServicesAndRangesAreMarked() throws {
    let stack = try Self.stack([
      "cluster.serviceDiscovery=true", "services.api.deployment=rolling", "services.api.uses.services=['risk']",
      "services.risk={image: 'a:1', deployment: 'rolling'}", "services.other={image: 'a:1', deployment: 'rolling'}",
      "database={existing: {host: 'db.example.com', cidr: '10.9.0.0/24'}}", "tables={t: {existing: true}}",
      "services.api.uses.tables=['t']",
    ])
    let reach = Reach(of: stack)
    func unlinked(_ to: String) -> [String] {
      reach.openings.filter { $0.from == "ecs_security_group" && $0.to == to }
        .flatMap { Reach.unlinkedParts($0, in: stack) }
    }
    #expect(unlinked("ecs_security_group") == ["risk_service", "other_service"])
    #expect(unlinked("10.9.0.0/24") == ["risk_service", "other_service"])
    #expect(reach.openings.filter { Reach.isWithoutListener($0, in: stack) }.map(\.ports) == ["443"])
    #expect(reach.rights.contains { $0.resource == "arn:*:dynamodb:*:*:table/<t_table_name>" })
  }

  /// A port is open to the linked parts only, also the former one while a service changes its port.
  @Test func separateSecurityGroupsOpenPortsToLinkedParts() throws {
    let stack = try Self.stack([
      "network.securityGroups=per-part", "network.endpoints=['ecr.api']", "cluster.serviceDiscovery=true",
      "services.api.deployment=rolling", "services.api.uses.services=['risk']",
      "services.risk={image: 'a:1', deployment: 'rolling', port: 9000, formerPort: 9001}",
      "services.other={image: 'a:1', deployment: 'rolling'}",
    ])
    let openings = Reach(of: stack).openings
    let inside = openings.filter { $0.to.hasSuffix("_service_security_group") || $0.to == "database_security_group" }
    #expect(
      inside.map { "\($0.from) \($0.to) \($0.ports)" } == [
        "alb_security_group api_service_security_group 8000",
        "api_service_security_group database_security_group 5432",
        "api_service_security_group risk_service_security_group 9000",
        "api_service_security_group risk_service_security_group 9001",
      ])
    #expect(openings.filter { $0.to == "endpoint_security_group" }.count == 3)
    #expect(openings.allSatisfy { $0.oneSided == nil && Reach.unlinkedParts($0, in: stack).isEmpty })
  }

  @Test func rightsNameResourcesByTheirKeys() throws {
    let rights = Reach(of: try Self.stack(["database=true"])).rights
    #expect(
      rights.contains(.init(role: "api_execution_role", action: "secretsmanager:GetSecretValue", resource: "database")))
    #expect(rights.allSatisfy { !$0.action.isEmpty && !$0.resource.isEmpty })
  }

  @Test func changesAreGainsAndLosses() throws {
    let before = Reach(of: try Self.stack())
    let change = ReachChange(from: before, to: Reach(of: try Self.stack(["services.api.port=9000"])))
    func words(_ openings: [Reach.Opening]) -> [String] { openings.map { "\($0.to) \($0.ports)" } }
    #expect(words(change.gainedOpenings).contains("ecs_security_group 9000"))
    #expect(words(change.lostOpenings).contains("ecs_security_group 8000"))
    #expect(change.gainedRights.isEmpty && change.lostRights.isEmpty)
    #expect(ReachChange(from: before, to: before).isEmpty)
  }

  @Test func rightsOfAResourceAreGrouped() {
    let rights = ["a:Get", "a:Put", "a:Get"].map { Reach.Right(role: "r", action: $0, resource: "t") }
    #expect(
      (rights + [.init(role: "r", action: "a:Get", resource: "u")]).grouped.map(\.actions) == [
        ["a:Get", "a:Put"], ["a:Get"],
      ])
  }
}
