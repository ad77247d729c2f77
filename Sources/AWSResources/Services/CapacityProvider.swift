import InfraModel

/// A share of the tasks of a cluster or service that one kind of Fargate capacity takes.
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
public struct CapacityProvider: Sendable {
  /// What tasks run on.
  public enum Kind: String, Sendable {
    /// Capacity that stays as long as the task does.
    case fargate = "FARGATE"
    /// Cheaper capacity that AWS takes back with two minutes' notice.
    case fargateSpot = "FARGATE_SPOT"
  }

  /// What tasks run on.
  public var kind: Kind
  /// Its share of the tasks beyond the base, 0 to 1000; one provider at least has more than 0.
  public var weight: Int
  /// How many tasks it takes before any share counts, 0 to 100,000; one provider at most has more than 0.
  public var base: Int

  /// Creates a share.
  public init(_ kind: Kind, weight: Int, base: Int = 0) {
    self.kind = kind
    self.weight = weight
    self.base = base
  }

  // The provider never sends a base of 0.
  private var writtenBase: Int? { base == 0 ? nil : base }

  func describe(into r: ResourceWriter) {
    r.cloudFormation { r.set("Base", writtenBase) }
    r.set("capacity_provider", "CapacityProvider", kind.rawValue)
    r.provider { r.set("base", writtenBase) }
    r.set("weight", "Weight", weight)
  }

  /// The strategy's item as CodeDeploy's AppSpec has it.
  var appSpec: Expression {
    .object(["Base": writtenBase, "CapacityProvider": kind.rawValue, "Weight": weight])
  }
}
