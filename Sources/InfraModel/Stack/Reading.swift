/// What AWS returns about a deployed resource of a type, and what only the system may add around it.
public final class Reading: Sendable {
  /// Something around a resource that belongs to the system alone.
  public enum Surroundings: String, Sendable {
    /// All rules of a security group, as one list.
    case rules
    /// Routes of a route table.
    case routes
    /// Subscriptions of a topic.
    case subscriptions
    /// Statements of a function's policy, each of which allows calls of it.
    case callers
    /// The policy of a topic; without one, only AWS's default.
    case topicPolicy = "topic policy"
    /// The policy of a queue; without one, none.
    case queuePolicy = "queue policy"
  }

  /// IAM actions of AWS's read handler, as listed in the type's schema (August 2026).
  /// Actions there that change something or read a secret's value are left out.
  public let actions: [String]
  /// Paths of properties that the read handler does not return, or only if the value is not the default.
  public let untold: [String]
  /// Values of properties that a resource must have although a template does not state them.
  public let unstated: [Expression.Member]
  /// What belongs to the system alone.
  public let only: [Surroundings]

  /// Creates the facts of a type.
  public init(
    _ actions: String..., untold: [String] = [], unstated: KeyValuePairs<String, Expression> = [:],
    only: [Surroundings] = []
  ) {
    self.actions = actions
    self.untold = untold
    self.unstated = unstated.map { Expression.Member($0.key, $0.value) }
    self.only = only
  }

  /// Nothing is known of the type.
  public static let unknown = Reading()
}
