import AWSResources
import InfraModel

extension KitchenSink {
  static func function(
    _ key: String, code: FunctionCode, ephemeralStorageMiB: Int? = nil, deadLetters: Value<String>? = nil,
    inNetwork: Bool = false,
    consuming queue: Ref<Queue>? = nil, streaming table: Ref<DynamoDBTable>? = nil, failures: Ref<Queue>? = nil,
    _ suffix: Value<String>, to stack: inout Stack
  ) -> Ref<LambdaFunction> {
    let logs = stack.add("\(key)_log_group", LogGroup(name: "/aws/lambda/sink-\(key)-\(suffix)", keepDays: 30))
    var statements = [
      PolicyStatement("WriteLogs", allow: ["logs:CreateLogStream", "logs:PutLogEvents"], on: ["\(logs.arn):*"]),
      PolicyStatement("SendTraces", allow: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"], on: ["*"]),
    ]
    if let queue {
      statements.append(
        PolicyStatement(
          "ReceiveEvents", allow: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], on: [queue.arn]
        ))
    }
    if let table {
      statements.append(
        PolicyStatement(
          "ReadStream",
          allow: [
            "dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams",
          ],
          on: [table.streamARN]))
    }
    if let failures {
      statements.append(PolicyStatement("SendFailures", allow: ["sqs:SendMessage"], on: [failures.arn]))
    }
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
        name: "sink-\(key)-\(suffix)", description: "A function", code: code,
        architecture: ephemeralStorageMiB == nil ? "arm64" : "x86_64", ephemeralStorageMiB: ephemeralStorageMiB,
        role: role, timeoutSeconds: 5,
        memoryMiB: 128, environment: inNetwork ? [] : [("GREETING", "say \"${hi}\" to \(suffix)")],
        key: inNetwork ? nil : stack.forwardReference("exec_key"),
        subnets: inNetwork ? ["a", "b"].map { stack.forwardReference("private_subnet_\($0)", Subnet.self) } : [],
        securityGroups: inNetwork ? [stack.forwardReference("functions_security_group", SecurityGroup.self)] : [],
        logGroup: logs, isTraced: inNetwork, reservedConcurrency: inNetwork ? 2 : nil, deadLetters: deadLetters),
      dependsOn: [role.name])
  }

  /// Functions in container images, and what calls them besides an API.
  static func addFunctions(to stack: inout Stack) {
    stack.begin("functions", "Functions")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let reports = function(
      "reports", code: .image("123456789012.dkr.ecr.us-east-1.amazonaws.com/reports:1.4.2"), ephemeralStorageMiB: 1024,
      streaming: stack.forwardReference("events_table", DynamoDBTable.self),
      failures: stack.forwardReference("dead_letter_queue", Queue.self), suffix, to: &stack)
    let scores = function(
      "scores", code: .image("123456789012.dkr.ecr.us-east-1.amazonaws.com/scores:1.4.2"),
      consuming: stack.forwardReference("dead_letter_queue", Queue.self), suffix, to: &stack)
    let events = stack.forwardReference("news_topic", Topic.self)
    let permission = stack.add(
      "reports_topic_permission",
      LambdaPermission(function: reports, service: "sns.amazonaws.com", sourceARN: events.arn))
    stack.add(
      "reports_topic_subscription", TopicSubscription(topic: events, endpoint: .function(reports)),
      dependsOn: [permission.name])
    let queue = stack.forwardReference("dead_letter_queue", Queue.self)
    stack.add(
      "scores_queue_source",
      EventSource(
        function: scores, origin: .queue(queue, maxConcurrency: 5), batchSize: 100, windowSeconds: 2))
    addDataTriggers(of: reports, to: &stack)
    let role = stack.add(
      "scores_schedule_role",
      Role(
        name: "sink-scores-schedule-\(suffix)", description: "Calls the function scores",
        service: "scheduler.amazonaws.com",
        policies: [
          .init("call", [PolicyStatement("Invoke", allow: ["lambda:InvokeFunction"], on: [scores.arn])])
        ]))
    stack.add(
      "scores_schedule",
      Schedule(
        name: "sink-scores-\(suffix)", description: "Settles at the end of the day", every: "cron(0 18 ? * MON-FRI *)",
        timeZone: "America/New_York", isEnabled: false, role: role,
        target: .function(scores, input: .object(["kind": "daily", "text": "${hi} \"there\""]))),
      dependsOn: [role.name])
  }
}

extension KitchenSink {
  /// A stream with every option, and a bucket that calls the function.
  private static func addDataTriggers(of function: Ref<LambdaFunction>, to stack: inout Stack) {
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let (account, region) = (stack.lookup(.accountID), stack.lookup(.region))
    stack.add(
      "reports_table_source",
      EventSource(
        function: function,
        origin: .stream(
          stack.forwardReference("events_table", DynamoDBTable.self),
          .init(
            start: .oldest, retries: 3, bisects: true,
            failures: stack.forwardReference("dead_letter_queue", Queue.self))), batchSize: 50, windowSeconds: 5,
        filters: [
          .object(["eventName": ["INSERT"]]), .object(["dynamodb": Expression.object(["Keys": ["${id}"]])]),
        ]))
    let name: Value<String> = "sink-intake-\(suffix)-\(account)-\(region)"
    let permission = stack.add(
      "reports_intake_bucket_permission",
      LambdaPermission(
        function: function, service: "s3.amazonaws.com", sourceARN: "arn:\(stack.lookup(.partition)):s3:::\(name)",
        sourceAccount: account))
    stack.add(
      "intake_bucket",
      Bucket(
        name: name, lifecycle: Lifecycle(expireDays: 30, oldVersionDays: 7), emptiesOnDestroy: true,
        notifications: [
          BucketNotification(
            id: "reports", function: function, permission: permission, events: [.created], prefix: "in/",
            suffix: ".csv")
        ]))
  }
}
