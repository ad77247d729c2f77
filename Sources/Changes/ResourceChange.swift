import Emitters
import InfraModel

/// A change of one resource in one engine.
public struct ResourceChange: Sendable {
  /// The action on the resource.
  public enum Action: String, CaseIterable, Sendable {
    case added, removed, changed, replaced
    /// Only the address in the engine changes.
    case moved
    /// The program changes, the resource does not.
    case unaffected
  }

  /// Key of the model resource.
  public let key: String
  /// Resource type in the engine.
  public let type: String
  /// Address in the engine.
  public let address: String
  /// True for the main resource of a model resource, false for a child.
  public let isMain: Bool
  /// Former address in the engine, if it differs.
  public internal(set) var movedFrom: String?
  /// The action on the resource.
  public internal(set) var action: Action
  /// Changed properties in the order of the program.
  public internal(set) var properties: [PropertyChange] = []
  /// The engine's planned action; nil if it adds the resource or updates it in place.
  public internal(set) var consequence: PlannedAction?
  /// True if deleting the resource loses data, keys or secrets.
  public let keepsData: Bool

  /// The most severe update behavior of all changed properties.
  public var effect: UpdateBehavior {
    properties.lazy.filter { $0.verdict?.isInert != true }.map(\.effect).max() ?? .inPlace
  }
  /// True if only tags change.
  public var isTagsOnly: Bool { action == .changed && properties.allSatisfy(\.isTag) }
  /// True if data, a key or a secret is or may be destroyed or replaced, or has less retention or protection than
  /// before.
  public var endangersData: Bool {
    if properties.contains(where: { $0.verdict?.endangersData == true }) { return true }
    guard keepsData else { return false }
    return action == .removed || action == .replaced || (action == .changed && effect >= .mayReplace)
  }
}

/// A change of one property.
public struct PropertyChange: Sendable {
  /// Property path in the engine's notation.
  public let path: String
  /// Old value as text; nil if there was none.
  public let before: String?
  /// New value as text; nil if there is none.
  public let after: String?
  /// Update behavior of the property.
  public let effect: UpdateBehavior
  /// True for a tag.
  public let isTag: Bool
  /// Address of the replaced resource that causes the change, if the property's own text is unchanged.
  public let because: String?
  /// Result of the change, if the update behavior does not determine it.
  public internal(set) var verdict: Verdict?
}
