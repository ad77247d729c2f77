internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules for waivers of policies; infragen's own.
  static let waivers = [knownPolicy, waiverReason, waiverEnd]

  private static let knownPolicy = ValidationRule("waivers.policy", "A waiver names a checked policy.") { system in
    let known = system.checkedPolicies.map(\.id)
    return system.waivers.filter { !known.contains($0.name) }.map {
      Violation(Setting.waivers[$0.name], "there is no policy '\($0.name)'\(Suggestion.hint(for: $0.name, in: known))")
    }
  }

  private static let waiverReason = ValidationRule("waivers.reason", "A waiver has a reason.") { system in
    system.waivers.filter(\.value.reason.isEmpty).map {
      Violation(Setting.waivers[$0.name], "it has no reason: say why the violation is accepted")
    }
  }

  private static let waiverEnd = ValidationRule("waivers.until", "A waiver has a valid last day.") {
    system in
    system.waivers.filter { Day($0.value.until) == nil }.map {
      $0.value.until.isEmpty
        ? Violation(Setting.waivers[$0.name], "it has no end date; set its last day, such as until: \"2030-12-31\"")
        : Violation(
          Setting.waivers[$0.name].until,
          "\($0.value.until) is not a date of the calendar; use a date such as 2030-12-31")
    }
  }
}
