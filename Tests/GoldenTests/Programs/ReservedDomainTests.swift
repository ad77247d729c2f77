import AWSResources
import EmitterConformance
import InfraModel
import Testing

@testable import PaymentSystem

/// A deployment with the default settings creates no hosted zone with a domain that Route 53 reserves.
@Suite struct ReservedDomainTests {
  @Test func defaultZonesAreNotReserved() throws {
    var stacks = [try KitchenSink.stack(), DomainSystem.stack(in: "eu-west-1")]
    for (system, environment) in GoldenTests.environments {
      stacks.append(try GoldenTests.stack(system, environment))
    }
    var zones = 0
    for stack in stacks {
      for entry in stack.entries {
        guard let zone = entry.resource as? HostedZone else { continue }
        zones += 1
        let end = Self.end(of: zone.name.expression)
        if case .parameter(let name) = end {
          let parameter = try #require(stack.parameter(name))
          #expect(parameter.refusedPattern == ReservedDomain.pattern, "\(stack.name): \(name.snake)")
          if case .string(let host) = parameter.defaultValue { #expect(ReservedDomain.of(host) == nil, "\(host)") }
        } else if case .string(let text) = end {
          #expect(ReservedDomain.of("\(text.drop { $0 == "." })") == nil, "\(stack.name): \(text)")
        } else {
          Issue.record("\(stack.name): the end of the name of \(entry.name) is unknown")
        }
      }
    }
    #expect(zones >= 5)
  }

  private static func end(of expression: Expression) -> Expression {
    if case .interpolation(let parts) = expression, let last = parts.last { return last }
    return expression
  }
}
