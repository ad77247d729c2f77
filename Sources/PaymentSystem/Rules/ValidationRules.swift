internal import Configuration
import InfraModel

/// Every rule that settings must keep together.
public enum ValidationRules {
  typealias Violation = ValidationRule.Violation

  /// Rules about one part of a system.
  public struct Area: Sendable {
    /// The heading in the documentation.
    public let title: String
    /// The rules in the order in which they are checked.
    public let rules: [ValidationRule]
  }

  /// The rules by area; the last holds those that are infragen's own.
  public static let areas = [
    Area(title: "Regions", rules: regions), Area(title: PartName.network.title, rules: network),
    Area(title: PartName.loadBalancing.title, rules: loadBalancing),
    Area(title: PartName.services.title, rules: containers), Area(title: PartName.database.title, rules: database),
    Area(title: PartName.cache.title, rules: cache), Area(title: PartName.tables.title, rules: tables),
    Area(title: PartName.api.title, rules: api),
    Area(title: PartName.contentDelivery.title, rules: delivery), Area(title: PartName.storage.title, rules: storage),
    Area(title: "Tags", rules: tags), Area(title: "Names", rules: names),
    Area(title: "Target settings", rules: engines),
    Area(title: "infragen's own", rules: parts + references + calls + renames + waivers + engineFiles),
  ]

  /// All of them.
  public static let all = areas.flatMap(\.rules)

  /// The rules about how many there may be of something: where there are too many, the others are not checked, since they compare
  /// each with all.
  private static let counts = [targetGroups, tagCount]

  /// What is wrong with a system's settings, at their places in the configuration.
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

  /// What is wrong with what was built from a system's settings, at their places in the configuration.
  static func problems(in stack: Stack, of system: PaymentSystem, at places: SettingPlaces) -> Diagnostics {
    diagnostics(of: all, at: places) { if case .stack(let check) = $0 { check(system, stack) } else { [] } }
  }

  private static func diagnostics(
    of rules: [ValidationRule], at places: SettingPlaces, _ run: (ValidationRule.Check) -> [Violation]
  ) -> Diagnostics {
    Diagnostics(
      rules.flatMap { run($0.check) }.map {
        Diagnostic(at: places.location(of: $0.path), path: "\($0.path)", $0.message)
      }
    )
  }
}
