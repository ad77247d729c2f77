import InfraModel

extension AccountQuota {
  /// CPU units per vCPU.
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

extension Schedule {
  /// vCPUs of the task that it starts, while that runs.
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] {
    guard case .task(let started, _, _) = target,
      let task = stack.entry(started.definition.name.key)?.resource as? TaskDefinition
    else { return [] }
    return [QuotaUse(.fargate, 0, peak: task.cpu)]
  }
}

extension ECSService {
  /// vCPUs of the service's tasks. A deployment starts the new tasks before it stops the old ones.
  ///
  /// New tasks use the service's capacity providers, with CodeDeploy because ``appSpec`` repeats them. A deployment
  /// with another AppSpec can drop them, and all tasks run on Fargate On-Demand then. The peak includes this case.
  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html
  /// https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-resources.html
  /// https://github.com/aws/containers-roadmap/issues/1752
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] {
    guard let task = stack.entry(taskDefinition.name.key)?.resource as? TaskDefinition else { return [] }
    let scaling = stack.entries.lazy.compactMap { $0.resource as? ScalableTarget }.first {
      $0.service.name.key == name.key
    }
    let most = max(tasks, scaling?.tasks.upperBound ?? 0)
    let now = split(tasks)
    let scaled = split(most)
    let withoutProviders: Split = deployment == .codeDeploy ? (most, 0) : scaled
    func use(_ quota: AccountQuota, _ part: (Split) -> Int) -> QuotaUse? {
      let peak = 2 * max(part(scaled), part(withoutProviders))
      if peak == 0 { return nil }
      return QuotaUse(quota, part(now) * task.cpu, deploying: 2 * part(now) * task.cpu, peak: peak * task.cpu)
    }
    return [use(.fargate, \.onDemand), use(.fargateSpot, \.spot)].compactMap { $0 }
  }

  private typealias Split = (onDemand: Int, spot: Int)

  /// Distribution of tasks over Fargate On-Demand and Fargate Spot by the capacity providers.
  private func split(_ tasks: Int) -> Split {
    guard let spot = capacityProviders.first(where: { $0.kind == .fargateSpot }) else { return (tasks, 0) }
    let onDemand = capacityProviders.first { $0.kind == .fargate }
    let weight = onDemand?.weight ?? 0
    let base = min(tasks, onDemand?.base ?? 0)
    let shares = weight + spot.weight
    let rest = tasks - base
    let part = shares == 0 ? rest : (2 * rest * weight + shares) / (2 * shares)
    return (base + part, rest - part)
  }
}
