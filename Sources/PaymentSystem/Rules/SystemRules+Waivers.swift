import Configuration
import InfraModel

extension SystemRules {
  /// What a waiver of a policy says; infragen's own.
  static let waivers = [knownPolicy, waiverReason, waiverEnd]

  private static let knownPolicy = SystemRule("waivers.policy", "A waiver is of a policy that there is.") { system in
    let known = PolicyPack.all.map(\.id)
    return system.waivers.filter { !known.contains($0.name) }.map {
      Violation($0.waiverPath, "there is no policy '\($0.name)'\(Suggestion.hint(for: $0.name, in: known))")
    }
  }

  private static let waiverReason = SystemRule("waivers.reason", "A waiver gives its reason.") { system in
    system.waivers.filter(\.value.reason.isEmpty).map {
      Violation($0.waiverPath, "it gives no reason: say why the policy is not kept")
    }
  }

  private static let waiverEnd = SystemRule("waivers.until", "A waiver has a last day, which the calendar has.") {
    system in
    system.waivers.filter { Day($0.value.until) == nil }.map {
      $0.value.until.isEmpty
        ? Violation($0.waiverPath, "it has no end: give its last day, such as until: \"2030-12-31\"")
        : Violation("\($0.waiverPath).until", "the calendar has no \($0.value.until); give a day such as 2030-12-31")
    }
  }
}
