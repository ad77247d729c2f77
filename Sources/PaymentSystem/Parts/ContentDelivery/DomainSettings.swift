internal import Configuration

/// The API's own host name.
struct DomainSettings: Settings {
  var baseDomain: String?
  var apex = false
  var delegations: [Keyed<DelegationSettings>] = []

  static let title = "The API's own host name."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "baseDomain", &baseDomain, .optional(.text(.hostName)),
      "Default parent domain; without it the domain must be set when deploying.")
    each.setting(
      "apex", &apex, .boolean,
      "Whether the host name is api.<baseDomain> instead of <environmentSuffix>.api.<baseDomain>.")
    each.setting(
      "delegations", &delegations, .named(key: .suffix),
      "Environments to whose zones an apex delegates <name>.api.<baseDomain>; without an entry the apex hides that zone."
    )
  }
}

/// Another environment's zone below an apex.
struct DelegationSettings: Settings {
  var nameServers: [String] = []

  static let title = "Another environment's zone below an apex."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "nameServers", &nameServers, .list(of: .text(.hostName)),
      "Name servers of the zone: the output api_name_servers of that environment.")
  }
}
