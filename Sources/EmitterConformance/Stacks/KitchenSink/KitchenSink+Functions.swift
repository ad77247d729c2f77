import AWSResources
import InfraModel

extension KitchenSink {
  static func function(
    _ key: String, source: SourceFile, deadLetters: Value<String>? = nil, inNetwork: Bool = false,
    _ suffix: Value<String>, to stack: inout Stack
  ) -> Ref<LambdaFunction> {
    let logs = stack.add("\(key)_log_group", LogGroup(name: "/aws/lambda/sink-\(key)-\(suffix)", keepDays: 30))
    var statements = [
      PolicyStatement("WriteLogs", allow: ["logs:CreateLogStream", "logs:PutLogEvents"], on: ["\(logs.arn):*"]),
      PolicyStatement("SendTraces", allow: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], on: ["*"]),
    ]
    if let deadLetters {
      statements.append(PolicyStatement("SendDeadLetters", allow: ["sqs:SendMessage"], on: [deadLetters]))
    }
    let role = stack.add(
      "\(key)_role",
      Role(
        name: "sink-\(key)-\(suffix)", description: "What the function \(key) may do", service: "lambda.amazonaws.com",
        policies: [.init("run", statements)],
        managedPolicies: inNetwork ? [.init("network", "service-role/AWSLambdaENIManagementAccess")] : []))
    return stack.add(
      "\(key)_function",
      LambdaFunction(
        name: "sink-\(key)-\(suffix)", description: "A function", source: source, role: role, timeoutSeconds: 5,
        memoryMiB: 128, environment: inNetwork ? [] : [("GREETING", "say \"${hi}\" to \(suffix)")],
        key: inNetwork ? nil : stack.forwardReference("exec_key"),
        subnets: inNetwork ? ["a", "b"].map { stack.forwardReference("private_subnet_\($0)", Subnet.self) } : [],
        securityGroups: inNetwork ? [stack.forwardReference("functions_security_group", SecurityGroup.self)] : [],
        logGroup: logs, isTraced: inNetwork, reservedConcurrency: inNetwork ? 2 : nil, deadLetters: deadLetters),
      dependsOn: [role.name])
  }
}
