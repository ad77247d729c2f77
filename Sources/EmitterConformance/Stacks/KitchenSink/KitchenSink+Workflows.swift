import AWSResources
import InfraModel

extension KitchenSink {
  /// A standard workflow with all events in its log, an express one without a log, and what starts them.
  static func addWorkflows(to stack: inout Stack) {
    stack.begin("workflows", "Workflows")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let reports = stack.forwardReference("reports_function", LambdaFunction.self)
    func role(_ key: String, _ service: String, _ statements: [PolicyStatement]) -> Ref<Role> {
      stack.add(
        "\(key)_role",
        Role(
          name: "sink-\(key)-\(suffix)", description: "Role of \(key)", service: service,
          policies: [.init("run", statements)]))
    }
    func definition(_ state: Expression) -> Expression {
      .object(["StartAt": "One", "States": Expression.object(["One": state])])
    }
    let logs = stack.add(
      "settle_workflow_log_group", LogGroup(name: "/aws/vendedlogs/states/sink-settle-\(suffix)", keepDays: 30))
    let settleRole = role(
      "settle_workflow", "states.amazonaws.com",
      [
        PolicyStatement("Invoke", allow: ["lambda:InvokeFunction"], on: [reports.arn]),
        PolicyStatement(
          "DeliverLogs",
          allow: ["logs:CreateLogDelivery", "logs:DescribeLogGroups", "logs:GetLogDelivery", "logs:UpdateLogDelivery"],
          on: ["*"]),
        PolicyStatement("SendTraces", allow: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], on: ["*"]),
      ])
    let settle = stack.add(
      "settle_workflow",
      StateMachine(
        name: "sink-settle-\(suffix)",
        definition: definition(
          .object([
            "Type": "Task", "Resource": reports.arn, "TimeoutSeconds": 30, "End": true,
            "Parameters": Expression.object(["id.$": "$.detail.id", "text": "${hi} \"there\" $$.Execution.Id"]),
          ])),
        role: settleRole, logGroup: logs, isTraced: true),
      dependsOn: [settleRole.name])
    let quickRole = role(
      "quick_workflow", "states.amazonaws.com",
      [PolicyStatement("Invoke", allow: ["lambda:InvokeFunction"], on: [reports.arn])])
    stack.add(
      "quick_workflow",
      StateMachine(
        name: "sink-quick-\(suffix)", definition: definition(.object(["Type": "Succeed"])), form: .express,
        role: quickRole, logLevel: .off, logGroup: nil, isTraced: false),
      dependsOn: [quickRole.name])
    let start = [PolicyStatement("Start", allow: ["states:StartExecution"], on: [settle.arn])]
    let scheduleRole = role("settle_workflow_schedule", "scheduler.amazonaws.com", start)
    stack.add(
      "settle_workflow_schedule",
      Schedule(
        name: "sink-settle-\(suffix)", description: "Settles each hour", every: "rate(1 hour)", role: scheduleRole,
        target: .workflow(settle, input: .object(["kind": "hourly"]))),
      dependsOn: [scheduleRole.name])
    let ruleRole = role("settle_workflow_rule", "events.amazonaws.com", start)
    stack.add(
      "settle_workflow_rule",
      EventRule(
        name: "sink-settle-\(suffix)", description: "Settles paid orders",
        on: .event(.object(["source": ["sink"]])), to: .workflow(settle, role: ruleRole)),
      dependsOn: [ruleRole.name])
  }
}
