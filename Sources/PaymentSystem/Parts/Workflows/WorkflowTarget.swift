import AWSResources
internal import Configuration
import InfraModel

/// A workflow as the target of links from parts that start it.
struct WorkflowTarget: LinkTarget {
  static let kind = LinkKind(
    collection: "workflows", noun: "workflow",
    documentation:
      "Workflows that it starts, or whose states wait for its answer (answer): gives <NAME>_WORKFLOW_ARN.",
    levels: [
      AccessLevel(
        name: "start", verb: "starts", statement: "StartWorkflows", actions: ["states:StartExecution"]),
      AccessLevel(
        name: "answer", verb: "answers", statement: "AnswerWorkflows",
        actions: ["states:SendTaskFailure", "states:SendTaskHeartbeat", "states:SendTaskSuccess"]),
    ],
    hasVariables: true)

  static func entries(of system: PaymentSystem) -> [LinkEntry] { LinkEntry.all(of: system.workflows) }

  let key: String
  private let workflow: Ref<StateMachine>
  private let arn: Value<String>
  private let isExpress: Bool
  /// Permissions with which another workflow waits for the end.
  private let waiting: [PolicyStatement]
  /// The workflows whose states can wait.
  private let patient: [PartID]

  init?(_ entry: LinkEntry, _ context: LinkContext, in stack: inout Stack) {
    let settings = context.system.workflows[entry.index].value
    let linked = LinkedResource<StateMachine>(
      Workflows.key(of: entry.label), settings.existing, .workflows, entry, key: nil, context, in: &stack)
    workflow = linked.resource
    key = workflow.name.key
    patient = context.system.patientWorkflows
    isExpress = settings.type == .express
    // By name and not by reference, so that a function can start the workflow that calls it.
    let name = linked.existing?.name ?? context.name(entry.label.name)
    arn = linked.existing?.arn ?? stack.arn("states", "stateMachine:\(name)")
    waiting = [
      PolicyStatement(
        "WaitForWorkflows", allow: ["states:DescribeExecution", "states:StopExecution"],
        on: [stack.arn("states", "execution:\(name):*")]),
      .watchingEvents("WatchWorkflows", rule: "StepFunctionsGetEventsForStepFunctionsExecutionRule", in: &stack),
    ]
  }

  func provision(_ request: AccessRequest) -> Provision {
    // Only an express workflow can be called for its result.
    let call = PolicyStatement("CallWorkflows", allow: ["states:StartSyncExecution"], on: [arn])
    let starts = request.levels.contains { $0.name == Self.kind.levels[0].name }
    return Provision(
      statements: request.statements(on: [arn])
        + (starts ? (isExpress ? [call] : []) + (patient.contains(request.caller) ? waiting : []) : []),
      variables: [.init("WORKFLOW_ARN", arn)])
  }

  var attributes: [(name: String, value: Expression)] {
    [("arn", workflow.arn.expression), ("name", workflow.name.expression)]
  }
}

extension PaymentSystem {
  /// The workflows whose states can wait for what they start: those that are not express.
  var patientWorkflows: [PartID] { workflows.made().filter { $0.value.type == .standard }.map { .workflow($0.name) } }
}

extension PolicyStatement {
  /// Allows Step Functions to learn through its own rule of EventBridge when what a state started has ended.
  /// https://docs.aws.amazon.com/step-functions/latest/dg/service-integration-iam-templates.html
  static func watchingEvents(_ id: String, rule: String, in stack: inout Stack) -> PolicyStatement {
    PolicyStatement(
      id, allow: ["events:DescribeRule", "events:PutRule", "events:PutTargets"],
      on: [stack.arn("events", "rule/\(rule)")])
  }
}
