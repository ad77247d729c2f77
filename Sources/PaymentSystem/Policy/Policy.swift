import InfraModel

/// A control of payment security that a system keeps or does not keep: what it wants, whom it serves, and how it is judged.
public struct Policy: Sendable {
  /// How much hangs on it.
  public enum Severity: String, Sendable { case high, medium, low }

  /// Its id, such as `rds.multi-az`, by which it is waived.
  public let id: String
  /// What it wants, one sentence.
  public let title: String
  /// How much hangs on it.
  public let severity: Severity
  /// The requirements that it serves, such as `PCI DSS 4.0 1.4.4` or `FSBP RDS.2`.
  public let controls: [String]
  let rules: [PolicyRule]

  init(_ id: String, _ title: String, _ severity: Severity, serves controls: [String], _ rules: [PolicyRule] = []) {
    self.id = id
    self.title = title
    self.severity = severity
    self.controls = controls
    self.rules = rules
  }

  /// The checks of scanners that find the same, such as `CKV_AWS_157`.
  public var scanners: [String] {
    rules.flatMap(\.scanners).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// How a policy judges the resources of one kind.
struct PolicyRule: Sendable {
  /// What is wrong with a resource, in words that follow its key; nil for nothing.
  typealias Judge<Kind> = @Sendable (_ resource: Kind, _ key: String, _ facts: StackFacts) -> String?

  let kind: ObjectIdentifier
  /// The checks of scanners that find the same on this kind.
  let scanners: [String]
  /// The setting that it hangs on, and what to do with it.
  let setting: String
  let advice: String
  let judge: @Sendable (Stack.Entry, StackFacts) -> String?

  /// Judges a kind; the advice says what to change, and begins with a verb.
  static func of<Kind: ResourceKind>(
    _ kind: Kind.Type, setting: String, advice: String, scanners: [String] = [], _ judge: @escaping Judge<Kind>
  ) -> PolicyRule {
    PolicyRule(kind: ObjectIdentifier(kind), scanners: scanners, setting: setting, advice: advice) { entry, facts in
      (entry.kind as? Kind).flatMap { judge($0, entry.name.key, facts) }
    }
  }
}

/// What a policy finds wrong with a resource.
public struct PolicyFinding: Sendable {
  /// The policy.
  public let policy: Policy
  /// The resource's key in the model, such as `database`; empty for a waiver.
  public let resource: String
  /// The setting that it hangs on, such as `database.multiZone`.
  public let setting: String
  /// What is wrong, and which setting changes it.
  public let message: String
  /// The checks of scanners that find the same.
  public let scanners: [String]
}
