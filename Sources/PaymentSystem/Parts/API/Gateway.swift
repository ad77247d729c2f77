import AWSResources
import InfraModel

/// API Gateway: the REST API with its stage, and the API key for clients.
struct Gateway {
  let api: Ref<RestAPI>
  let stage: Ref<APIStage>
  /// Name of the API, which is the dimension of its metrics.
  let name: Value<String>
  private let logGroup: Ref<LogGroup>
  private let domain: Ref<APIDomain>?

  /// Backend of the API.
  enum Backend {
    /// The functions that answer routes.
    case functions([LambdaFunctions.Item])
    /// The load balancer, with its host name and whether it uses TLS.
    case loadBalancer(Value<String>, isSecure: Bool)
  }

  /// `all` are the functions of the system, which can decide who may call it.
  init(
    _ settings: APISettings, _ backend: Backend, _ all: [LambdaFunctions.Item], _ context: BuildContext,
    in stack: inout Stack
  ) {
    let name = context.name
    let authorizers = Authorizers(settings, all, context)
    let restAPI = RestAPI(
      name: name("api"), description: "REST API of \(context.system.name)",
      methods: Self.methods(backend, settings, authorizers), cors: settings.cors.map { RestAPI.CORS($0) })
    let answering: [LambdaFunctions.Item] = if case .functions(let items) = backend { items } else { [] }
    let deciding = authorizers.items(of: restAPI)
    let functions = all.filter { item in
      (answering + deciding).contains { $0.function.name.key == item.function.name.key }
    }
    let digest = restAPI.digest(of: functions.map { $0.name })
    let api = stack.add("gateway_api", restAPI)
    Self.addPermissions(answering, restAPI.methodWords, api, in: &stack)
    authorizers.addPermissions(of: restAPI, api, in: &stack)
    let logGroup = stack.add(
      "gateway_log_group",
      LogGroup(
        name: "/aws/apigateway/\(name("api"))", keepDays: context.system.logs.retentionDays, key: context.keys.logs))
    let executionLog = stack.add(
      "gateway_execution_log_group",
      LogGroup(
        name: "API-Gateway-Execution-Logs_\(api.id)/\(name.suffix)", keepDays: context.system.logs.auditDays,
        key: context.keys.logs),
      comment: "API Gateway would otherwise create this log group without retention and encryption key.")
    let account =
      context.system.account.apiLogging
      ? stack.add("gateway_api_account", APIAccount(role: Self.loggingRole(context, in: &stack))) : nil
    let deployment = stack.add(
      "gateway_deployment",
      APIDeployment(api: api, digest: digest, functions: functions.map { $0.function }),
      dependsOn: [api.name])
    let stage = stack.add(
      "gateway_stage",
      APIStage(
        api: api, deployment: deployment, digest: digest, name: name.suffix, variables: Self.variables(backend),
        logGroup: logGroup, rateLimit: settings.rateLimit, burstLimit: settings.burstLimit, isTraced: true),
      dependsOn: [executionLog.name] + (account.map { [$0.name] } ?? []))
    if let key = settings.key { Self.addPlan(key, api, stage, context, in: &stack) }
    domain = settings.domain.map { Self.addDomain($0, stage, of: api, context, in: &stack) }
    self.api = api
    self.stage = stage
    self.name = name("api")
    self.logGroup = logGroup
  }

  private static func methods(
    _ backend: Backend, _ settings: APISettings, _ authorizers: Authorizers
  ) -> [RestAPI.Method] {
    let needsKey = settings.key != nil
    let standard = authorizers.authorization(settings.auth)
    switch backend {
    case .functions(let functions):
      return functions.flatMap { item in
        item.routes.map { route in
          RestAPI.Method(
            route.http, path: route.path, headers: route.headers, integration: .function(item.function),
            authorization: route.authorization.map(authorizers.authorization) ?? standard, needsAPIKey: needsKey)
        }
      }
    case .loadBalancer(_, let isSecure):
      let base: Value<String> = "\(isSecure ? "https" : "http")://${stageVariables.\(hostVariable)}"
      return [
        RestAPI.Method(
          "ANY", path: [], integration: .http("\(base)/"), authorization: standard, needsAPIKey: needsKey),
        RestAPI.Method(
          "ANY", path: ["{proxy+}"], integration: .http("\(base)/{proxy}"), authorization: standard,
          needsAPIKey: needsKey),
      ]
    }
  }

  /// Stage variable with the load balancer's host name. A deployment would keep the name of a load balancer that was
  /// replaced.
  private static let hostVariable = "backendHost"

  private static func variables(_ backend: Backend) -> [(name: String, value: Value<String>)] {
    if case .loadBalancer(let host, _) = backend { [(hostVariable, host)] } else { [] }
  }

  /// Allows the API to invoke each function, restricted to its routes. `words` are those of the routes in order.
  private static func addPermissions(
    _ functions: [LambdaFunctions.Item], _ words: [String], _ api: Ref<RestAPI>, in stack: inout Stack
  ) {
    for ((item, route), words) in zip(functions.flatMap { item in item.routes.map { (item, $0) } }, words) {
      let path = route.path.map { $0.hasPrefix("{") ? "*" : $0 }.joined(separator: "/")
      stack.add(
        "\(item.label.key)_\(words)_permission",
        LambdaPermission(
          function: item.function, service: "apigateway.amazonaws.com",
          sourceARN: "\(api.executionARN)/*/\(route.http == "ANY" ? "*" : route.http)/\(path)"))
    }
  }

  private static func loggingRole(_ context: BuildContext, in stack: inout Stack) -> Ref<Role> {
    stack.add(
      "gateway_logging_role",
      Role(
        name: context.name("api-logging-role"), description: "Allows API Gateway to write logs",
        service: "apigateway.amazonaws.com",
        managedPolicies: [.init("logs", "service-role/AmazonAPIGatewayPushToCloudWatchLogs")]),
      comment: "API Gateway uses one logging role for all APIs of an account and region.")
  }

  private static func addPlan(
    _ settings: KeySettings, _ api: Ref<RestAPI>, _ stage: Ref<APIStage>, _ context: BuildContext, in stack: inout Stack
  ) {
    let key = stack.add(
      "client_api_key", APIKey(name: context.name("client-key"), description: "API key for clients"))
    stack.add(
      "client_usage_plan",
      UsagePlan(
        name: context.name("client-plan"), description: "Request rate and quota of each client", api: api, stage: stage,
        rateLimit: settings.rateLimit, burstLimit: settings.burstLimit, quota: settings.quota,
        period: settings.period.rawValue.uppercased(), key: key))
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      StackOutput("api_id", api.id, "ID of the REST API."),
      domain.map { StackOutput("api_url", "https://\($0.host)" as Value<String>, "URL of the API.") }
        ?? StackOutput("api_url", stage.invokeURL, "URL of the API stage."),
      StackOutput("api_log_group_name", logGroup.name, "Name of the log group of the API's access logs."),
    ]
    guard let domain else { return }
    stack.outputs += [
      StackOutput("api_dns_name", domain.regionalName, "Host name to which the record of the API's host name leads."),
      StackOutput("api_zone_id", domain.regionalZoneID, "Hosted zone ID of api_dns_name, for alias records."),
    ]
  }
}

extension Part {
  static let api = Part { built, context, stack in
    guard let settings = context.system.api, let backend = built.backend(of: settings, context.system) else { return }
    stack.begin("api", "API")
    built.gateway = Gateway(settings, backend, built.functions?.all ?? [], context, in: &stack)
  } outputs: { built, stack in
    built.gateway?.addOutputs(to: &stack)
  }
}

extension BuiltParts {
  /// The backend of the API; nil if the system does not have it.
  fileprivate func backend(of settings: APISettings, _ system: PaymentSystem) -> Gateway.Backend? {
    switch settings.forwardTo {
    case nil: (functions?.answering).flatMap { $0.isEmpty ? nil : .functions($0) }
    case .loadBalancer:
      (services?.balancing).map { .loadBalancer($0.originDomain, isSecure: system.loadBalancer.https) }
    }
  }
}
