import AWSResources
import InfraModel

extension PaymentSystem {
  /// Builds every resource of the system.
  func stack(regenerate: String) -> Stack {
    var stack = Stack(name: name, description: description, regenerate: regenerate, region: region)
    let name = Naming(project: name)
    let suffix: Value<String> = stack.parameter(suffixParameter(maximum: nil))
    stack.tags =
      [.init("Environment", suffix.expression)] + tags.map { .init($0.name, .string($0.value)) }

    stack.begin("network", "Network")
    let network = Network(self.network, name, in: &stack)
    stack.begin("security", "Security groups")
    let firewall = Firewall(self, network, name, in: &stack)
    stack.begin("storage", "Buckets and flow logs")
    let storage = Storage(self, network, name, in: &stack)
    stack.begin("database", "Database and its backups")
    let database = Database(self, network, firewall, name, in: &stack)
    stack.begin("load_balancing", "Load balancer")
    let balancing = Balancing(self, network, firewall, storage, name, in: &stack)
    stack.begin("services", "Services")
    let cluster = stack.add("cluster", ECSCluster(name: name("cluster")))
    let groups = logGroups(in: &stack)
    let around = Service.Surroundings(
      network: network, firewall: firewall, database: database, balancing: balancing,
      cluster: cluster, logGroup: groups.services, name: name)
    let services = self.services.map { Service($0.name, $0.value, around, in: &stack) }
    stack.begin("delivery", "Content delivery")
    let delivery = Delivery(self, storage, balancing, name, in: &stack)

    network.addOutputs(to: &stack)
    database.addOutputs(to: &stack)
    addServiceOutputs(cluster, services, to: &stack)
    balancing.addOutputs(to: &stack)
    delivery.addOutputs(to: &stack)
    storage.addOutputs(to: &stack)
    stack.outputs.append(Output("environment_suffix", suffix, "The last part of every name."))
    limitSuffix(of: &stack)
    return stack
  }

  private func logGroups(in stack: inout Stack) -> (services: Ref<LogGroup>, loadBalancer: Ref<LogGroup>) {
    let suffix = Naming(project: name).suffix
    return (
      stack.add("ecs_log_group", LogGroup(name: "/ecs/\(name)-\(suffix)", keepDays: logs.keepDays)),
      stack.add(
        "alb_log_group", LogGroup(name: "/aws/alb/\(name)-\(suffix)", keepDays: logs.keepDays),
        comment: "The load balancer itself logs to S3; this group is for what is taken over from there.")
    )
  }

  private func addServiceOutputs(_ cluster: Ref<ECSCluster>, _ services: [Service], to stack: inout Stack) {
    stack.outputs += [
      Output("ecs_cluster_name", cluster.name, "Name of the ECS cluster."),
      Output("ecs_cluster_arn", cluster.arn, "ARN of the ECS cluster."),
    ]
    for service in services {
      // With one service there is nothing to tell apart; a second one must not rename the first one's outputs.
      let prefix = service.settings.outputs.map { $0.isEmpty ? "" : "\($0)_" } ?? "\(service.key)_"
      stack.outputs += [
        Output("\(prefix)ecs_service_name", service.service.name, "Name of the ECS service."),
        Output("\(prefix)ecs_task_definition_arn", service.task.arn, "ARN of the task definition."),
        Output("\(prefix)blue_target_group_arn", service.blue.arn, "ARN of the blue target group."),
      ]
      if let green = service.green {
        stack.outputs.append(Output("\(prefix)green_target_group_arn", green.arn, "ARN of the green target group."))
      }
    }
  }

  private func suffixParameter(maximum: Int?) -> Parameter {
    Parameter(
      Naming.suffixParameter, group: "Environment", default: .string(environmentSuffix), pattern: SuffixRule.pattern,
      minimumLength: 1, maximumLength: maximum, constraint: maximum.map(SuffixRule.constraint),
      "Last part of every name, so that the same system can be deployed many times, such as dev or pr1234.")
  }

  /// Lets the suffix be as long as the tightest name has room for.
  private func limitSuffix(of stack: inout Stack) {
    let room = stack.roomsForSuffix.map { $0.room }.min()
    stack.parameter(suffixParameter(maximum: max(1, room ?? 64)), as: String.self)
  }
}
