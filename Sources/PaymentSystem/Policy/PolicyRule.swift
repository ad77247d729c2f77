internal import Configuration
import InfraModel

/// A policy's rule for resources of one type.
public struct PolicyRule: Sendable {
  /// Result of a rule for a resource.
  enum Verdict: Sendable {
    /// The resource violates the policy; the text follows its key.
    case violates(String)
    /// The policy's checks do not apply to it; a nil reason means the policy's own reason.
    case exempt(PolicyException.Ground, because: String?)
  }

  /// Name of the resource type in Terraform, which is unique.
  let type: String
  private let checks: [ScannerCheck]
  /// Setting that causes a violation, and the remedy.
  let setting: @Sendable () -> SettingPath
  let remedy: String
  let judge: @Sendable (Stack.Entry, StackIndex) -> Verdict?

  /// Scanner checks that fail if the rule has a result.
  var scanners: [String] { checks.map(\.id).withoutRepeats }

  /// Suppressions of these checks for a resource.
  func suppressions(for entry: Stack.Entry) -> [ScannerSuppression] { checks.flatMap { $0.suppressions(for: entry) } }
}

extension PolicyRule {
  private init<Kind: ResourceType>(
    _ type: Kind.Type, _ setting: @escaping @Sendable () -> SettingPath, _ remedy: String,
    _ checks: [ScannerCheck], _ judge: @escaping @Sendable (Kind, String, StackIndex) -> Verdict?
  ) {
    self.init(
      type: Kind.names.terraform, checks: checks, setting: setting, remedy: remedy,
      judge: { entry, index in (entry.resource as? Kind).flatMap { judge($0, entry.name.key, index) } })
  }

  /// Checks a resource type. `judge` returns the problem as text that follows the resource's key, or nil. `remedy`
  /// starts with a verb.
  static func of<Kind: ResourceType, Place: SettingPathConvertible & SendableMetatype>(
    _ type: Kind.Type, setting: @autoclosure @escaping @Sendable () -> Place, remedy: String,
    checks: [ScannerCheck] = [],
    _ judge: @escaping @Sendable (_ resource: Kind, _ key: String, _ index: StackIndex) -> String?
  ) -> PolicyRule {
    PolicyRule(type, { setting().path }, remedy, checks) { resource, key, index in
      judge(resource, key, index).map(Verdict.violates)
    }
  }

  /// Checks a resource type that a component adds, independent of settings. `judge` returns the problem as text that
  /// follows the resource's key, or nil. `remedy` starts with a verb.
  public static func of<Kind: ResourceType>(
    _ type: Kind.Type, remedy: String, checks: [ScannerCheck] = [],
    _ judge: @escaping @Sendable (_ resource: Kind, _ key: String, _ index: StackIndex) -> String?
  ) -> PolicyRule {
    of(type, setting: SettingPath(), remedy: remedy, checks: checks, judge)
  }

  /// Exempts resources that meet the policy in a way that scanners do not detect. Rules apply in order: an exemption
  /// ends the review, and is used only if no violation precedes it.
  public static func enforcedByDesign<Kind: ResourceType>(
    _ type: Kind.Type, because reason: String, checks: [ScannerCheck],
    where applies: @escaping @Sendable (_ resource: Kind, _ key: String, _ index: StackIndex) -> Bool
  ) -> PolicyRule {
    PolicyRule(type, { SettingPath() }, "", checks) { resource, key, index in
      applies(resource, key, index) ? .exempt(.enforcedByDesign, because: reason) : nil
    }
  }

  /// Exempts resources to which the policy does not apply. The order of rules matters as in
  /// ``enforcedByDesign(_:because:checks:where:)``.
  public static func notApplicable<Kind: ResourceType>(
    _ type: Kind.Type, because reason: String? = nil, checks: [ScannerCheck],
    where applies: @escaping @Sendable (_ resource: Kind, _ key: String, _ index: StackIndex) -> Bool = { _, _, _ in
      true
    }
  ) -> PolicyRule {
    PolicyRule(type, { SettingPath() }, "", checks) { resource, key, index in
      applies(resource, key, index) ? .exempt(.notApplicable, because: reason) : nil
    }
  }
}
