import InfraModel

/// An item of a capacity provider strategy of a cluster or service.
/// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html
public struct CapacityProvider: Sendable {
  /// Type of the capacity.
  public enum Kind: String, Sendable {
    /// Fargate On-Demand.
    case fargate = "FARGATE"
    /// Fargate Spot: cheaper capacity that AWS can reclaim with two minutes' notice.
    case fargateSpot = "FARGATE_SPOT"
  }

  /// Type of the capacity.
  public var kind: Kind
  /// Relative share of the tasks beyond the base, 0 to 1000; at least one provider has more than 0.
  public var weight: Int
  /// Minimum number of tasks before weights apply, 0 to 100,000; at most one provider has more than 0.
  public var base: Int

  /// Creates a strategy item.
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

  /// The item in the syntax of CodeDeploy's AppSpec.
  var appSpec: Expression {
    .object(["Base": writtenBase, "CapacityProvider": kind.rawValue, "Weight": weight])
  }
}
