package import Configuration
import InfraModel

/// A control of payment security: what it requires, which standards and scanners ask for it, and how infragen treats it.
///
/// A class, because rules, findings and exceptions share it.
public final class Policy: Sendable {
  /// How serious a violation is.
  public enum Severity: String, Sendable { case high, medium, low }

  /// How infragen treats a control.
  public enum Basis: Sendable, Equatable {
    /// Every stack is checked against it, and a violation can be waived.
    case checked(Severity)
    /// No configuration can violate it.
    case enforcedByDesign
    /// It is not infragen's to decide, for this reason.
    case notApplicable(String)
  }

  /// Its id, such as `rds.multi-az`; waivers name it.
  public let id: String
  /// What it requires, one sentence.
  public let title: String
  /// How infragen treats it.
  public let basis: Basis
  /// The standards' controls behind it, such as `PCI DSS 4.0 1.4.4` or `FSBP RDS.2`.
  public let controls: [String]
  let rules: [PolicyRule]
  let dataSources: [DataSourceCheck]
  private let otherScanners: [String]

  /// A control that every stack is checked against.
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

  /// A control that no configuration can violate. `rules` say where a check fails all the same, `scanners` are the checks that
  /// pass.
  public static func enforcedByDesign(
    _ id: String, _ title: String, serves controls: [String] = [], scanners: [String] = [], _ rules: [PolicyRule] = []
  ) -> Policy {
    Policy(id, title, .enforcedByDesign, controls, rules, scanners: scanners)
  }

  /// A control that is not decided here, for this reason. `rules` say where a check fails.
  public static func notApplicable(
    _ id: String, _ title: String, serves controls: [String] = [], because reason: String, _ rules: [PolicyRule]
  ) -> Policy {
    Policy(id, title, .notApplicable(reason), controls, rules)
  }

  /// A control that is not infragen's to decide. `rules` and `dataSources` say where a check fails, `scanners` are the checks
  /// that find nothing in a program.
  static func notApplicable(
    _ id: String, _ title: String, serves controls: [String] = [], because reason: String, scanners: [String] = [],
    dataSources: [DataSourceCheck] = [], _ rules: [PolicyRule] = []
  ) -> Policy {
    Policy(id, title, .notApplicable(reason), controls, rules, dataSources, scanners: scanners)
  }

  /// How serious a violation is; nil for a control that is not checked.
  public var severity: Severity? { if case .checked(let severity) = basis { severity } else { nil } }

  /// Why it is not infragen's to decide; empty for other controls.
  public var reason: String { if case .notApplicable(let reason) = basis { reason } else { "" } }

  /// The scanners' checks for the same control, such as `CKV_AWS_157`.
  public var scanners: [String] {
    (rules.flatMap(\.scanners) + dataSources.map(\.id) + otherScanners).withoutRepeats
  }
}

/// A violation of a policy.
public struct PolicyFinding: Sendable {
  /// The policy.
  public let policy: Policy
  /// The resource's key in the model, such as `database`; empty for a waiver.
  public let resource: String
  /// The setting that causes it, such as `database.multiZone`.
  package let setting: SettingPath
  /// What is wrong, and what to change.
  public let message: String
  /// The scanners' checks that fail with it.
  public let scanners: [String]
  /// What to write into generated files when the finding is waived.
  let suppressions: [ScannerSuppression]

  /// How serious it is. A violation of what no configuration should violate is serious.
  public var severity: Policy.Severity { policy.severity ?? .high }
}

/// Why a resource may fail scanners' checks: the only source of suppressions in generated files.
public struct PolicyException: Sendable {
  /// On what ground.
  public enum Ground: Sendable, Equatable {
    /// The configuration waives the finding until that day.
    case waived(until: String)
    /// The control is met by other means than the scanner looks for.
    case enforcedByDesign
    /// The control does not apply to the resource.
    case notApplicable
  }

  /// The policy.
  public let policy: Policy
  /// The resource's key in the model; nil for a data source.
  public let resource: String?
  /// On what ground.
  public let ground: Ground
  /// The reason, one sentence.
  public let reason: String
  /// The suppressions to write, each with this exception as its reason.
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

extension [String] {
  /// Each text once, where it occurs first.
  var withoutRepeats: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
