/// What AWS makes of a change of a property by its old and new values, beside its ``UpdateBehavior``.
///
/// A rule of an object, a list or a block holds for every value in it.
public struct UpdateRule: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  // Values that go one way only.

  /// AWS refuses a smaller number, such as less storage.
  public static let onlyGrows = UpdateRule(rawValue: 1 << 0)
  /// The version of an engine: AWS refuses an older one.
  public static let onlyNewer = UpdateRule(rawValue: 1 << 1)
  /// The version of a database: another major one is an upgrade that stops it.
  public static let majorUpgrade = UpdateRule(rawValue: 1 << 2)

  // Values on which data depends.

  /// How many days or how many of something are kept: a smaller number deletes the rest.
  public static let retains = UpdateRule(rawValue: 1 << 3)
  /// Days after which data is deleted; without it, or with 0, data stays.
  public static let expires = UpdateRule(rawValue: 1 << 4)
  /// Days in which a deletion can be undone.
  public static let recovers = UpdateRule(rawValue: 1 << 5)
  /// Protects data while it is on.
  public static let protects = UpdateRule(rawValue: 1 << 6)
  /// Lets data be deleted without a copy while it is on.
  public static let exposes = UpdateRule(rawValue: 1 << 7)

  // What it refers to.

  /// AWS refuses to delete what it refers to as long as it does.
  public static let holds = UpdateRule(rawValue: 1 << 8)
  /// The network that the resource is in.
  public static let isNetwork = UpdateRule(rawValue: 1 << 9)
  /// AWS refuses what it refers to in another network.
  public static let staysInNetwork = UpdateRule(rawValue: 1 << 10)

  /// AWS refuses to move the resource to another one.
  public static let stays = UpdateRule(rawValue: 1 << 16)

  // How it is changed.

  /// The provider computes it where the program does not give it: taking it out changes nothing.
  public static let keptWhenRemoved = UpdateRule(rawValue: 1 << 11)
  /// An update adds or removes one entry of the list.
  public static let oneAtATime = UpdateRule(rawValue: 1 << 12)
  /// A deployment with CodeDeploy changes it; where the program's change is not ignored, AWS refuses or undoes that.
  public static let changedByCodeDeploy = UpdateRule(rawValue: 1 << 13)
  /// ECS refuses every other change of it.
  public static let refusedByECS = UpdateRule(rawValue: 1 << 14)
  /// A scaling policy changes it.
  public static let changedByScaling = UpdateRule(rawValue: 1 << 15)
}
