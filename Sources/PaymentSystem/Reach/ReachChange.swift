/// The connections and permissions that a change of the system adds and removes.
public struct ReachChange: Sendable {
  /// Connections that become possible.
  public let gainedOpenings: [Reach.Opening]
  /// Connections that are no longer possible.
  public let lostOpenings: [Reach.Opening]
  /// Permissions that roles gain.
  public let gainedRights: [Reach.Right]
  /// Permissions that roles lose.
  public let lostRights: [Reach.Right]
  /// Keys of resources in one of the systems whose access is not read, as in ``Reach/unread``.
  public let unread: [String]

  /// Compares two systems. A changed description of a connection is ignored.
  public init(from old: Reach, to new: Reach) {
    func key(_ opening: Reach.Opening) -> String { "\(opening.from) \(opening.to) \(opening.ports)" }
    let (before, after) = (Set(old.openings.map(key)), Set(new.openings.map(key)))
    gainedOpenings = new.openings.filter { !before.contains(key($0)) }
    lostOpenings = old.openings.filter { !after.contains(key($0)) }
    let (had, has) = (Set(old.rights), Set(new.rights))
    gainedRights = new.rights.filter { !had.contains($0) }
    lostRights = old.rights.filter { !has.contains($0) }
    unread = (old.unread + new.unread).withoutRepeats
  }

  /// True if no connection or permission is added or removed.
  public var isEmpty: Bool {
    gainedOpenings.isEmpty && lostOpenings.isEmpty && gainedRights.isEmpty && lostRights.isEmpty
  }
}
