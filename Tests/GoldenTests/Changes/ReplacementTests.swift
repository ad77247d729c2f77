import Changes
import EmitterConformance
import Emitters
import InfraModel
import Templates
import Testing

/// Replacements of all resource types in both dialects, and of every change of a setting that the starters allow.
@Suite struct ReplacementTests {
  private static let engines: [any Engine] = [TerraformEngine(), CloudFormationEngine()]

  private static func stacks() throws -> [Stack] {
    try [KitchenSink.stack()] + GoldenTests.environments.map { try GoldenTests.stack($0.0, $0.1) }
  }

  /// True if a value is prose, whose wording must not cause a replacement.
  private static func isProse(_ property: PropertyChange) -> Bool {
    isProse(property.path, property.before) || isProse(property.path, property.after)
  }

  private static func isProse(_ path: String, _ value: String?) -> Bool {
    value != nil && !path.contains(".") && path.lowercased().hasSuffix("description")
  }

  /// Prose in a property that causes a replacement depends on no setting, because new wording would replace the
  /// resource.
  @Test(arguments: Templates.systems.map(\.name)) func replacingDescriptionsDependOnNoSetting(system: String) throws {
    for change in try ChangedSettings.changes(of: system) {
      for engine in change.engines {
        for resource in engine.resources where resource.action == .replaced {
          let texts = resource.properties.filter {
            $0.effect.isReplacing && $0.because == nil && $0.before != nil && $0.after != nil && Self.isProse($0)
          }
          #expect(
            texts.isEmpty,
            "\(change.assignment) of \(system) replaces \(resource.address) by the wording of \(texts.map(\.path))")
        }
      }
    }
  }

  /// No change of a setting fails during the deployment because it replaces a resource in use or with a fixed name.
  /// Exceptions: another CIDR block of the VPC, which replaces nearly all resources; data stores, which must not be
  /// lost; protected resources; and the subnet group of a database, because AWS cannot move a database to another group
  /// of the same VPC. `infragen diff` reports that these fail.
  @Test(arguments: Templates.systems.map(\.name)) func noSettingReplacesAResourceInUse(system: String) throws {
    for change in try ChangedSettings.changes(of: system) where !change.general.hasPrefix("network.") {
      for engine in change.engines {
        for resource in engine.resources
        where resource.action == .replaced && resource.consequence?.outcome == .fails && !resource.keepsData
          && resource.key != "database_subnet_group" && resource.consequence?.isProtected == false
        {
          let own = resource.properties.filter { $0.effect.isReplacing && $0.because == nil }.map(\.path)
          #expect(
            own.isEmpty,
            "\(change.assignment) of \(system) changes \(own) of \(resource.address): \(resource.consequence?.words ?? "")"
          )
        }
      }
    }
  }

  /// Resources that AWS does not delete while they are used, and whose users are updated in place after a replacement.
  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteTargetGroup.html
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html (DependencyViolation)
  /// https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteWebACL.html
  private static let undeletable: Set = [
    "aws_lb_target_group", "aws_security_group", "aws_subnet", "aws_wafv2_web_acl", "aws_acm_certificate",
  ]

  /// These resources are created before the old ones are destroyed.
  @Test func resourcesInUseAreCreatedBeforeDestroy() throws {
    var found: Set<String> = []
    for resource in try Self.stacks().flatMap({ TerraformEngine().resources(of: $0) })
    where Self.undeletable.contains(resource.type) {
      found.insert(resource.type)
      #expect(resource.createsFirst, "\(resource.address) is destroyed while it is in use")
    }
    #expect(found == Self.undeletable)
  }

  /// Every ignored change has a limitation that describes CloudFormation's behavior, because CloudFormation ignores no
  /// change.
  @Test func ignoredChangesAreCloudFormationLimitations() throws {
    for stack in try Self.stacks() {
      for entry in stack.entries {
        let stated = Set(entry.resource.unsupportedFeatures.filter { $0.dialect == .cloudFormation }.flatMap(\.ignored))
        for resource in entry.provider() {
          let missing = resource.ignoreChanges.map(\.name).filter { !stated.contains($0) }
          #expect(missing.isEmpty, "\(entry.name.key) of \(stack.name): no limitation for CloudFormation")
        }
      }
    }
  }

  /// Every ignored change is made by a service that `infragen diff` names.
  @Test func ignoredChangesHaveAnOwner() throws {
    for stack in try Self.stacks() {
      for property in TerraformEngine().resources(of: stack).flatMap(\.properties) where property.isIgnored {
        #expect(
          !property.rule.isDisjoint(with: [.changedByCodeDeploy, .changedByScaling, .generatesAgain]),
          "\(property.path) of \(stack.name)")
      }
    }
  }

  /// `Golden/replaces.txt`: the texts that cause a replacement when they change, and the settings that change such a
  /// value.
  @Test func replacingValuesAreRecorded() throws {
    var texts = Set<String>()
    for stack in try Self.stacks() {
      for resource in Self.engines.flatMap({ $0.resources(of: stack) }) {
        for property in resource.properties
        where property.effect.isReplacing && Self.isProse(property.path, property.value) {
          texts.insert("\(resource.type) \(property.path): \(property.value)")
        }
      }
    }
    var moved: [String: Set<String>] = [:]
    for change in try Templates.systems.flatMap({ try ChangedSettings.changes(of: $0.name) }) {
      for resource in change.engines.flatMap(\.resources) where resource.action == .replaced {
        for property in resource.properties where property.effect.isReplacing && property.because == nil {
          let path = property.path.replacing(/\[[^\]]*\]/, with: "")
          if resource.type.hasPrefix("aws_") || resource.type.hasPrefix("AWS::") {
            moved[change.general, default: []].insert("\(resource.type) \(path)")
          }
        }
      }
    }
    var failing: [String: Set<String>] = [:]
    for change in try Templates.systems.flatMap({ try ChangedSettings.changes(of: $0.name) }) {
      for engine in change.engines {
        for resource in engine.resources {
          guard let consequence = resource.consequence, consequence.outcome != .happens else { continue }
          let refused = resource.properties.compactMap { $0.verdict?.isRefused == true ? $0.verdict?.words : nil }
          let words = (refused.isEmpty ? consequence.words : refused[0]).replacing(/,? "[^"]*"/, with: "")
            .replacing(/still in use by .*/, with: "still in use by others")
          failing[change.general, default: []].insert("\(engine.engine.title): \(resource.type): \(words)")
        }
      }
    }
    let lines =
      ["Descriptions whose wording replaces the resource: never change one.", ""] + texts.sorted()
      + ["", "Settings that change a value that replaces.", ""]
      + moved.sorted { $0.key < $1.key }.flatMap { setting, paths in [setting] + paths.sorted().map { "  \($0)" } }
      + ["", "Settings whose change an engine or AWS refuses.", ""]
      + failing.sorted { $0.key < $1.key }.flatMap { setting, words in [setting] + words.sorted().map { "  \($0)" } }
    try Golden.check(Array((lines.joined(separator: "\n") + "\n").utf8), "replaces.txt")
  }
}

extension PlannedAction {
  /// True if AWS rejects the action because the resource is protected.
  fileprivate var isProtected: Bool { words.hasSuffix(Self.protected) }
}
