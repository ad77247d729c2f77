import InfraModel

extension AccountQuota {
  /// CPU units of a virtual CPU.
  private static let units = 1024
  private static let page = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html"
  static let fargate = AccountQuota(
    "Fargate On-Demand vCPU resource count", code: "L-3032A538", standard: 6, units: units, page: page)
  static let fargateSpot = AccountQuota(
    "Fargate Spot vCPU resource count", code: "L-36FBB829", standard: 6, units: units, page: page)
}

extension ECSCluster {
  public static var serviceLinkedRole: String? { "ecs.amazonaws.com" }
}

extension ScalableTarget {
  public static var serviceLinkedRole: String? { "ecs.application-autoscaling.amazonaws.com" }
}

extension ECSService {
  /// The vCPUs of its tasks; a deployment starts the new tasks before it stops the old ones.
  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
  public func accountUses(as name: ResourceName, in stack: Stack) -> [QuotaUse] {
    guard let task = stack.entry(taskDefinition.name.key)?.kind as? TaskDefinition else { return [] }
    let scaling = stack.entries.lazy.compactMap { $0.kind as? ScalableTarget }.first { $0.service.name.key == name.key }
    let most = max(tasks, scaling?.tasks.upperBound ?? 0)
    let now = split(tasks)
    let scaled = split(most)
    let added = split(tasks, deploying: true)
    let scaledAdded = split(most, deploying: true)
    func use(_ quota: AccountQuota, _ part: (Split) -> Int) -> QuotaUse? {
      let peak = part(scaled) + part(scaledAdded)
      if peak == 0 { return nil }
      return QuotaUse(
        quota, part(now) * task.cpu, deploying: (part(now) + part(added)) * task.cpu, peak: peak * task.cpu)
    }
    return [use(.fargate, \.onDemand), use(.fargateSpot, \.spot)].compactMap { $0 }
  }

  private typealias Split = (onDemand: Int, spot: Int)

  /// How many of so many tasks run on Fargate and on Fargate Spot. CodeDeploy starts tasks on Fargate alone, unless its
  /// AppSpec repeats the strategy.
  private func split(_ tasks: Int, deploying: Bool = false) -> Split {
    guard let spot = capacityProviders.first(where: { $0.kind == .fargateSpot }),
      !(deploying && deployment == .codeDeploy)
    else { return (tasks, 0) }
    let onDemand = capacityProviders.first { $0.kind == .fargate }
    let weight = onDemand?.weight ?? 0
    let base = min(tasks, onDemand?.base ?? 0)
    let shares = weight + spot.weight
    let rest = tasks - base
    let part = shares == 0 ? rest : (2 * rest * weight + shares) / (2 * shares)
    return (base + part, rest - part)
  }
}
