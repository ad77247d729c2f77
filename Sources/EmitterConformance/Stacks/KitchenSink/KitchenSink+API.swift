import AWSResources
import InfraModel

extension KitchenSink {
  /// An API with both types of integrations, its key and usage plan, and functions that are invoked by it and on a
  /// schedule.
  static func addAPI(to stack: inout Stack) {
    stack.begin("api", "API")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let dead = stack.forwardReference("dead_letter_queue", Queue.self)
    let program = #"""
      """Answers with a text that tries to break out: ${var.x} %{if true} $${a} $$ "quotes" \ and 'ho'."""


      def handler(event, context):
          return {"statusCode": 200, "body": f"<{event['path']}> & {'#'} %d" % 1}

      """#
    let answers = function(
      "answers", code: .python(SourceFile(name: "answers", file: "index.py", text: program)), suffix, to: &stack)
    let ticks = function(
      "ticks", code: .python(SourceFile(name: "ticks", file: "index.py", text: "def handler(event, context): pass\n")),
      deadLetters: dead.arn, inNetwork: true, suffix, to: &stack)
    stack.add(
      "nightly_schedule",
      EventRule(
        name: "sink-nightly-\(suffix)", description: "Calls by the clock", on: .schedule("rate(1 day)"),
        to: .function(ticks)))

    let restAPI = RestAPI(
      name: "sink-\(suffix)", description: "Both kinds of answers",
      methods: [
        .init("GET", path: [], integration: .function(answers)),
        .init("POST", path: ["things"], integration: .function(answers), validates: .bodyAndParameters),
        .init("GET", path: ["things", "{thingId}"], integration: .function(answers), authorization: .iam),
        .init(
          "ANY", path: ["far", "{proxy+}"], headers: ["X-Far"],
          integration: .http("https://${stageVariables.far}/{proxy}"), needsAPIKey: true),
      ] + checkedMethods(answers, asking: ticks),
      cors: RestAPI.CORS(origins: ["https://shop.kitchen-sink.com", "https://www.kitchen-sink.com"], maxAgeSeconds: 60))
    let api = stack.add("shop_api", restAPI)
    stack.add(
      "answers_permission",
      LambdaPermission(
        function: answers, service: "apigateway.amazonaws.com", sourceARN: "\(api.executionARN)/*/GET/things/*"))
    for authorizer in restAPI.authorizers where authorizer.function != nil {
      stack.add(
        "\(authorizer.key)_permission",
        LambdaPermission(function: ticks, service: "apigateway.amazonaws.com", sourceARN: api.arn(of: authorizer)))
    }
    let role = stack.add(
      "api_logging_role",
      Role(
        name: "sink-api-logging-\(suffix)", description: "Allows API Gateway to write logs",
        service: "apigateway.amazonaws.com",
        managedPolicies: [.init("logs", "service-role/AmazonAPIGatewayPushToCloudWatchLogs")]))
    let account = stack.add("api_account", APIAccount(role: role), dependsOn: [role.name])
    let logs = stack.add("api_log_group", LogGroup(name: "/aws/apigateway/sink-\(suffix)", keepDays: 30))
    let deployment = stack.add(
      "things_deployment", APIDeployment(api: api, digest: restAPI.digest(), functions: [answers, ticks]),
      dependsOn: [api.name])
    let stage = stack.add(
      "things_stage",
      APIStage(
        api: api, deployment: deployment, digest: restAPI.digest(), name: "v1",
        variables: [("far", "example.com")], logGroup: logs, rateLimit: 10, burstLimit: 20, isTraced: true),
      dependsOn: [account.name])
    let key = stack.add("partner_api_key", APIKey(name: "sink-partner-\(suffix)", description: "A partner's key"))
    stack.add(
      "partner_usage_plan",
      UsagePlan(
        name: "sink-partner-\(suffix)", description: "What a partner may ask", api: api, stage: stage, rateLimit: 5,
        burstLimit: 10, quota: 1000, period: "DAY", key: key))
    let domain = stack.add(
      "things_domain_name",
      APIDomain(
        stage: stage, of: api, name: "things.\(suffix).api.kitchen-sink.com",
        certificateARN: "arn:aws:acm:us-east-1:123456789012:certificate/1234abcd-12ab-34cd-56ef-1234567890ab"))
    stack.add("things_alias", AliasRecord(zone: stack.forwardReference("api_zone"), api: domain))
    stack.outputs += [
      StackOutput("things_url", stage.invokeURL, "URL of the API."),
      StackOutput("things_stage_arn", stage.arn, "ARN of the stage."),
      StackOutput("answers_function_arn", answers.arn, "ARN of the function."),
    ]
  }

  /// Methods with each kind of authorizer.
  private static func checkedMethods(
    _ function: Ref<LambdaFunction>, asking decider: Ref<LambdaFunction>
  ) -> [RestAPI.Method] {
    let checks: [(key: String, check: RestAPI.Authorizer.Check, scopes: [String])] = [
      ("request", .request(decider, headers: ["Authorization", "X-Shop"]), []),
      ("token", .token(decider, header: "Authorization"), []),
      (
        "user_pool", .userPool("arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_AbC123"),
        ["things/read", "things/write"]
      ),
    ]
    return checks.map { key, check, scopes in
      RestAPI.Method(
        "PUT", path: ["checked", key], integration: .function(function),
        authorization: .authorizer(RestAPI.Authorizer(key: key, check, ttlSeconds: 60), scopes: scopes))
    }
  }
}
