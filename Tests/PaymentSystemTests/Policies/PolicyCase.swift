import AWSResources
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// A system that violates a policy, and one that complies.
struct PolicyCase: Sendable, CustomTestStringConvertible {
  /// A configuration with assignments, and optionally a change of its stack that no setting can make.
  struct Sample: Sendable {
    var system: String?
    var assignments: [String] = []
    var change: @Sendable (any ResourceType) -> (any ResourceType)? = { $0 }
    /// The changed resource type; nil if the assignments alone make the sample.
    var changed: ObjectIdentifier?

    /// The stack of the sample.
    func stack() throws -> Stack {
      var text = try MixedSystem.configuration()
      if let system { text = Array(try #require(Templates.named(system)).configuration.utf8) }
      let stack = try SystemSource(file: "system.json5", text: text, overrides: assignments, regenerate: "").stack()
      var copy = Stack(name: stack.name, description: stack.description, regenerate: "", region: stack.region)
      for entry in stack.entries {
        guard let kind = change(entry.resource) else { continue }
        Self.add(entry.name.key, kind, to: &copy)
        if let patch = entry.patch { #expect(copy.patch(entry.name.key, patch).isEmpty) }
      }
      return copy
    }

    private static func add(_ key: String, _ kind: some ResourceType, to stack: inout Stack) {
      stack.add(LogicalName(key), kind)
    }
  }

  let id: String
  let fails: Sample
  let passes: Sample

  var testDescription: String { id }

  /// The ids of the policies with findings in a sample.
  static func found(in sample: Sample) throws -> Set<String> {
    Set(PolicyPack.findings(in: try sample.stack()).map(\.policy.id))
  }
}

extension PolicyCase.Sample {
  /// The system with all features and these assignments.
  static func mixed(_ assignments: String...) -> Self { Self(assignments: assignments) }

  /// A starter with assignments.
  static func starter(_ name: String, _ assignments: String...) -> Self { Self(system: name, assignments: assignments) }

  /// The system with all features, with every resource of a type changed.
  static func changing<Kind: ResourceType>(_ kind: Kind.Type, _ change: @escaping @Sendable (inout Kind) -> Void)
    -> Self
  {
    Self(
      change: { resource in
        guard var copy = resource as? Kind else { return resource }
        change(&copy)
        return copy
      }, changed: ObjectIdentifier(kind))
  }

  /// The sample with more assignments.
  func with(_ assignments: String...) -> Self {
    var copy = self
    copy.assignments += assignments
    return copy
  }

  /// The system with all features but without one resource type.
  static func without<Kind: ResourceType>(_ kind: Kind.Type) -> Self {
    Self(change: { $0 is Kind ? nil : $0 }, changed: ObjectIdentifier(kind))
  }
}
