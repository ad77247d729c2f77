import AWSResources
import InfraModel

/// Log groups of the services, the X-Ray daemons and ECS Exec.
struct LogGroups {
  /// Log group shared by all services; nil if each has its own.
  let shared: Ref<LogGroup>?
  /// Log group of the X-Ray daemons.
  let tracing: Ref<LogGroup>?
  /// Log group of ECS Exec sessions.
  let shell: Ref<LogGroup>?

  /// Key of the log group that all services share.
  static let sharedKey: LogicalName = "ecs_log_group"

  init(_ context: BuildContext, in stack: inout Stack) {
    let system = context.system
    let suffix = context.name.suffix
    func group(_ key: LogicalName, _ name: Value<String>, _ comment: String? = nil) -> Ref<LogGroup> {
      stack.add(
        key, LogGroup(name: name, keepDays: system.logs.retentionDays, key: context.keys.logs), comment: comment)
    }
    shared = system.logs.groups == .one ? group(Self.sharedKey, "/ecs/\(system.name)-\(suffix)") : nil
    if system.logs.loadBalancerGroup {
      _ = group(
        "alb_log_group", "/aws/alb/\(system.name)-\(suffix)",
        "No AWS service writes to this log group: the load balancer logs to S3. It is for entries imported from there.")
    }
    tracing = system.tracing == nil ? nil : group("xray_log_group", "/ecs/\(system.name)-xray-\(suffix)")
    shell =
      system.services.contains(where: \.value.exec)
      ? group("shell_log_group", "/ecs/\(system.name)-shell-\(suffix)", "Transcripts of ECS Exec sessions.") : nil
  }

  /// The log group of the network's flow logs, and the role that writes to it.
  /// https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
  static func flowLogs(
    days: Int, _ context: BuildContext, when condition: PolicyStatement.Condition, in stack: inout Stack
  ) -> FlowLog.Destination {
    let group = stack.add(
      "flow_logs_log_group",
      LogGroup(name: "/aws/vpc/\(context.name("flow-logs"))", keepDays: days, key: context.keys.logs))
    let role = stack.add(
      "flow_logs_role",
      Role(
        name: context.name("flow-logs-role"), description: "Writes the VPC's flow logs",
        service: "vpc-flow-logs.amazonaws.com", when: [condition],
        policies: [
          .init(
            "write",
            [
              PolicyStatement(
                "WriteLogs", allow: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
                on: ["\(group.arn):*"])
            ])
        ]))
    return .logGroup(group, role: role)
  }

  /// Log group of a service: the shared one, or a new one of its own.
  func group(of label: DisplayName, _ context: BuildContext, in stack: inout Stack) -> Ref<LogGroup> {
    shared
      ?? stack.add(
        "\(label.key)_log_group",
        LogGroup(
          name: "/ecs/\(context.system.name)-\(label.name)-\(context.name.suffix)",
          keepDays: context.system.logs.retentionDays,
          key: context.keys.logs))
  }
}
