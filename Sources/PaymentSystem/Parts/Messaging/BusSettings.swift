internal import Configuration

/// An EventBridge event bus.
struct BusSettings: AdoptableResource {
  var archives: [Keyed<ArchiveSettings>] = []
  var outputs: String?
  var existing: Existing<ExistingResourceSettings>?

  static let title = "An EventBridge event bus, whose rules pass events on by their content."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "archives", &archives, .named(key: .label(maximum: 20)),
      "Archives of its events, from which they can be sent again.")
    each.setting(
      "outputs", &outputs, .optional(.text(.outputPrefix)),
      "Prefix of its outputs' names; none when empty, its key by default.")
    each.setting(
      "existing", &existing, .existing(),
      "The bus that exists already, in place of a new one, by its name or ARN; with true its name is set when deploying."
    )
  }
}

/// An archive of events.
struct ArchiveSettings: Settings {
  var retentionDays: Int?
  var pattern: JSON5Value?

  static let title = "An archive of the events of a bus."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "retentionDays", &retentionDays, .optional(.integer(1...36500, unit: "days")),
      "Days for which events are kept; always when null.")
    each.setting(
      "pattern", &pattern, .optional(.freeObject), "Pattern of the events that it keeps; all events when null.")
  }
}

extension PaymentSystem {
  /// The bus with the short form first, then the others.
  var buses: [Keyed<BusSettings>] { (mainBus.map { [$0] } ?? []) + furtherBuses }
}

extension Setting {
  /// Paths of a bus' settings.
  static func paths(ofBus name: String) -> BusPaths { name == ShortForm.main ? Setting.bus : Setting.buses[name] }
}
