import AWSResources
import InfraModel

/// The services, with their shared cluster, load balancer and log groups.
struct Services {
  let balancing: LoadBalancing?
  let cluster: Ref<ECSCluster>
  let all: [Service]
  let jobs: [Job]
  private let isClusterGiven: Bool
  private let logGroup: Ref<LogGroup>?

  init(
    _ logBucket: Ref<Bucket>?, _ context: BuildContext, in stack: inout Stack
  ) {
    let system = context.system
    let name = context.name
    var balancing: LoadBalancing?
    if let existing = system.loadBalancer.existing {
      balancing = LoadBalancing(existing, of: system, in: &stack)
    } else if let group = context.firewall.loadBalancer {
      stack.begin("load_balancing", "Load balancer")
      balancing = LoadBalancing(group, logBucket, context, in: &stack)
    }
    stack.begin("services", "Services")
    let groups = LogGroups(context, in: &stack)
    let cluster =
      Self.cluster(of: system, in: &stack)
      ?? stack.add(
        Self.clusterKey,
        ECSCluster(
          name: name("cluster"), capacityProviders: system.cluster.capacityProviders,
          execLogGroup: groups.shell, execKey: groups.shell == nil ? nil : context.keys.logs))
    let namespace =
      system.cluster.serviceDiscovery
      ? stack.add(
        "namespace",
        Namespace(
          name: "\(system.name).\(name.suffix).local", description: "Service discovery between the services",
          vpc: context.network.vpc)) : nil
    let around = Service.Context(
      context: context, balancing: balancing, cluster: cluster, namespace: namespace, groups: groups,
      listening: Set(system.listeningServices.map(\.name)))
    let services = system.services.map { Service($0, around, in: &stack) }
    all = services
    if !system.jobs.isEmpty { stack.begin("jobs", "Jobs") }
    jobs = system.jobs.map { job in
      let service = job.value.imageOf.flatMap { name in system.services.firstIndex { $0.name == name } }
      return Job(job, image: service.map { services[$0].container.image }, around, in: &stack)
    }
    self.balancing = balancing
    self.cluster = cluster
    isClusterGiven = system.cluster.existing != nil
    logGroup = groups.shared
  }

  /// Key of the system's own cluster.
  static let clusterKey: LogicalName = "cluster"

  /// The cluster that exists already, or nil if the system has its own.
  static func cluster(of system: PaymentSystem, in stack: inout Stack) -> Ref<ECSCluster>? {
    system.cluster.existing.map { ExistingClusterSettings.cluster($0, of: system, in: &stack) }
  }

  func addOutputs(to stack: inout Stack) {
    if !isClusterGiven {
      stack.outputs += [
        StackOutput("ecs_cluster_name", cluster.name, "Name of the ECS cluster."),
        StackOutput("ecs_cluster_arn", cluster.arn, "ARN of the ECS cluster."),
      ]
    }
    for service in all {
      // The prefix is present even with a single service, because a second one must not rename the first one's outputs.
      let prefix = service.label.outputPrefix(service.settings.outputs)
      stack.outputs += [
        StackOutput("\(prefix)ecs_service_name", service.service.name, "Name of the ECS service."),
        StackOutput(
          "\(prefix)ecs_task_definition_arn", service.container.definition.arn, "ARN of the task definition."),
      ]
      if let blue = service.blue, let green = service.green {
        stack.outputs += [
          StackOutput("\(prefix)blue_target_group_arn", blue.arn, "ARN of the blue target group."),
          StackOutput("\(prefix)green_target_group_arn", green.arn, "ARN of the green target group."),
        ]
      } else if let only = service.blue {
        stack.outputs.append(StackOutput("\(prefix)target_group_arn", only.arn, "ARN of the target group."))
      }
      if let appSpec = service.appSpec {
        stack.outputs.append(
          StackOutput(
            "\(prefix)\(Service.appSpecOutput)", appSpec, "AppSpec for a deployment with CodeDeploy, as JSON."))
      }
      if let repository = service.container.image.repository, repository.name.given == nil {
        stack.outputs.append(
          StackOutput("\(prefix)ecr_repository_url", repository.url, "URL of the ECR repository."))
      }
    }
    for job in jobs { job.addOutputs(to: &stack) }
    if let logGroup {
      stack.outputs.append(StackOutput("log_group_name", logGroup.name, "Name of the log group of the services."))
    }
    balancing?.addOutputs(to: &stack)
  }
}

extension ClusterSettings {
  /// Capacity provider strategy for new tasks; empty if Spot is not used.
  var capacityProviders: [CapacityProvider] {
    spotWeight == 0
      ? []
      : [
        CapacityProvider(.fargate, weight: onDemandWeight, base: onDemandBase),
        CapacityProvider(.fargateSpot, weight: spotWeight),
      ]
  }
}

extension Part {
  static let services = Part { built, context, stack in
    guard !context.system.tasks.isEmpty else { return }
    built.services = Services(built.storage?.loadBalancerLogs, context, in: &stack)
  } outputs: { built, stack in
    built.services?.addOutputs(to: &stack)
  }
}
