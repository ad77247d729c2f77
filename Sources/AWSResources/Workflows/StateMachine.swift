import InfraModel

/// A state machine of Step Functions. The permissions of its role must exist first.
public struct StateMachine: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_sfn_state_machine", pulumi: "aws:sfn:StateMachine",
    cloudFormation: "AWS::StepFunctions::StateMachine", noun: "workflow", identity: "Arn",
    reading: Reading("states:DescribeStateMachine", "states:ListTagsForResource"))

  /// How executions run.
  /// https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html
  public enum Form: String, CaseIterable, Sendable {
    /// Each step once, for up to a year.
    case standard = "STANDARD"
    /// Each step at least once, for up to five minutes.
    case express = "EXPRESS"
  }

  /// Events that are written to the log.
  /// https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
  public enum LogLevel: String, CaseIterable, Sendable {
    case all = "ALL"
    case error = "ERROR"
    case fatal = "FATAL"
    case off = "OFF"
  }

  /// Name, up to 80 characters.
  public var name: Value<String>
  /// Definition in the Amazon States Language.
  public var definition: Expression
  /// How executions run. It cannot be changed.
  public var form: Form
  /// Execution role.
  public var role: Ref<Role>
  /// Events that are written to the log.
  public var logLevel: LogLevel
  /// Log group; nil without a log. The role must be allowed to deliver logs. The log never has the inputs and outputs of
  /// states.
  public var logGroup: Ref<LogGroup>?
  /// If true, X-Ray traces executions. The role must be allowed to send traces.
  public var isTraced: Bool

  /// Creates a state machine.
  public init(
    name: Value<String>, definition: Expression, form: Form = .standard, role: Ref<Role>, logLevel: LogLevel = .all,
    logGroup: Ref<LogGroup>?, isTraced: Bool
  ) {
    self.name = name
    self.definition = definition
    self.form = form
    self.role = role
    self.logLevel = logLevel
    self.logGroup = logGroup
    self.isTraced = isTraced
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("workflow", name, maximum: 80)] }

  static let arn = AttributeName("arn", cloudFormation: .ref)
  static let machineName = AttributeName("name", cloudFormation: .getAtt("Name"))

  public var diagramNode: DiagramNode? { DiagramNode("Step Functions", .compute) }

  /// https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html
  public func quotas(as name: ResourceID) -> [Quota] {
    [
      Quota(
        "characters of the definition of the workflow \(name.key)", used: definition.compactSize(), of: 1_048_576,
        remedy: "divide it into several workflows")
    ]
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "StateMachineName", name, .renames)
    r.set("role_arn", "RoleArn", role.arn)
    r.set("type", "StateMachineType", form.rawValue, .replaces)
    r.set("definition", "DefinitionString", Expression.json(definition))
    r.block("logging_configuration", "LoggingConfiguration") {
      r.set("level", "Level", logLevel.rawValue)
      r.set("include_execution_data", "IncludeExecutionData", false)
      if let logGroup {
        let destination: Value<String> = "\(logGroup.arn):*"
        r.provider { r.set("log_destination", destination) }
        r.cloudFormation {
          r.block("Destinations", isList: true) {
            r.block(nil, "CloudWatchLogsLogGroup") { r.set("LogGroupArn", destination) }
          }
        }
      }
    }
    r.block("tracing_configuration", "TracingConfiguration") { r.set("enabled", "Enabled", isTraced) }
    r.tags()
  }
}

extension Ref<StateMachine> {
  /// ARN of the state machine.
  public var arn: Value<String> { attribute(StateMachine.arn) }
  /// Name of the state machine.
  public var name: Value<String> { attribute(StateMachine.machineName) }
}
