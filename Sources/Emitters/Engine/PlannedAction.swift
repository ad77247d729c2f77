/// An engine's planned action on a resource, with a description.
public struct PlannedAction: Sendable, Equatable {
  /// Outcome of an action.
  public enum Outcome: Sendable {
    /// It succeeds.
    case happens
    /// AWS rejects a step after the engine started; the steps before it are not undone.
    case fails
    /// The engine stops before the first step, or rolls everything back.
    case refused
  }

  /// Time at which the old resource is deleted.
  public enum Deletion: Sendable {
    /// Before its dependents are updated.
    case first
    /// After its dependents were updated.
    case last
    /// It is not deleted.
    case never
  }

  /// Description for the user.
  public let words: String
  /// Outcome of the action.
  public let outcome: Outcome
  /// Time at which the old resource is deleted.
  public let deletion: Deletion

  /// Reason why a protected resource is not deleted, and the remedy.
  public static let protected = "it is protected; set protectData to false and apply first"

  /// An action that succeeds.
  public static func happens(_ words: String, deletes deletion: Deletion) -> PlannedAction {
    PlannedAction(words: words, outcome: .happens, deletion: deletion)
  }
  /// An action that starts and fails.
  public static func fails(_ words: String) -> PlannedAction {
    PlannedAction(words: words, outcome: .fails, deletion: .never)
  }
  /// An action that the engine refuses.
  public static func refused(_ words: String) -> PlannedAction {
    PlannedAction(words: words, outcome: .refused, deletion: .never)
  }
}
