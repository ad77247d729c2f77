import AWSResources
internal import Configuration
import InfraModel

/// The Lambda functions, each with its own role and log group.
struct LambdaFunctions {
  /// A function that was built.
  struct Item {
    let label: DisplayName
    let routes: [FunctionRoute]
    let function: Ref<LambdaFunction>
    let name: Value<String>
  }

  let all: [Item]

  init(_ context: BuildContext, in stack: inout Stack) {
    all = context.system.functions.made().map { entry in
      let function = Self.function(entry, context, in: &stack)
      Self.addTriggers(of: entry, function, context, in: &stack)
      return Item(
        label: entry.label, routes: entry.value.routes, function: function, name: context.name.own(entry.label.name))
    }
  }

  /// The functions that answer routes of the API.
  var answering: [Item] { all.filter { !$0.routes.isEmpty } }

  private static func function(
    _ entry: Keyed<FunctionSettings>, _ context: BuildContext, in stack: inout Stack
  ) -> Ref<LambdaFunction> {
    let (label, settings) = (entry.label, entry.value)
    let name = context.name.own(label.name)
    let logGroup = stack.add(
      "\(label.key)_log_group",
      LogGroup(name: "/aws/lambda/\(name)", keepDays: context.system.logs.retentionDays, key: context.keys.logs))
    let part = PartID.function(entry.name)
    let grants = context.links.grants(of: part)
    var statements = [writeLogs(logGroup), sendTraces] + grants.statements
    if let key = context.keys.functions { statements.append(decryptVariables(key)) }
    let alarms: Ref<Topic>? = context.system.alarms == nil ? nil : stack.forwardReference(Alarms.topicKey)
    if let alarms {
      // A consumer of encrypted messages may use the key already, and an id stands once in a policy.
      let known = Set(statements.map(\.id))
      statements += Alarms.publishing(to: alarms, context).filter { !known.contains($0.id) }
    }
    statements += context.texts.permissions(of: part)
    let isInNetwork = context.system.isInNetwork(settings)
    let role = stack.add(
      "\(label.key)_role",
      Role(
        name: context.name.own("\(CaseStyle.kebab(label.name))-role"),
        description: "Permissions of the \(label.name) function",
        service: "lambda.amazonaws.com", policies: [.init("run", statements)],
        // AWSLambdaVPCAccessExecutionRole would also allow writing to every log group.
        managedPolicies: isInNetwork ? [.init("network", "service-role/AWSLambdaENIManagementAccess")] : []))
    return stack.add(
      key(of: label),
      LambdaFunction(
        name: name, description: settings.description ?? settings.program?.purpose ?? "Function \(label.name)",
        code: settings.code(of: entry, context), architecture: settings.architecture.rawValue,
        layers: context.texts.texts(settings.layers, of: Setting.functions[entry.name].layers),
        ephemeralStorageMiB: settings.ephemeralStorageMiB == 512 ? nil : settings.ephemeralStorageMiB, role: role,
        timeoutSeconds: settings.timeoutSeconds, memoryMiB: settings.memoryMiB,
        environment: (context.texts.environment(of: part) + grants.environment).map { ($0.name, $0.value) },
        key: context.keys.functions, subnets: isInNetwork ? context.network.privateSubnets : [],
        securityGroups: context.firewall.group(of: part).map { [$0] } ?? [], logGroup: logGroup,
        reservedConcurrency: settings.reservedConcurrency, deadLetters: alarms?.arn),
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

  func addOutputs(to stack: inout Stack) {
    for item in all {
      stack.outputs.append(
        StackOutput(
          "\(item.label.words)_function_name", item.function.name, "Name of the \(item.label.name) function."))
    }
  }
}

extension Part {
  static let functions = Part { built, context, stack in
    if context.system.functions.made().isEmpty { return }
    stack.begin("functions", "Functions")
    built.functions = LambdaFunctions(context, in: &stack)
  } outputs: { built, stack in
    built.functions?.addOutputs(to: &stack)
  }
}
