import AWSResources
internal import Configuration
import InfraModel

/// A job as the target of links from parts that start it.
struct JobTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "jobs", noun: "job",
    documentation:
      "Jobs that it starts: gives <NAME>_TASK_DEFINITION_ARN, <NAME>_CLUSTER_ARN, <NAME>_SUBNET_IDS and <NAME>_SECURITY_GROUP_IDS for ecs:RunTask, and <NAME>_ASSIGN_PUBLIC_IP in public subnets.",
    levels: [AccessLevel(name: "run", verb: "runs", statement: "RunJob", actions: ["ecs:RunTask"])],
    hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.jobs) }

  let key: String
  private let definition: Ref<TaskDefinition>
  private let cluster: Ref<ECSCluster>
  private let statements: [PolicyStatement]
  /// Permissions with which a state of a workflow waits for the end of a task.
  private let waiting: [PolicyStatement]
  /// The workflows whose states can wait.
  private let patient: [PartID]
  private let placement: TaskPlacement
  private let subnets: Value<String>
  private let group: Ref<SecurityGroup>

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    guard let group = context.clients[.job(entry.name)] else { return nil }
    self.group = group
    definition = stack.forwardReference(ContainerTask.key(of: entry.label))
    key = definition.name.key
    cluster = Services.cluster(of: context.system, in: &stack) ?? stack.forwardReference(Services.clusterKey)
    statements = Self.runStatements(entry.label, cluster: cluster, context.name, in: &stack)
    waiting = [
      PolicyStatement(
        "WaitForJobs", allow: ["ecs:DescribeTasks", "ecs:StopTask"], on: [stack.arn("ecs", "task/\(cluster.name)/*")]),
      .watchingEvents("WatchJobs", rule: "StepFunctionsGetEventsForECSTaskRule", in: &stack),
    ]
    patient = context.system.patientWorkflows
    placement = context.network.placement(of: context.system)
    subnets = placement.subnetIDs
  }

  /// Statements that allow to start any revision of a job, so that a deployment changes no permissions.
  /// https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-targets-templated.html
  static func runStatements(
    _ label: DisplayName, cluster: Ref<ECSCluster>, _ name: Naming, in stack: inout Stack
  ) -> [PolicyStatement] {
    let keys = ContainerTask.roleKeys(of: label)
    let roles = [keys.execution, keys.task].map { stack.forwardReference($0, Role.self).arn }
    return [
      PolicyStatement(
        "RunJob", allow: ["ecs:RunTask"], on: [stack.arn("ecs", "task-definition/\(name(label.name)):*")],
        when: [.init("ArnEquals", "ecs:cluster", cluster.arn)]),
      PolicyStatement(
        "PassRolesOfJob", allow: ["iam:PassRole"], on: roles,
        when: [.init("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com")]),
    ]
  }

  func provision(_ request: AccessRequest) -> Provision {
    Provision(
      statements: statements + (patient.contains(request.caller) ? waiting : []),
      variables: [
        .init("TASK_DEFINITION_ARN", definition.arn), .init("CLUSTER_ARN", cluster.arn), .init("SUBNET_IDS", subnets),
        .init("SECURITY_GROUP_IDS", group.id),
      ] + (placement.isPublic ? [.init("ASSIGN_PUBLIC_IP", Value(.string(placement.publicAddress)))] : []))
  }

  var attributes: [(name: String, value: Expression)] {
    [
      ("taskDefinitionArn", definition.arn.expression), ("clusterArn", cluster.arn.expression),
      ("subnetIds", subnets.expression), ("securityGroupId", group.id.expression),
      ("assignPublicIp", .string(placement.publicAddress)),
    ]
  }
}
