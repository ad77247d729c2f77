internal import Configuration
import InfraModel

/// Compliance of a system with the policies: findings, waivers and exceptions. The day of the review affects only which
/// waivers have expired. Suppressions in generated files do not depend on it.
public struct PolicyReport: Sendable {
  /// A finding, with the location of its cause in the configuration and its waiver.
  public struct Entry: Sendable {
    /// The finding.
    public let finding: PolicyFinding
    /// Location of the setting that causes it, or of its nearest parent in the file.
    public let location: SourceLocation
    /// Its waiver, even if expired.
    public let waiver: (reason: String, until: String)?
    /// True if no waiver accepts it on the day of the review.
    public let isOpen: Bool

    fileprivate func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
      Diagnostic(severity, at: location, path: "policy \(finding.policy.id)", finding.message)
    }
  }

  /// Name of the configuration.
  public let file: String
  /// Name of the environment.
  public let environment: String
  /// True if findings are errors.
  public let isStrict: Bool
  /// Policies that the stack was checked against.
  public let policies: [Policy]
  /// All findings in the order of the resources, followed by those about waivers.
  public let entries: [Entry]
  /// Exceptions for scanner checks, independent of the day: waived findings first, in the order of the resources.
  public let exceptions: [PolicyException]

  /// Findings that no waiver accepts.
  public var open: [Entry] { entries.filter(\.isOpen) }

  /// Severity of an open finding as a diagnostic.
  public var severity: Diagnostic.Severity { isStrict ? .error : .warning }

  /// Open findings as diagnostics: warnings, or errors with a strict policy.
  public var diagnostics: Diagnostics { Diagnostics(open.map { $0.diagnostic(severity) }) }

  /// Diagnostics of a generation: findings without a waiver, and a warning for each expired waiver. Errors do not
  /// depend on the day, so a generation that succeeds today also succeeds tomorrow.
  public var generationDiagnostics: Diagnostics {
    Diagnostics(
      entries.filter { $0.waiver == nil }.map {
        $0.diagnostic($0.finding.policy.id == Policy.expiredWaiver.id ? .warning : severity)
      })
  }

  /// Number of findings as text, such as `2 findings, 5 waived`.
  public var summary: String {
    "\(open.count == 1 ? "1 finding" : "\(open.count) findings"), \(entries.count - open.count) waived"
  }

  /// Suppressions for generated files: the checks of all exceptions, except those that a finding without a waiver
  /// needs. Expired waivers still count, because generated files must not change overnight.
  public var suppressions: [ScannerSuppression] {
    // Grouped by resource, so that only few are compared with each other.
    var taken: [String: [ScannerSuppression]] = [:]
    for entry in entries where entry.waiver == nil {
      for suppression in entry.finding.suppressions {
        taken[suppression.resource ?? "", default: []].append(suppression)
      }
    }
    var suppressions: [ScannerSuppression] = []
    for exception in exceptions {
      for suppression in exception.suppressions {
        var check = suppression
        check.reason = ""
        if taken[check.resource ?? ""]?.contains(check) == true { continue }
        taken[check.resource ?? "", default: []].append(check)
        suppressions.append(suppression)
      }
    }
    return suppressions
  }
}

extension PolicyReport {
  /// Reviews a stack. Without a day, no waiver is expired.
  init(
    _ stack: Stack, _ system: PaymentSystem, at places: SettingPlaces, environment: String, file: String, on day: Day?
  ) {
    var used: Set<String> = []
    let waivers = system.waivers.map { WrittenWaiver($0, at: places) }
    // For speed: a configuration can have thousands of waivers, and a stack thousands of findings.
    let waiversByPolicy = Dictionary(waivers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let review = PolicyPack.review(stack, with: system.ownPolicies)
    var exceptions: [PolicyException] = []
    var entries: [Entry] = []
    for var finding in review.findings {
      finding.name(system.setting(finding.setting, of: finding.resource))
      let waiver = waiversByPolicy[finding.policy.id].flatMap { $0.accepts(finding) ? $0 : nil }
      if let waiver { used.formUnion([waiver.id, waiver.mark(finding.resource)]) }
      if let settings = waiver?.settings {
        exceptions.append(
          PolicyException(
            finding.policy, on: finding.resource, .waived(until: settings.until), because: settings.reason,
            finding.suppressions))
      }
      entries.append(
        Entry(
          finding: finding, location: places.location(of: finding.setting),
          waiver: waiver.map { (reason: $0.settings.reason, until: $0.settings.until) },
          isOpen: waiver?.isExpired(on: day) ?? true))
    }
    for waiver in waivers {
      entries += waiver.problems(used: used, on: day).map {
        Entry(finding: $0, location: waiver.location, waiver: nil, isOpen: true)
      }
    }
    self.file = file
    self.environment = environment
    isStrict = system.policy.strict
    policies = system.checkedPolicies
    self.entries = entries
    self.exceptions = exceptions + review.exceptions
  }
}

extension PolicyFinding {
  /// Changes the setting that causes it, also in the remedy: `database.multiAz` to `databases.ledger.multiAz`.
  fileprivate mutating func name(_ setting: SettingPath) {
    if setting == self.setting { return }
    let (general, own) = (self.setting.description, setting.description)
    if let place = message.utf8.firstIndex(of: general) {
      message = message[..<place] + own + message[message.utf8.index(place, offsetBy: general.utf8.count)...]
    }
    self.setting = setting
  }
}

extension String.UTF8View {
  /// Start of a text in this one; nil if it does not contain it.
  fileprivate func firstIndex(of text: String) -> Index? {
    indices.first { self[$0...].starts(with: text.utf8) }
  }
}

/// A waiver of the configuration with its location.
private struct WrittenWaiver {
  let id: String
  let settings: WaiverSettings
  let location: SourceLocation
  private let resources: Set<String>

  init(_ named: Keyed<WaiverSettings>, at places: SettingPlaces) {
    id = named.name
    settings = named.value
    resources = Set(named.value.resources)
    location = places.location(of: Setting.waivers[named.name])
  }

  func accepts(_ finding: PolicyFinding) -> Bool {
    finding.policy.id == id && (resources.isEmpty || resources.contains(finding.resource))
  }

  func isExpired(on day: Day?) -> Bool {
    guard let day else { return false }
    return Day(settings.until).map { $0 < day } ?? true
  }

  /// Key for the use of the waiver for one resource.
  func mark(_ resource: String) -> String { "\(id) \(resource)" }

  func problems(used: Set<String>, on day: Day?) -> [PolicyFinding] {
    var problems: [PolicyFinding] = []
    func report(_ policy: Policy, _ message: String) {
      problems.append(
        PolicyFinding(
          policy: policy, resource: "", setting: Setting.waivers[id].path, message: message, scanners: [],
          suppressions: []))
    }
    if isExpired(on: day) {
      report(
        .expiredWaiver, "the waiver of \(id) expired on \(settings.until); fix the finding or renew the waiver")
    }
    if !used.contains(id) {
      report(.unusedWaiver, "the waiver of \(id) is not needed: there is no such finding; remove the waiver")
    } else {
      for resource in settings.resources where !used.contains(mark(resource)) {
        report(
          .unusedWaiver,
          "the waiver of \(id) is not needed for \(resource): there is no such finding; remove the resource")
      }
    }
    return problems
  }
}

extension Policy {
  /// A waiver whose last day has passed.
  public static let expiredWaiver = Policy(
    "waiver.expired", "Waivers are renewed or removed when they expire.", .high, serves: ["PCI DSS 4.0 12.3.1"])
  /// A waiver without a finding.
  public static let unusedWaiver = Policy(
    "waiver.unused", "Every waiver accepts a finding.", .low, serves: ["PCI DSS 4.0 12.3.1"])
}
