package import Configuration
import InfraModel

/// A security control: what it requires, the standards and scanners that check it, and how infragen treats it.
///
/// A class, because rules, findings and exceptions share it.
public final class Policy: Sendable {
  /// Severity of a violation.
  public enum Severity: String, Sendable { case high, medium, low }

  /// The treatment of a control by infragen.
  public enum Basis: Sendable, Equatable {
    /// Checked for every stack; a violation can be waived.
    case checked(Severity)
    /// No configuration can violate it.
    case enforcedByDesign
    /// Outside infragen's scope, for this reason.
    case notApplicable(String)
  }

  /// ID, such as `rds.multi-az`, which waivers refer to.
  public let id: String
  /// Requirement, one sentence.
  public let title: String
  /// The treatment by infragen.
  public let basis: Basis
  /// Controls of standards, such as `PCI DSS 4.0 1.4.4` or `FSBP RDS.2`.
  public let controls: [String]
  let rules: [PolicyRule]
  let dataSources: [DataSourceCheck]
  private let otherScanners: [String]

  /// Creates a control that is checked for every stack.
  public convenience init(
    _ id: String, _ title: String, _ severity: Severity, serves controls: [String] = [], _ rules: [PolicyRule] = []
  ) {
    self.init(id, title, .checked(severity), controls, rules)
  }

  private init(
    _ id: String, _ title: String, _ basis: Basis, _ controls: [String], _ rules: [PolicyRule],
    _ dataSources: [DataSourceCheck] = [], scanners: [String] = []
  ) {
    self.id = id
    self.title = title
    self.basis = basis
    self.controls = controls
    self.rules = rules
    self.dataSources = dataSources
    otherScanners = scanners
  }

  /// Creates a control that no configuration can violate. `rules` describe where a scanner's check fails anyway;
  /// `scanners` are checks that pass.
  public static func enforcedByDesign(
    _ id: String, _ title: String, serves controls: [String] = [], scanners: [String] = [], _ rules: [PolicyRule] = []
  ) -> Policy {
    Policy(id, title, .enforcedByDesign, controls, rules, scanners: scanners)
  }

  /// Creates a control that is out of scope, for this reason. `rules` describe where a scanner's check fails.
  public static func notApplicable(
    _ id: String, _ title: String, serves controls: [String] = [], because reason: String, _ rules: [PolicyRule]
  ) -> Policy {
    Policy(id, title, .notApplicable(reason), controls, rules)
  }

  /// Creates a control that is out of infragen's scope. `rules` and `dataSources` describe where a scanner's check
  /// fails; `scanners` are checks that find nothing in generated programs.
  static func notApplicable(
    _ id: String, _ title: String, serves controls: [String] = [], because reason: String, scanners: [String] = [],
    dataSources: [DataSourceCheck] = [], _ rules: [PolicyRule] = []
  ) -> Policy {
    Policy(id, title, .notApplicable(reason), controls, rules, dataSources, scanners: scanners)
  }

  /// Severity of a violation; nil for a control that is not checked.
  public var severity: Severity? { if case .checked(let severity) = basis { severity } else { nil } }

  /// Why the control is out of scope; empty for other controls.
  public var reason: String { if case .notApplicable(let reason) = basis { reason } else { "" } }

  /// How to comply, each starting with a verb.
  public var remedies: [String] { rules.map(\.remedy).filter { !$0.isEmpty }.withoutRepeats }

  /// Settings that can cause a violation.
  package var settings: [SettingPath] { rules.map { $0.setting() }.filter { !$0.steps.isEmpty }.withoutRepeats }

  /// Scanner checks for the same control, such as `CKV_AWS_157`.
  public var scanners: [String] {
    (rules.flatMap(\.scanners) + dataSources.map(\.id) + otherScanners).withoutRepeats
  }
}

/// A violation of a policy.
public struct PolicyFinding: Sendable {
  /// The violated policy.
  public let policy: Policy
  /// Key of the resource in the model, such as `database`; empty for a waiver.
  public let resource: String
  /// Setting that causes it, such as `database.multiAz`.
  package internal(set) var setting: SettingPath
  /// Description of the problem and the remedy.
  public internal(set) var message: String
  /// Scanner checks that fail because of it.
  public let scanners: [String]
  /// Suppressions for generated files if the finding is waived.
  let suppressions: [ScannerSuppression]

  /// Severity of the finding; high for a control that no configuration should violate.
  public var severity: Policy.Severity { policy.severity ?? .high }
}

/// Why a resource may fail scanner checks. Exceptions are the only source of suppressions in generated files.
public struct PolicyException: Sendable {
  /// Type of the justification.
  public enum Ground: Sendable, Equatable {
    /// The configuration waives the finding until this day.
    case waived(until: String)
    /// The control is met in a way that the scanner does not detect.
    case enforcedByDesign
    /// The control does not apply to the resource.
    case notApplicable
  }

  /// Policy of the failing checks.
  public let policy: Policy
  /// Key of the resource in the model; nil for a data source.
  public let resource: String?
  /// Type of the justification.
  public let ground: Ground
  /// Reason, one sentence.
  public let reason: String
  /// Suppressions for generated files, with this exception as their reason.
  public let suppressions: [ScannerSuppression]

  init(
    _ policy: Policy, on resource: String?, _ ground: Ground, because reason: String,
    _ suppressions: [ScannerSuppression]
  ) {
    self.policy = policy
    self.resource = resource
    self.ground = ground
    self.reason = reason
    let words =
      switch ground {
      case .waived(let day): "waived until \(day)"
      case .enforcedByDesign: "enforced by design"
      case .notApplicable: "not applicable"
      }
    let note = "\(reason) (\(policy.id), \(words))"
    self.suppressions = suppressions.map {
      var suppression = $0
      suppression.reason = note
      return suppression
    }
  }
}
