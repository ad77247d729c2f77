import InfraModel

/// A schedule of EventBridge Scheduler, which calls its target with a role.
/// https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule.html
public struct Schedule: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_scheduler_schedule", pulumi: "aws:scheduler:Schedule", cloudFormation: "AWS::Scheduler::Schedule",
    noun: "schedule", identity: Identity(.physicalID("Name", "{name}")),
    reading: Reading("scheduler:GetSchedule"))

  /// What a schedule calls.
  public enum Target: Sendable {
    /// A function, with the event that it gets; nil for an event with the time.
    case function(Ref<LambdaFunction>, input: Expression?)
    /// A state machine, with its input; nil for an event with the time.
    case workflow(Ref<StateMachine>, input: Expression?)
    /// A Fargate task in a cluster, with arguments in place of those of its container; empty for the container's own.
    case task(Task, container: String, command: [Value<String>])
  }

  /// A Fargate task to run.
  public struct Task: Sendable {
    /// Task definition.
    public var definition: Ref<TaskDefinition>
    /// Cluster in which it runs.
    public var cluster: Ref<ECSCluster>
    /// Subnets of the task.
    public var subnets: [Ref<Subnet>]
    /// If true, the task has a public address.
    public var hasPublicAddress: Bool
    /// Security groups of the task.
    public var securityGroups: [Ref<SecurityGroup>]

    /// Creates a task for a schedule.
    public init(
      _ definition: Ref<TaskDefinition>, in cluster: Ref<ECSCluster>, subnets: [Ref<Subnet>],
      hasPublicAddress: Bool = false, securityGroups: [Ref<SecurityGroup>]
    ) {
      self.definition = definition
      self.cluster = cluster
      self.subnets = subnets
      self.hasPublicAddress = hasPublicAddress
      self.securityGroups = securityGroups
    }
  }

  /// Name, up to 64 characters.
  public var name: Value<String>
  /// Description, up to 512 characters.
  public var description: String
  /// When it runs: `rate(15 minutes)`, `cron(0 6 * * ? *)` or `at(2030-01-31T06:00:00)`.
  /// https://docs.aws.amazon.com/scheduler/latest/UserGuide/schedule-types.html
  public var every: String
  /// Time zone, such as `UTC`.
  public var timeZone: String
  /// True if it runs.
  public var isEnabled: Bool
  /// Role with which the target is called.
  public var role: Ref<Role>
  /// What it calls.
  public var target: Target

  /// Creates a schedule.
  public init(
    name: Value<String>, description: String, every: String, timeZone: String = "UTC", isEnabled: Bool = true,
    role: Ref<Role>, target: Target
  ) {
    self.name = name
    self.description = description
    self.every = every
    self.timeZone = timeZone
    self.isEnabled = isEnabled
    self.role = role
    self.target = target
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("schedule", name, maximum: 64)] }

  private static let state = (on: "ENABLED", off: "DISABLED")

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.set("description", "Description", description)
    r.set("schedule_expression", "ScheduleExpression", every)
    r.set("schedule_expression_timezone", "ScheduleExpressionTimezone", timeZone)
    r.set("state", "State", isEnabled ? Self.state.on : Self.state.off)
    r.block("flexible_time_window", "FlexibleTimeWindow") { r.set("mode", "Mode", "OFF") }
    r.block("target", "Target") {
      r.set("arn", "Arn", target.arn)
      r.set("role_arn", "RoleArn", role.arn)
      r.set("input", "Input", target.input.map { Expression.json($0) })
      if case .task(let task, _, _) = target {
        r.block("ecs_parameters", "EcsParameters") { task.describe(into: r) }
      }
    }
  }
}

extension Schedule.Target {
  fileprivate var arn: Value<String> {
    switch self {
    case .function(let function, _): function.arn
    case .workflow(let workflow, _): workflow.arn
    case .task(let task, _, _): task.cluster.arn
    }
  }

  /// What the target gets; nil for an event with the time, or for the arguments of the task's own.
  fileprivate var input: Expression? {
    switch self {
    case .function(_, let input), .workflow(_, let input): input
    case .task(_, let container, let command): command.isEmpty ? nil : Self.override(of: container, command)
    }
  }

  /// Other arguments for a container of a task.
  /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskOverride.html
  private static func override(of container: String, _ command: [Value<String>]) -> Expression {
    let one = Expression.object(["name": container, "command": Expression.list(command.map { $0.expression })])
    return .object(["containerOverrides": Expression.list([one])])
  }
}

extension Schedule.Task {
  fileprivate func describe(into r: ResourceWriter) {
    r.set("task_definition_arn", "TaskDefinitionArn", definition.arn)
    r.set("task_count", "TaskCount", 1)
    r.set("launch_type", "LaunchType", "FARGATE")
    r.set("platform_version", "PlatformVersion", ECSService.platformVersion)
    r.block("network_configuration", "NetworkConfiguration") {
      r.provider {
        r.set("subnets", subnets.map { $0.id })
        r.set("security_groups", securityGroups.map { $0.id })
        r.set("assign_public_ip", hasPublicAddress)
      }
      r.cloudFormation {
        r.block(nil, "AwsvpcConfiguration") {
          r.set("Subnets", subnets.map { $0.id })
          r.set("SecurityGroups", securityGroups.map { $0.id })
          r.set("AssignPublicIp", ECSService.publicAddress(hasPublicAddress))
        }
      }
    }
  }
}
