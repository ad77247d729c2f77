import PaymentSystem

extension ChangeReport {
  /// A connection or permission that is gained or lost.
  struct AccessLine {
    let isGained: Bool
    let words: String

    var tone: Style.Tone { isGained ? .warning : .removed }
  }

  /// The connections, then the permissions; gained ones first.
  var accessLines: [AccessLine] {
    reach.gainedOpenings.map { AccessLine(isGained: true, words: Self.words($0)) }
      + reach.gainedRights.grouped.map { AccessLine(isGained: true, words: Self.words($0)) }
      + reach.lostOpenings.map { AccessLine(isGained: false, words: Self.words($0)) }
      + reach.lostRights.grouped.map { AccessLine(isGained: false, words: Self.words($0)) }
  }

  /// What may give or take access, and is not read.
  var unreadAccess: [String] {
    reach.unread.filter { key in items.contains { $0.key == key } }.map {
      "what the configuration itself writes in \($0) is not read here: see its change"
    }
  }

  private static func words(_ opening: Reach.Opening) -> String {
    let ports = opening.ports.allSatisfy { $0.isNumber || $0 == "-" } ? "TCP \(opening.ports)" : opening.ports
    return "\(opening.from) can connect to \(opening.to), \(ports)"
  }

  private static func words(_ rights: Reach.RightsOnResource) -> String {
    "\(rights.role) may use \(rights.actions.joined(separator: ", ")) on \(rights.resource)"
  }
}
