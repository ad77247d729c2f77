import Emitters
import InfraModel

/// What a change of the model does to one resource in one engine.
public struct ResourceChange: Sendable {
  /// What becomes of the resource.
  public enum Action: String, Sendable {
    case added, removed, changed, replaced
    /// Nothing but its address in the engine changes.
    case moved
    /// The program changes, the resource does not.
    case unaffected
  }

  /// The key of the stack's resource.
  public let key: String
  /// The type in the engine's words.
  public let type: String
  /// What the engine calls it.
  public let address: String
  /// Whether it is the stack's resource itself, and no child of it.
  public let isMain: Bool
  /// What the engine called it before, where that is another name.
  public internal(set) var movedFrom: String?
  /// What becomes of it.
  public internal(set) var action: Action
  /// The properties that change, in the order of the program.
  public internal(set) var properties: [PropertyChange] = []
  /// What the engine does about it; nil where it adds the resource or changes it in place without being refused.
  public internal(set) var consequence: PlannedAction?
  /// Whether something is lost irrevocably with it: data, keys, secrets.
  public let keepsData: Bool

  /// The strongest effect of all properties that change.
  public var effect: UpdateBehavior {
    properties.lazy.filter { $0.verdict?.isInert != true }.map(\.effect).max() ?? .inPlace
  }
  /// Whether nothing but tags changes.
  public var isTagsOnly: Bool { action == .changed && properties.allSatisfy(\.isTag) }
  /// Whether data, a key or a secret is destroyed or replaced, or may be, or is kept or protected less than before.
  public var endangersData: Bool {
    if properties.contains(where: { $0.verdict?.endangersData == true }) { return true }
    guard keepsData else { return false }
    return action == .removed || action == .replaced || (action == .changed && effect >= .mayReplace)
  }
}

/// How one property changes.
public struct PropertyChange: Sendable {
  /// Where it stands, in the engine's words.
  public let path: String
  /// The value before, as text; nil where there was none.
  public let before: String?
  /// The value afterwards, as text; nil where there is none.
  public let after: String?
  /// What the change does to the resource.
  public let effect: UpdateBehavior
  /// Whether it is a tag.
  public let isTag: Bool
  /// The address of the replaced resource that makes it change, where its own text stays the same.
  public let because: String?
  /// What comes of it, where the effect does not say all.
  public internal(set) var verdict: Verdict?
}
