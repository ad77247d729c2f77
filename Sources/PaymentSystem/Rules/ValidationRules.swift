internal import Configuration
import InfraModel

/// All cross-field validation rules.
public enum ValidationRules {
  typealias Violation = ValidationRule.Violation

  /// Rules about one part of a system.
  public struct Area: Sendable {
    /// Heading in the documentation.
    public let title: String
    /// Rules in the order in which they are checked.
    public let rules: [ValidationRule]
  }

  /// Rules by area; the last area contains the rules of infragen.
  public static let areas = [
    Area(title: "Regions", rules: regions), Area(title: PartName.network.title, rules: network),
    Area(title: PartName.loadBalancing.title, rules: loadBalancing),
    Area(title: PartName.services.title, rules: containers + containersOfTasks),
    Area(title: PartName.database.title, rules: database),
    Area(title: PartName.cache.title, rules: cache), Area(title: PartName.tables.title, rules: tables),
    Area(title: PartName.messaging.title, rules: events),
    Area(title: PartName.functions.title, rules: functions + dataTriggers),
    Area(title: PartName.workflows.title, rules: workflows),
    Area(title: PartName.secrets.title, rules: secrets + parameters),
    Area(title: PartName.monitoring.title, rules: monitoring),
    Area(title: PartName.paymentKeys.title, rules: paymentKeys), Area(title: PartName.api.title, rules: api),
    Area(title: PartName.contentDelivery.title, rules: delivery), Area(title: PartName.storage.title, rules: storage),
    Area(title: "Tags", rules: tags), Area(title: "Names", rules: names),
    Area(title: "Target settings", rules: engines),
    Area(
      title: "infragen's own",
      rules: parts + workers + existingNetwork + existing + references + links + messaging + renames + waivers
        + engineFiles
        + ownMonitoring + ownFunctions + ownDataTriggers + ownWorkflows + ownAPI + jobs + roles
        + inputs + permissions + raw),
  ]

  /// All rules.
  public static let all = areas.flatMap { $0.rules }

  /// Rules that limit counts. If one fails, the other rules are skipped, because they compare all pairs.
  private static let counts = [targetGroups, serviceCount, tagCount]

  /// The problems with a system's settings, at their locations in the configuration.
  static func problems(in system: PaymentSystem, at places: SettingPlaces) -> Diagnostics {
    let excess = problems(in: system, at: places, by: counts)
    return excess.hasErrors ? excess : problems(in: system, at: places, by: all)
  }

  private static func problems(
    in system: PaymentSystem, at places: SettingPlaces, by rules: [ValidationRule]
  ) -> Diagnostics {
    lazy var forgotten = system.forgotten
    return diagnostics(of: rules, at: places) { check in
      guard case .settings(let check) = check else { return [] }
      return check(system).filter { violation in
        !forgotten.contains { violation.path.isWithin($0) }
      }
    }
  }

  /// Violations in a stack built from a system's settings, with their locations in the configuration.
  static func problems(in stack: Stack, of system: PaymentSystem, at places: SettingPlaces) -> Diagnostics {
    diagnostics(of: all, at: places) { if case .stack(let check) = $0 { check(system, stack) } else { [] } }
  }

  /// Violations in what the links of a system provide, with their locations in the configuration.
  static func problems(in links: Links, of system: PaymentSystem, at places: SettingPlaces) -> Diagnostics {
    diagnostics(of: all, at: places) { if case .links(let check) = $0 { check(system, links) } else { [] } }
  }

  /// Attributes of existing parts that a stack needs and that no setting gives.
  static func missingAttributes(of stack: Stack, at places: SettingPlaces) -> Diagnostics {
    Diagnostics(
      stack.missingAttributes.map { missing in
        let path = missing.setting.flatMap { try? SettingPath(written: $0) } ?? SettingPath()
        let reason =
          path == Setting.network.path
          ? "and there is no network: remove network: false"
          : "which exists already and does not say it\(missing.setting == nil ? "" : "; add it")"
        return Diagnostic(
          at: places.location(of: path), path: "\(path)",
          "\(missing.user) needs the \(missing.attribute) of \(missing.resource), \(reason)"
        )
      })
  }

  private static func diagnostics(
    of rules: [ValidationRule], at places: SettingPlaces, _ run: (ValidationRule.Check) -> [Violation]
  ) -> Diagnostics {
    diagnostics(of: rules.flatMap { run($0.check) }, at: places)
  }

  /// Violations with their locations in the configuration.
  static func diagnostics(of violations: [Violation], at places: SettingPlaces) -> Diagnostics {
    Diagnostics(
      violations.map { Diagnostic(at: places.location(of: $0.path), path: "\($0.path)", $0.message) })
  }
}
