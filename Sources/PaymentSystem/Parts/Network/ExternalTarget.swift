import AWSResources
internal import Configuration
import InfraModel

/// Addresses outside the system, such as an existing database.
struct ExternalSettings: Settings {
  var cidr = "10.0.0.0/8"
  var port = 443

  static let title = "Addresses outside the system to which parts connect."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("cidr", &cidr, .text(.ipv4Range), "IPv4 range.")
    each.setting("port", &port, .integer(1...65535), "TCP port.")
  }
}

/// Addresses outside the system as the target of links.
struct ExternalTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "externals", noun: "external address",
    documentation: "Addresses outside the system to which it connects: opens the outbound port.",
    levels: [AccessLevel(name: "connect", verb: "connects to")])

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.externals) }

  let key: String
  private let label: DisplayName
  private let settings: ExternalSettings

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let settings = context.system.externals[entry.index].value
    self.settings = settings
    label = entry.label
    key = settings.cidr
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      port: .init(
        peer: .cidr(settings.cidr), number: settings.port, key: "\(request.callerLabel.key)_\(label.key)",
        description: "From \(request.callerLabel.name) to \(label.name)", what: ""))
  }

  var attributes: [(name: String, value: Expression)] {
    [("cidr", .string(settings.cidr)), ("port", .integer(settings.port))]
  }
}
