/// Additional rules of AWS for updates of a property, which depend on its old and new values. See also
/// ``UpdateBehavior``.
///
/// A rule on an object, a list or a block applies to every value inside it.
public struct UpdateRule: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Values that can change in one direction only

  /// AWS rejects a smaller number, such as less storage.
  public static let onlyGrows = UpdateRule(rawValue: 1 << 0)
  /// Engine version: AWS rejects an older one.
  public static let onlyNewer = UpdateRule(rawValue: 1 << 1)
  /// Database version: a change of the major version is an upgrade with downtime.
  public static let majorUpgrade = UpdateRule(rawValue: 1 << 2)
  /// Database version whose major version has two components, such as `8.4` of MySQL.
  public static let seriesUpgrade = UpdateRule(rawValue: 1 << 23)

  // Values that affect stored data

  /// Number of days or items kept: a smaller number deletes the rest.
  public static let retains = UpdateRule(rawValue: 1 << 3)
  /// Days until data is deleted; without it, or with 0, data is kept.
  public static let expires = UpdateRule(rawValue: 1 << 4)
  /// Days in which a deletion can be undone.
  public static let recovers = UpdateRule(rawValue: 1 << 5)
  /// Protects data while it is on.
  public static let protects = UpdateRule(rawValue: 1 << 6)
  /// Allows data to be deleted without a copy while it is on.
  public static let exposes = UpdateRule(rawValue: 1 << 7)

  // References

  /// AWS refuses to delete the referenced resource while this one refers to it.
  public static let holds = UpdateRule(rawValue: 1 << 8)
  /// Network of the resource.
  public static let isNetwork = UpdateRule(rawValue: 1 << 9)
  /// AWS rejects a reference into another network.
  public static let staysInNetwork = UpdateRule(rawValue: 1 << 10)

  /// AWS refuses to move the resource to another parent.
  public static let stays = UpdateRule(rawValue: 1 << 16)

  // Ways in which a value changes

  /// Computed by the provider if the program omits it: removing it changes nothing.
  public static let keptWhenRemoved = UpdateRule(rawValue: 1 << 11)
  /// An update can add or remove only one entry of the list.
  public static let oneAtATime = UpdateRule(rawValue: 1 << 12)
  /// Changed by CodeDeploy deployments. If the program does not ignore changes, AWS rejects or reverts the update.
  public static let changedByCodeDeploy = UpdateRule(rawValue: 1 << 13)
  /// ECS rejects any change that is not made by CodeDeploy.
  public static let refusedByECS = UpdateRule(rawValue: 1 << 14)
  /// Changed by a scaling policy.
  public static let changedByScaling = UpdateRule(rawValue: 1 << 15)
  /// AWS cannot update it: a change always replaces the resource where CloudFormation documents that it may.
  public static let alwaysReplaces = UpdateRule(rawValue: 1 << 17)

  /// A patch sets a property that infragen does not know: only the engine's plan says what a change does.
  public static let unknownEffect = UpdateRule(rawValue: 1 << 21)

  /// Engine of a cache: AWS turns Redis into Valkey in place.
  public static let becomesValkey = UpdateRule(rawValue: 1 << 25)
  /// How a secret value is generated: CloudFormation generates another value when it changes, the provider never does.
  public static let generatesAgain = UpdateRule(rawValue: 1 << 24)

  /// AWS has no operation that changes it.
  public static let isFixed = UpdateRule(rawValue: 1 << 22)

  // Deletions and replacements

  /// AWS refuses to delete the resource while it is enabled.
  public static let refusesDeletion = UpdateRule(rawValue: 1 << 18)
  /// While it is enabled, a replacement is a new revision of the resource, and no revision is deleted.
  public static let keepsRevisions = UpdateRule(rawValue: 1 << 19)
  /// IPv4 range that no other resource of the same network can overlap.
  public static let uniqueInNetwork = UpdateRule(rawValue: 1 << 20)
}
