/// The connections and rights that a change of the system adds and removes.
public struct ReachChange: Sendable {
  /// Connections that become possible.
  public let gainedOpenings: [Reach.Opening]
  /// Connections that are no longer possible.
  public let lostOpenings: [Reach.Opening]
  /// Rights that roles get.
  public let gainedRights: [Reach.Right]
  /// Rights that roles lose.
  public let lostRights: [Reach.Right]

  /// Compares two systems. Other descriptions of the same connection are no change.
  public init(from old: Reach, to new: Reach) {
    func key(_ opening: Reach.Opening) -> String { "\(opening.from) \(opening.to) \(opening.ports)" }
    let (before, after) = (Set(old.openings.map(key)), Set(new.openings.map(key)))
    gainedOpenings = new.openings.filter { !before.contains(key($0)) }
    lostOpenings = old.openings.filter { !after.contains(key($0)) }
    let (had, has) = (Set(old.rights), Set(new.rights))
    gainedRights = new.rights.filter { !had.contains($0) }
    lostRights = old.rights.filter { !has.contains($0) }
  }

  /// Whether nobody gains or loses anything.
  public var isEmpty: Bool {
    gainedOpenings.isEmpty && lostOpenings.isEmpty && gainedRights.isEmpty && lostRights.isEmpty
  }
}
