import InfraModel

extension SystemChecks {
  mutating func waivers() {
    for waiver in system.waivers {
      let path = waiver.waiverPath
      if PolicyPack.named(waiver.name) == nil {
        let hint = Suggestion.hint(for: waiver.name, in: PolicyPack.all.map(\.id))
        error(path, "there is no policy '\(waiver.name)'\(hint)")
      }
      if waiver.value.reason.isEmpty { error(path, "it gives no reason: say why the policy is not kept") }
      if waiver.value.until.isEmpty { error(path, "it has no end: give its last day, such as until: \"2030-12-31\"") }
    }
  }
}
