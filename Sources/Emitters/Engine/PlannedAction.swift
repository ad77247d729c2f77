/// What an engine does with a resource, in words.
public struct PlannedAction: Sendable, Equatable {
  /// How it ends.
  public enum Outcome: Sendable {
    /// It happens.
    case happens
    /// The engine begins, and AWS refuses a step: what was done by then stays.
    case fails
    /// The engine stops before anything happens, or takes everything back.
    case refused
  }

  /// When the old resource is deleted.
  public enum Deletion: Sendable {
    /// Before what uses it is updated.
    case first
    /// After what uses it was updated.
    case last
    /// It is not deleted.
    case never
  }

  /// What happens.
  public let words: String
  /// How it ends.
  public let outcome: Outcome
  /// When the old resource is deleted.
  public let deletion: Deletion

  /// Something that happens.
  public static func happens(_ words: String, deletes deletion: Deletion) -> PlannedAction {
    PlannedAction(words: words, outcome: .happens, deletion: deletion)
  }
  /// Something that begins and fails.
  public static func fails(_ words: String) -> PlannedAction {
    PlannedAction(words: words, outcome: .fails, deletion: .never)
  }
  /// Something that the engine refuses.
  public static func refused(_ words: String) -> PlannedAction {
    PlannedAction(words: words, outcome: .refused, deletion: .never)
  }
}
