import InfraModel

/// What a Fargate task consists of: its size, its roles and its containers.
public struct TaskDefinition: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_ecs_task_definition", pulumi: "aws:ecs:TaskDefinition",
    cloudFormation: "AWS::ECS::TaskDefinition", noun: "task_definition")

  /// The name that all its revisions share.
  public var family: Value<String>
  /// CPU units, 1024 to a virtual CPU.
  public var cpu: Int
  /// Memory in MiB, one of the sizes that Fargate has for the CPU.
  public var memoryMiB: Int
  /// The role with which ECS starts the task: pulls the image, reads the secrets, writes the logs.
  public var executionRole: Ref<Role>
  /// The role that the containers have.
  public var taskRole: Ref<Role>
  /// The containers.
  public var containers: [Container]

  /// Creates a task definition for Linux on x86-64.
  public init(
    family: Value<String>, cpu: Int, memoryMiB: Int, executionRole: Ref<Role>, taskRole: Ref<Role>,
    containers: [Container]
  ) {
    self.family = family
    self.cpu = cpu
    self.memoryMiB = memoryMiB
    self.executionRole = executionRole
    self.taskRole = taskRole
    self.containers = containers
  }

  public static let lookups: Lookups = .region
  public var physicalNames: [PhysicalName] { [PhysicalName("task definition", family, maximum: 255)] }

  public var portrait: Portrait? { .passage }

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
  public func quotas(as name: ResourceName) -> [Quota] {
    let variables = containers.reduce(0) { size, container in
      size
        + (container.environment + container.secrets).reduce(0) {
          $0 + $1.name.utf8.count + $1.value.expression.compactSize() + 24
        }
    }
    return [
      Quota(
        "bytes of the variables in the task definition \(name.key)", used: variables, of: 65_536,
        wayOut: "keep them in a parameter or a file")
    ]
  }

  public var limitations: [Limitation] {
    [
      Limitation(
        .provider, "deregistering the last revision of a task definition together with its service",
        because: """
          A rollback needs the earlier revisions. Terraform and Pulumi can keep all revisions or none, so the last one also \
          stays registered, at no cost. Deregister it with aws ecs deregister-task-definition.
          """)
    ]
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var task = ProviderResource(id)
    task.set("family", family, .replaces)
    task.set("requires_compatibilities", ["FARGATE"], .replaces)
    task.set("network_mode", "awsvpc", .replaces)
    task.set("cpu", String(cpu), .replaces)
    task.set("memory", String(memoryMiB), .replaces)
    task.set("execution_role_arn", executionRole.arn, .replaces)
    task.set("task_role_arn", taskRole.arn, .replaces)
    task.set("container_definitions", Expression.json(.list(containers.map { $0.definition { $0 } })), .replaces)
    task.block(
      "runtime_platform", ProviderBody(["cpu_architecture": "X86_64", "operating_system_family": "LINUX"]),
      .replaces)
    task.tags()
    // A rollback needs the earlier revisions, which Terraform and Pulumi would deregister. It keeps the last one, too.
    task.set("skip_destroy", true)
    return [task]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var task = CloudFormationResource(id)
    // A rollback needs the earlier revisions.
    task.deletionPolicy = .delete
    task.updateReplacePolicy = .retain
    task.set("Family", family, .replaces)
    task.set("RequiresCompatibilities", ["FARGATE"], .replaces)
    task.set("NetworkMode", "awsvpc", .replaces)
    task.set("Cpu", String(cpu), .replaces)
    task.set("Memory", String(memoryMiB), .replaces)
    task.set("ExecutionRoleArn", executionRole.arn, .replaces)
    task.set("TaskRoleArn", taskRole.arn, .replaces)
    task.set(
      "RuntimePlatform", Expression.object(["CpuArchitecture": "X86_64", "OperatingSystemFamily": "LINUX"]), .replaces)
    task.set("ContainerDefinitions", containers.map { $0.definition(CaseStyle.capitalized) }, .replaces)
    task.tags()
    return [task]
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
}

extension Ref<TaskDefinition> {
  /// The ARN with the revision.
  public var arn: Value<String> { attribute(TaskDefinition.arn) }
}
