import InfraModel
import Testing

@testable import PaymentSystem

/// Two starters can be deployed to one account and region with the same suffix.
@Suite struct NameCollisionTests {
  /// Names that systems.md requires, so they cannot contain account and region.
  private static let asked = ["payment-frontend-{environment_suffix}"]

  private static func text(_ name: NameConstraint) -> String {
    let parts: [Expression] =
      if case .interpolation(let parts) = name.value.expression { parts } else { [name.value.expression] }
    return parts.map { part in
      switch part {
      case .string(let text): text
      case .parameter(let parameter): "{\(parameter.snake)}"
      case .lookup(let lookup): "{\(lookup)}"
      case .attribute(let attribute): "{\(attribute.resource.key)}"
      default: "{}"
      }
    }.joined()
  }

  /// Names that must be unique, except those with an id that AWS assigns.
  private static func names(_ starter: Starter) throws -> Set<String> {
    Set(
      try starter.stack().entries.flatMap { $0.resource.nameConstraints }.filter { $0.scope != .parent }.map {
        "\($0.subject) \(text($0))"
      }.filter { !$0.contains("{gateway_api}") })
  }

  @Test func startersShareNoName() throws {
    let all = try Starter.all.map { (starter: $0, names: try Self.names($0)) }
    #expect(all.allSatisfy { $0.names.count > 15 })
    for (index, one) in all.enumerated() {
      for other in all[index...] where other.starter.system != one.starter.system {
        let common = one.names.intersection(other.names)
        #expect(
          common.isEmpty, "\(one.starter.testDescription) and \(other.starter.testDescription): \(common.sorted())")
      }
    }
  }

  @Test(arguments: Starter.all) func bucketNamesContainAccountAndRegion(_ starter: Starter) throws {
    let names = try starter.stack().entries.flatMap { $0.resource.nameConstraints }.filter { $0.scope == .world }.map(
      Self.text)
    #expect(names.count > 1)
    for name in names where !Self.asked.contains(name) {
      #expect(name.hasSuffix("-{environment_suffix}-{accountID}-{region}"), "\(name)")
    }
  }

  /// An account has five Elastic IPs, five networks and five internet gateways.
  @Test(arguments: Set(Starter.all.map(\.system)).sorted()) func pullRequestFitsBesideDevInTheQuotas(_ system: String)
    throws
  {
    let uses = try ["dev", "pr1"].flatMap { try Starter(system: system, environment: $0).stack().accountUses }
    for use in uses where use.quota.standard == 5 {
      let sum = uses.filter { $0.quota == use.quota }.reduce(0) { $0 + $1.steady }
      #expect(sum <= use.quota.standard, "\(use.quota.name): \(sum)")
    }
  }
}
