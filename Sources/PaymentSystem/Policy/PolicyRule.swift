internal import Configuration
import InfraModel

/// How a policy treats the resources of one type.
public struct PolicyRule: Sendable {
  /// What a rule says of a resource.
  enum Verdict: Sendable {
    /// The resource violates the policy; the words follow its key.
    case violates(String)
    /// The policy's checks do not count for it; nil for the policy's own reason.
    case exempt(PolicyException.Ground, because: String?)
  }

  /// The name of the resource type in Terraform, which no other type has.
  let type: String
  private let checks: [ScannerCheck]
  /// The setting that causes a violation, and what to do about it.
  let setting: @Sendable () -> SettingPath
  let remedy: String
  let judge: @Sendable (Stack.Entry, StackIndex) -> Verdict?

  /// The scanners' checks that fail where the rule has something to say.
  var scanners: [String] { checks.map(\.id).withoutRepeats }

  /// The suppressions that the checks need where the rule has something to say.
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

  /// Checks a resource type. `judge` returns what is wrong, in words that follow the resource's key, or nil; the remedy begins
  /// with a verb.
  static func of<Kind: ResourceType, Place: SettingPathConvertible & SendableMetatype>(
    _ type: Kind.Type, setting: @autoclosure @escaping @Sendable () -> Place, remedy: String,
    checks: [ScannerCheck] = [],
    _ judge: @escaping @Sendable (_ resource: Kind, _ key: String, _ index: StackIndex) -> String?
  ) -> PolicyRule {
    PolicyRule(type, { setting().path }, remedy, checks) { resource, key, index in
      judge(resource, key, index).map(Verdict.violates)
    }
  }

  /// Checks a resource type, of which a component decides and no setting. `judge` returns what is wrong, in words that follow
  /// the resource's key, or nil; the remedy begins with a verb.
  public static func of<Kind: ResourceType>(
    _ type: Kind.Type, remedy: String, checks: [ScannerCheck] = [],
    _ judge: @escaping @Sendable (_ resource: Kind, _ key: String, _ index: StackIndex) -> String?
  ) -> PolicyRule {
    of(type, setting: SettingPath(), remedy: remedy, checks: checks, judge)
  }

  /// Resources that meet the policy by other means than the scanners' checks look for. Rules apply in order: none after this
  /// one, and this one only without a violation.
  public static func enforcedByDesign<Kind: ResourceType>(
    _ type: Kind.Type, because reason: String, checks: [ScannerCheck],
    where applies: @escaping @Sendable (_ resource: Kind, _ key: String, _ index: StackIndex) -> Bool
  ) -> PolicyRule {
    PolicyRule(type, { SettingPath() }, "", checks) { resource, key, index in
      applies(resource, key, index) ? .exempt(.enforcedByDesign, because: reason) : nil
    }
  }

  /// Resources that the policy does not apply to; order matters as for ``enforcedByDesign(_:because:checks:where:)``.
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
