internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for waivers of policies.
  static let waivers = [knownPolicy, waiverReason, waiverEnd]

  private static let knownPolicy = ValidationRule("waivers.policy", "A waiver names a policy that can have findings.") {
    system in
    if system.waivers.isEmpty { return [] }
    let known = system.checkedPolicies.map(\.id)
    let ids = Set(known)
    let others = system.waivers.filter { !ids.contains($0.name) }
    // Patches can violate policies that no setting can.
    return others.filter { !JudgedProperties.policies.contains($0.name) }.enumerated().map { index, waiver in
      let hint = Suggestion.hint(for: waiver.name, in: known, after: index)
      return Violation(Setting.waivers[waiver.name], "there is no policy '\(waiver.name)'\(hint)")
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
