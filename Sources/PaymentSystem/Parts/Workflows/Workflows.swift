import AWSResources
internal import Configuration
import InfraModel

/// The workflows, each with its own role and log group.
struct Workflows {
  let all: [(label: DisplayName, workflow: Ref<StateMachine>)]

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.workflows.made().map { entry in
      let workflow = Self.workflow(entry, context, in: &stack)
      Self.addSchedules(of: entry, workflow, context, in: &stack)
      Self.addRules(of: entry, workflow, context, in: &stack)
      return (entry.label, workflow)
    }
  }

  /// Key of a workflow.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_workflow" }

  private static func workflow(
    _ entry: Keyed<WorkflowSettings>, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<StateMachine> {
    let (label, settings) = (entry.label, entry.value)
    let part = PartID.workflow(entry.name)
    let name = context.name(label.name)
    let logGroup =
      settings.logLevel == .off
      ? nil
      : stack.add(
        "\(key(of: label))_log_group",
        // With this prefix the account's one policy for log delivery stays small enough.
        LogGroup(
          name: "/aws/vendedlogs/states/\(name)", keepDays: context.system.logs.retentionDays, key: context.keys.logs))
    let isTraced = context.system.tracing != nil
    let grants = context.links.grants(of: part)
    let statements =
      (logGroup == nil ? [] : [deliverLogs]) + (isTraced ? [.sendingTraces] : []) + grants.statements
      + context.texts.permissions(of: part)
    let role = stack.add(
      "\(key(of: label))_role",
      Role(
        name: context.name("\(label.name)-workflow-role"), description: "Permissions of the \(label.name) workflow",
        service: "states.amazonaws.com",
        when: [.sourceAccount(stack.lookup(.accountID))],
        policies: statements.isEmpty ? [] : [.init("run", statements)]),
      comment: statements.isEmpty ? "Without permissions: the workflow calls no AWS API." : nil)
    return stack.add(
      key(of: label),
      StateMachine(
        name: name, definition: settings.commented(context.texts.definition(of: part)), form: settings.type, role: role,
        logLevel: settings.logLevel, logGroup: logGroup, isTraced: isTraced),
      dependsOn: (statements.isEmpty ? [] : [role.name]) + grants.waitsFor)
  }

  private static func addSchedules(
    of entry: Keyed<WorkflowSettings>, _ workflow: Ref<StateMachine>, _ context: BuildContext, in stack: inout Stack
  ) {
    let name = entry.label.name
    Schedules(
      key: key(of: entry.label), name: { context.name("\(name)-workflow-\($0)") },
      purpose: ("start the \(name) workflow", "Starts the \(name) workflow")
    ).add(entry.value.on.schedules, { _ in [start(workflow)] }, in: &stack) {
      .workflow(workflow, input: $0.value.input.map(Expression.init(literal:)))
    }
  }

  private static func addRules(
    of entry: Keyed<WorkflowSettings>, _ workflow: Ref<StateMachine>, _ context: BuildContext, in stack: inout Stack
  ) {
    let (label, events) = (entry.label, entry.value.on.events(at: SettingPath()))
    if events.isEmpty { return }
    let role = stack.add(
      "\(key(of: label))_rule_role",
      Role(
        name: context.name("\(label.name)-workflow-rule-role"),
        description: "Allows rules to start the \(label.name) workflow", service: "events.amazonaws.com",
        when: [.sourceAccount(stack.lookup(.accountID))],
        policies: [.init("call", [start(workflow)])]))
    for event in events {
      guard let bus = context.links.bus(event.bus) else { continue }
      stack.add(
        "\(key(of: label))_\(CaseStyle.snake(event.rule))_rule",
        EventRule(
          name: context.name("\(label.name)-workflow-\(event.rule)"),
          description: "Starts the \(label.name) workflow",
          on: .event(Expression(pattern: event.pattern)), to: .workflow(workflow, role: role), bus: bus),
        dependsOn: [role.name])
    }
  }

  private static func start(_ workflow: Ref<StateMachine>) -> PolicyStatement {
    PolicyStatement("StartWorkflow", allow: ["states:StartExecution"], on: [workflow.arn])
  }

  /// https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html#cloudwatch-iam-policy
  private static let deliverLogs = PolicyStatement(
    "DeliverLogs",
    allow: [
      "logs:CreateLogDelivery", "logs:DeleteLogDelivery", "logs:DescribeLogGroups", "logs:DescribeResourcePolicies",
      "logs:GetLogDelivery", "logs:ListLogDeliveries", "logs:PutResourcePolicy", "logs:UpdateLogDelivery",
    ], on: ["*"])

  func addOutputs(to stack: inout Stack) {
    for (label, workflow) in all {
      stack.outputs.append(
        StackOutput("\(label.words)_workflow_arn", workflow.arn, "ARN of the \(label.name) workflow."))
    }
  }
}

extension WorkflowSettings {
  /// A definition that begins with the description, if there is one.
  fileprivate func commented(_ definition: Expression) -> Expression {
    guard let description, case .object(let members) = definition else { return definition }
    return .object([.init(Self.comment, .string(description))] + members)
  }

  /// Member of a definition that describes it.
  static let comment = "Comment"
}

extension Part {
  static let workflows = Part { built, context, stack in
    if context.system.workflows.made().isEmpty { return }
    stack.begin("workflows", "Workflows")
    built.workflows = Workflows(context, in: &stack)
  } outputs: { built, stack in
    built.workflows?.addOutputs(to: &stack)
  }
}
