import InfraModel
import Testing

@testable import PaymentSystem

/// Subnets that follow from the network's range and the number of zones.
@Suite struct DerivedSubnetsTests {
  private static func tiers(_ cidr: String, zones: Int) throws -> [[String]]? {
    let network = try #require(IPv4Range(cidr))
    let tiers = DerivedSubnets.Tier.allCases.compactMap { DerivedSubnets.ranges(of: $0, in: network, zones: zones) }
    return tiers.isEmpty ? nil : tiers
  }

  @Test func aLargeNetworkHasBlocksOfTheUsualSize() throws {
    #expect(
      try Self.tiers("10.2.0.0/16", zones: 3) == [
        ["10.2.0.0/24", "10.2.1.0/24", "10.2.2.0/24"], ["10.2.10.0/24", "10.2.11.0/24", "10.2.12.0/24"],
        ["10.2.20.0/24", "10.2.21.0/24", "10.2.22.0/24"],
      ])
  }

  @Test func aSmallerNetworkIsDividedIntoThirtyTwoBlocks() throws {
    #expect(
      try Self.tiers("10.9.8.0/23", zones: 2) == [
        ["10.9.8.0/28", "10.9.8.16/28"], ["10.9.8.128/28", "10.9.8.144/28"], ["10.9.9.0/28", "10.9.9.16/28"],
      ])
    #expect(try Self.tiers("10.9.8.0/24", zones: 1) == nil)
  }

  @Test(arguments: 16...23, 1...6) func rangesFitAndAnotherZoneMovesNothing(prefix: Int, zones: Int) throws {
    let network = try #require(IPv4Range("10.64.0.0/\(prefix)"))
    let tiers = try #require(try Self.tiers("10.64.0.0/\(prefix)", zones: zones))
    #expect(tiers.count == 3 && tiers.allSatisfy { $0.count == zones })
    let ranges = tiers.joined().compactMap { IPv4Range($0) }
    #expect(ranges.allSatisfy { $0.isAligned && network.contains($0) })
    for (index, range) in ranges.enumerated() { #expect(!ranges[..<index].contains { $0.overlaps(range) }) }
    let more = try #require(try Self.tiers("10.64.0.0/\(prefix)", zones: zones + 1))
    #expect(zip(tiers, more).allSatisfy { $0 == Array($1.prefix(zones)) })
  }

  /// Every list that an error proposes is valid.
  @Test(arguments: 24...27, 1...3) func proposalsAreValid(prefix: Int, zones: Int) throws {
    let network = try #require(IPv4Range("10.9.0.0/\(prefix)"))
    for count in 2...3 {
      guard let tiers = DerivedSubnets.proposal(for: network, zones: zones, tiers: count) else { continue }
      let ranges = tiers.joined().compactMap { IPv4Range($0) }
      #expect(ranges.count == zones * count && ranges.allSatisfy { $0.prefix <= 28 && network.contains($0) })
      for (index, range) in ranges.enumerated() { #expect(!ranges[..<index].contains { $0.overlaps(range) }) }
    }
    #expect(DerivedSubnets.proposal(for: network, zones: 1, tiers: 2) != nil)
  }
}
