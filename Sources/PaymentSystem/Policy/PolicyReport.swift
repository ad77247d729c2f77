import Configuration
import InfraModel

/// What the policies find in a system on a day, with what is waived.
public struct PolicyReport: Sendable {
  /// A finding, where it stands in the configuration, and why it is accepted.
  public struct Entry: Sendable {
    /// What was found.
    public let finding: PolicyFinding
    /// Where the setting stands that it hangs on, or the nearest one around it.
    public let location: SourceLocation
    /// The waiver that accepts it; nil when nobody does.
    public let waiver: (reason: String, until: String)?
  }

  /// The name of the configuration.
  public let file: String
  /// The environment.
  public let environment: String
  /// Whether findings are errors.
  public let isStrict: Bool
  /// Every finding in the order of the resources, those about waivers last.
  public let entries: [Entry]

  /// The findings that nobody accepts.
  public var open: [Entry] { entries.filter { $0.waiver == nil } }

  /// How grave an open finding is.
  public var severity: Diagnostic.Severity { isStrict ? .error : .warning }

  /// The open findings as diagnostics: warnings, or errors where the policy is strict.
  public var diagnostics: Diagnostics {
    Diagnostics(
      open.map {
        Diagnostic(severity, at: $0.location, path: "policy \($0.finding.policy.id)", $0.finding.message)
      })
  }

  /// How many findings there are, such as `2 findings, 5 waived`.
  public var summary: String {
    "\(open.count == 1 ? "1 finding" : "\(open.count) findings"), \(entries.count - open.count) waived"
  }
}

extension PolicyReport {
  init(_ stack: Stack, _ system: PaymentSystem, _ tree: JSON5Value, environment: String, file: String, on day: Day) {
    var used: Set<String> = []
    let waivers = system.waivers.map { WrittenWaiver($0, tree) }
    var entries = PolicyPack.findings(in: stack).map { finding in
      let waiver = waivers.first { $0.accepts(finding) }
      if let waiver { used.formUnion([waiver.id, waiver.mark(finding.resource)]) }
      return Entry(
        finding: finding, location: tree.location(of: finding.setting),
        waiver: waiver.flatMap { $0.isOver(on: day) ? nil : (reason: $0.settings.reason, until: $0.settings.until) })
    }
    for waiver in waivers {
      entries += waiver.problems(used: used, on: day).map {
        Entry(finding: $0, location: waiver.location, waiver: nil)
      }
    }
    self.file = file
    self.environment = environment
    isStrict = system.policy.strict
    self.entries = entries
  }
}

/// A waiver of the configuration, and where it stands.
private struct WrittenWaiver {
  let id: String
  let settings: WaiverSettings
  let location: SourceLocation

  init(_ named: Named<WaiverSettings>, _ tree: JSON5Value) {
    id = named.name
    settings = named.value
    location = tree.location(of: named.waiverPath)
  }

  func accepts(_ finding: PolicyFinding) -> Bool {
    finding.policy.id == id && (settings.resources.isEmpty || settings.resources.contains(finding.resource))
  }

  func isOver(on day: Day) -> Bool { Day(settings.until).map { $0 < day } ?? true }

  /// What tells the use for one resource from that for others.
  func mark(_ resource: String) -> String { "\(id) \(resource)" }

  func problems(used: Set<String>, on day: Day) -> [PolicyFinding] {
    var problems: [PolicyFinding] = []
    func report(_ policy: Policy, _ message: String) {
      problems.append(
        PolicyFinding(policy: policy, resource: "", setting: "waivers[\"\(id)\"]", message: message, scanners: []))
    }
    if isOver(on: day) {
      report(.expiredWaiver, "the waiver of \(id) ended on \(settings.until); keep the policy, or decide anew")
    }
    if !used.contains(id) {
      report(.unusedWaiver, "the waiver of \(id) is not needed: the policy finds nothing; leave the waiver out")
    } else {
      for resource in settings.resources where !used.contains(mark(resource)) {
        report(
          .unusedWaiver,
          "the waiver of \(id) is not needed for \(resource): the policy finds nothing there; take it out")
      }
    }
    return problems
  }
}

extension Named<WaiverSettings> {
  /// Where it stands in the configuration.
  var waiverPath: String { "waivers[\"\(name)\"]" }
}

extension Policy {
  /// A waiver whose last day is over.
  public static let expiredWaiver = Policy(
    "waiver.expired", "Waivers are decided anew when they end.", .high, serves: ["PCI DSS 4.0 12.3.1"])
  /// A waiver that accepts nothing.
  public static let unusedWaiver = Policy(
    "waiver.unused", "Waivers go when nothing needs them.", .low, serves: ["PCI DSS 4.0 12.3.1"])
}
