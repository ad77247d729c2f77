import Emitters
import Foundation
import PaymentSystem
import Testing

/// Writes programs with policy violations and their expected findings into the folder in INFRAGEN_POLICY_SAMPLES. The
/// conformance run compares them with the findings of scanners.
@Suite struct PolicySamplesTests {
  private static let folder = ProcessInfo.processInfo.environment["INFRAGEN_POLICY_SAMPLES"]

  /// The failing samples in as few groups as possible. All samples of a group have the same configuration, and no two
  /// change the same resource type.
  private static var groups: [[PolicyCase]] {
    PolicyCase.all.reduce(into: []) { groups, one in
      guard let kind = one.fails.changed else { return }
      let isFree = { (other: PolicyCase) in
        other.fails.changed != kind && other.fails.assignments == one.fails.assignments
      }
      if let free = groups.firstIndex(where: { $0.allSatisfy(isFree) }) {
        groups[free].append(one)
      } else {
        groups.append([one])
      }
    }
  }

  @Test func everyViolationIsFoundAmongOthers() throws {
    for (number, group) in Self.groups.enumerated() {
      var sample = PolicyCase.Sample(assignments: group[0].fails.assignments)
      sample.change = { resource in
        group.reduce(resource) { resource, one in resource.flatMap(one.fails.change) }
      }
      let stack = try sample.stack()
      let findings = PolicyPack.findings(in: stack)
      let missed = Set(group.map(\.id)).subtracting(findings.map(\.policy.id))
      #expect(missed == [], "of group \(number)")
      guard let folder = Self.folder else { continue }
      for target in ["terraform", "cloudformation"] {
        let place = URL(filePath: folder).appending(path: "\(number)/\(target)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        for document in try #require(Emitters.named(target)).documents(for: stack, layout: .single) {
          try Data(try document.bytes()).write(to: place.appending(path: document.name))
        }
      }
      let rows = findings.map {
        ["policy": $0.policy.id, "resource": $0.resource, "scanners": $0.scanners] as [String: Any]
      }
      try JSONSerialization.data(withJSONObject: ["findings": rows])
        .write(to: URL(filePath: folder).appending(path: "\(number)/findings.json"))
    }
  }
}
