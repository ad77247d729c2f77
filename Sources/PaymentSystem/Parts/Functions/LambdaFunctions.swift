import AWSResources
internal import Configuration
import InfraModel

/// The Lambda functions behind the API, each with its own role and log group.
struct LambdaFunctions {
  let all: [(label: DisplayName, program: Program, function: Ref<LambdaFunction>, name: Value<String>)]

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.functions.map { entry in
      let function = Self.function(entry, context, in: &stack)
      return (entry.label, entry.value.program, function, context.name.own(entry.label.name))
    }
  }

  private static func function(
    _ entry: Keyed<FunctionSettings>, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<LambdaFunction> {
    let (label, settings) = (entry.label, entry.value)
    let program = settings.program
    let name = context.name.own(label.name)
    let logGroup = stack.add(
      "\(label.key)_log_group",
      LogGroup(name: "/aws/lambda/\(name)", keepDays: context.system.logs.retentionDays, key: context.keys.logs))
    let grants = context.links.grants(of: .function(entry.name))
    var statements = [writeLogs(logGroup), sendTraces] + grants.statements
    if let key = context.keys.functions { statements.append(decryptVariables(key)) }
    let alarms: Ref<Topic>? = context.system.alarms == nil ? nil : stack.forwardReference(Alarms.topicKey)
    if let alarms { statements += Alarms.publishing(to: alarms, context) }
    statements += context.references.permissions(ofFunction: entry.name)
    let role = stack.add(
      "\(label.key)_role",
      Role(
        name: context.name.own("\(CaseStyle.kebab(label.name))-role"),
        description: "Permissions of the \(label.name) function",
        service: "lambda.amazonaws.com", policies: [.init("run", statements)],
        // AWSLambdaVPCAccessExecutionRole would also allow writing to every log group.
        managedPolicies: [.init("network", "service-role/AWSLambdaENIManagementAccess")]))
    return stack.add(
      key(of: label),
      LambdaFunction(
        name: name, description: program.purpose,
        source: SourceFile(name: program.rawValue, file: "index.py", text: program.text), role: role,
        timeoutSeconds: settings.timeoutSeconds, memoryMiB: settings.memoryMiB,
        environment: grants.environment.map { ($0.name, $0.value) }, key: context.keys.functions,
        subnets: context.network.privateSubnets,
        securityGroups: context.firewall.functions.map { [$0] } ?? [], logGroup: logGroup, deadLetters: alarms?.arn),
      dependsOn: [role.name] + grants.waitsFor + grants.securityGroups)
  }

  /// Key of a function.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_function" }

  /// Allows a function to write its log.
  static func writeLogs(_ group: Ref<LogGroup>) -> PolicyStatement {
    PolicyStatement("WriteLogs", allow: ["logs:CreateLogStream", "logs:PutLogEvents"], on: ["\(group.arn):*"])
  }

  /// Allows a function to decrypt its environment variables.
  static func decryptVariables(_ key: Ref<KMSKey>) -> PolicyStatement {
    PolicyStatement("DecryptVariables", allow: ["kms:Decrypt"], on: [key.arn])
  }

  /// Allows a function to send traces to X-Ray.
  static let sendTraces = PolicyStatement(
    "SendTraces", allow: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], on: ["*"])

  /// Routes of all functions.
  var methods: [RestAPI.Method] {
    all.flatMap { entry in
      entry.program.routes.map {
        RestAPI.Method($0.http, path: $0.path, headers: $0.headers, integration: .function(entry.function))
      }
    }
  }

  func addOutputs(to stack: inout Stack) {
    for (label, _, function, _) in all {
      stack.outputs.append(
        StackOutput("\(label.words)_function_name", function.name, "Name of the \(label.name) function."))
    }
  }
}

extension Part {
  static let functions = Part { built, context, stack in
    if context.system.functions.isEmpty { return }
    stack.begin("functions", "Functions")
    built.functions = LambdaFunctions(context, in: &stack)
  } outputs: { built, stack in
    built.functions?.addOutputs(to: &stack)
  }
}
