import AWSResources
internal import Configuration
import InfraModel

/// The Lambda functions behind the API, each with a role and a log group of its own.
struct FunctionGroup {
  let all: [(label: Label, program: Program, function: Ref<LambdaFunction>, name: Value<String>)]

  init(_ tables: Tables, _ site: Site, in stack: inout Stack) {
    all = site.system.functions.map { entry in
      let function = Self.function(entry, tables.named(entry.value.table), site, in: &stack)
      return (entry.label, entry.value.program, function, site.name.own(entry.label.name))
    }
  }

  private static func function(
    _ entry: Named<FunctionSettings>, _ table: Ref<DynamoDBTable>?, _ site: Site, in stack: inout Stack
  ) -> Ref<LambdaFunction> {
    let (label, settings) = (entry.label, entry.value)
    let program = settings.program
    let name = site.name.own(label.name)
    let logGroup = stack.add(
      "\(label.key)_log_group",
      LogGroup(name: "/aws/lambda/\(name)", keepDays: site.system.logs.keepDays, key: site.keys.logs))
    var statements = [writeLogs(logGroup), sendTraces]
    if let table {
      statements.append(
        PolicyStatement(
          "UseTable", allow: program.tableActions,
          on: program.usesIndexes ? [table.arn, "\(table.arn)/index/*"] : [table.arn]))
      if let key = site.keys.tables {
        statements.append(
          PolicyStatement(
            "UseTableKey",
            allow: ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"],
            on: [key.arn],
            when: [
              .init(
                "StringEquals", "kms:ViaService",
                "dynamodb.\(stack.lookup(.region)).\(site.system.place.partition.serviceDomain)")
            ]))
      }
    }
    if let key = site.keys.functions { statements.append(decryptVariables(key)) }
    let alarms: Ref<Topic>? = site.system.alarms == nil ? nil : stack.promise(Alarms.topicKey)
    if let alarms { statements += Alarms.publishing(to: alarms, site) }
    let role = stack.add(
      "\(label.key)_role",
      Role(
        name: site.name.own("\(CaseStyle.kebab(label.name))-role"),
        description: "Permissions of the \(label.name) function",
        service: "lambda.amazonaws.com", policies: [.init("run", statements)],
        // AWSLambdaVPCAccessExecutionRole would also let it write to every log group.
        managedPolicies: [.init("network", "service-role/AWSLambdaENIManagementAccess")]))
    return stack.add(
      "\(label.key)_function",
      LambdaFunction(
        name: name, description: program.purpose,
        source: SourceFile(name: program.rawValue, file: "index.py", text: program.text), role: role,
        timeoutSeconds: settings.timeoutSeconds, memoryMiB: settings.memoryMiB,
        environment: table.map { [(program.tableVariable, $0.name)] } ?? [], key: site.keys.functions,
        subnets: site.network.privateSubnets,
        securityGroups: site.firewall.functions.map { [$0] } ?? [], logGroup: logGroup, deadLetters: alarms?.arn),
      dependsOn: [role.name])
  }

  /// Lets a function write its log.
  static func writeLogs(_ group: Ref<LogGroup>) -> PolicyStatement {
    PolicyStatement("WriteLogs", allow: ["logs:CreateLogStream", "logs:PutLogEvents"], on: ["\(group.arn):*"])
  }

  /// Lets a function read its variables.
  static func decryptVariables(_ key: Ref<KMSKey>) -> PolicyStatement {
    PolicyStatement("DecryptVariables", allow: ["kms:Decrypt"], on: [key.arn])
  }

  /// Lets a function send what it traced.
  static let sendTraces = PolicyStatement(
    "SendTraces", allow: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], on: ["*"])

  /// The routes of all functions.
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
        Output("\(label.words)_function_name", function.name, "Name of the \(label.name) function."))
    }
  }
}
