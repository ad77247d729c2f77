import InfraModel

/// A Fargate task definition: size, roles and containers.
public struct TaskDefinition: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_ecs_task_definition", pulumi: "aws:ecs:TaskDefinition",
    cloudFormation: "AWS::ECS::TaskDefinition", noun: "task_definition",
    identity: Identity(.physicalID("TaskDefinitionArn", "{arn}"), import: "{arn}"),
    reading: Reading("ecs:DescribeTaskDefinition"))

  /// CPU architecture, which the images must have.
  public enum Architecture: String, Sendable, CaseIterable {
    case x86 = "X86_64"
    /// Graviton.
    case arm64 = "ARM64"
  }

  /// Family, which all revisions share.
  public var family: Value<String>
  /// CPU units, 1024 per vCPU.
  public var cpu: Int
  /// Memory in MiB, one of the sizes that Fargate supports for the CPU.
  public var memoryMiB: Int
  /// CPU architecture.
  public var architecture: Architecture
  /// Task execution role, with which ECS pulls the image, reads the secrets and writes the logs.
  public var executionRole: Ref<Role>
  /// Task role of the containers.
  public var taskRole: Ref<Role>
  /// True if it is run by itself and not by a service, so that diagrams show it.
  public var isJob: Bool
  /// Containers of the task.
  public var containers: [Container]

  /// Creates a task definition for Linux.
  public init(
    family: Value<String>, cpu: Int, memoryMiB: Int, architecture: Architecture = .x86, executionRole: Ref<Role>,
    taskRole: Ref<Role>, isJob: Bool = false, containers: [Container]
  ) {
    self.family = family
    self.cpu = cpu
    self.memoryMiB = memoryMiB
    self.architecture = architecture
    self.executionRole = executionRole
    self.taskRole = taskRole
    self.isJob = isJob
    self.containers = containers
  }

  public static let lookups: Lookups = .region
  public var nameConstraints: [NameConstraint] { [NameConstraint("task definition", family, maximum: 255)] }

  public var diagramNode: DiagramNode? {
    isJob ? DiagramNode("ECS task", .compute, isInNetwork: true) : .connector
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html
  public func quotas(as name: ResourceID) -> [Quota] {
    let variables = containers.reduce(0) { size, container in
      size
        + (container.environment + container.secrets).reduce(0) {
          $0 + $1.name.utf8.count + $1.value.expression.compactSize() + 24
        }
    }
    return [
      Quota(
        "bytes of the variables in the task definition \(name.key)", used: variables, of: 65_536,
        remedy: "keep them in a parameter or a file")
    ]
  }

  public var unsupportedFeatures: [UnsupportedFeature] {
    [
      UnsupportedFeature(
        .provider, "deregistering the last revision of a task definition together with its service",
        because: """
          A rollback needs the earlier revisions. Terraform and Pulumi can keep all revisions or none, so the last one also \
          stays registered, at no cost. Deregister it with aws ecs deregister-task-definition.
          """)
    ]
  }

  public func describe(into r: ResourceWriter) {
    // A rollback needs the earlier revisions, which all engines would deregister. Terraform and Pulumi also keep the
    // last one.
    r.options.deletionPolicy = .delete
    r.options.updateReplacePolicy = .retain
    r.set("family", "Family", family, .replaces)
    r.set("requires_compatibilities", "RequiresCompatibilities", ["FARGATE"], .replaces)
    r.set("network_mode", "NetworkMode", "awsvpc", .replaces)
    r.set("cpu", "Cpu", String(cpu), .replaces)
    r.set("memory", "Memory", String(memoryMiB), .replaces)
    r.set("execution_role_arn", "ExecutionRoleArn", executionRole.arn, .replaces)
    r.set("task_role_arn", "TaskRoleArn", taskRole.arn, .replaces)
    r.provider {
      r.set("container_definitions", Expression.json(.list(containers.map { $0.definition { $0 } })), .replaces)
    }
    r.block("runtime_platform", "RuntimePlatform", .replaces) {
      r.set("cpu_architecture", "CpuArchitecture", architecture.rawValue)
      r.set("operating_system_family", "OperatingSystemFamily", "LINUX")
    }
    r.cloudFormation {
      r.set("ContainerDefinitions", containers.map { $0.definition(CaseStyle.capitalized) }, .replaces)
    }
    r.tags()
    r.provider { r.set("skip_destroy", true, rule: .keepsRevisions) }
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
}

extension Ref<TaskDefinition> {
  /// ARN with the revision.
  public var arn: Value<String> { attribute(TaskDefinition.arn) }
}
