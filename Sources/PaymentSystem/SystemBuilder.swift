import AWSResources
import InfraModel

extension PaymentSystem {
  /// Builds every resource of the system, with every output that there is.
  func stack(regenerate: String) -> Stack {
    var stack = Stack(name: name, description: description, regenerate: regenerate, region: region)
    let suffix: Value<String> = stack.parameter(suffixParameter(maximum: nil))
    stack.tags =
      [.init(environmentTag, suffix.expression)] + tags.map { .init($0.name, Self.tagValue($0.value).expression) }

    let context = context(in: &stack)
    stack.begin("storage", "Buckets and flow logs")
    let storage = Storage(self, context, in: &stack)
    let database = database.map { settings in
      stack.begin("database", "Database and backups")
      return Database(settings, context, in: &stack)
    }
    let data = data(database, context, in: &stack)
    let services = services(data.services, storage, context, in: &stack)
    let edge = edge(services, data.tables, storage, context, in: &stack)
    let operations = operations(
      .init(
        services: services, database: database, messaging: data.services.messaging, tables: data.tables,
        functions: edge.functions, gateway: edge.gateway),
      storage, context, in: &stack)

    context.network.addOutputs(to: &stack)
    database?.addOutputs(to: &stack)
    data.services.cache?.addOutputs(to: &stack)
    data.tables.addOutputs(to: &stack)
    data.services.secrets.addOutputs(to: &stack)
    data.services.messaging.addOutputs(to: &stack)
    services?.addOutputs(to: &stack)
    edge.addOutputs(to: &stack)
    operations.addOutputs(to: &stack)
    storage.addOutputs(to: &stack)
    stack.outputs.append(StackOutput("environment_suffix", suffix, "Suffix of every resource name."))
    limitSuffix(of: &stack)
    return stack
  }

  private func context(in stack: inout Stack) -> BuildContext {
    let name = Naming(project: name)
    stack.begin("network", "Network")
    var network = Network(self.network, name, in: &stack)
    stack.begin("security", "Security groups")
    let firewall = SecurityGroups(self, network, name, in: &stack)
    if !self.network.endpoints.isEmpty {
      stack.begin("endpoints", "VPC endpoints")
      network.addEndpoints(self.network, place, firewall, name, to: &stack)
    }
    if Keys.isNeeded(by: self) { stack.begin("keys", "Encryption keys") }
    let keys = Keys(self, name, in: &stack)
    return BuildContext(system: self, name: name, network: network, firewall: firewall, keys: keys)
  }

  private func data(
    _ database: Database?, _ context: BuildContext, in stack: inout Stack
  ) -> (services: Service.Data, tables: Tables) {
    let cache = cache.map { settings in
      stack.begin("cache", "Cache")
      return Cache(settings, context, in: &stack)
    }
    if !tables.isEmpty { stack.begin("tables", "Tables") }
    let tables = Tables(context, in: &stack)
    if !secrets.isEmpty { stack.begin("secrets", "Secrets") }
    let secrets = Secrets(context, in: &stack)
    if !topics.isEmpty { stack.begin("events", "Events") }
    let messaging = Messaging(context, in: &stack)
    return (.init(database: database, cache: cache, secrets: secrets, messaging: messaging), tables)
  }

  private func services(
    _ data: Service.Data, _ storage: Storage, _ context: BuildContext, in stack: inout Stack
  ) -> Services? {
    guard let loadBalancer = context.firewall.loadBalancer, let tasks = context.firewall.tasks,
      let logs = storage.loadBalancerLogs
    else { return nil }
    return Services((loadBalancer, tasks), logs, data, context, in: &stack)
  }

  private func edge(
    _ services: Services?, _ tables: Tables, _ storage: Storage, _ context: BuildContext, in stack: inout Stack
  ) -> Edge {
    var edge = Edge()
    let firewall = webFirewall.map { WAF($0, context) }
    if !functions.isEmpty {
      stack.begin("functions", "Functions")
      edge.functions = LambdaFunctions(tables, context, in: &stack)
    }
    if let settings = api, let backend = edge.backend(of: settings, services, self) {
      stack.begin("api", "API")
      let gateway = Gateway(settings, backend, context, in: &stack)
      edge.gateway = gateway
      if let domain {
        stack.begin("domain", "Domain and content delivery")
        edge.domain = Domain(domain, gateway, firewall, storage.accessLogs, context, in: &stack)
      }
    }
    if let frontend, let files = storage.frontend, let balancing = services?.balancing {
      stack.begin("delivery", "Content delivery")
      edge.delivery = ContentDelivery(frontend, files, balancing, firewall, storage.accessLogs, context, in: &stack)
    }
    if let firewall, services != nil || edge.gateway != nil {
      stack.begin("web_firewall", "Web application firewall")
      firewall.addForRegion(edge.targets(services?.balancing, self), to: &stack)
    }
    return edge
  }

  private func operations(
    _ watched: Alarms.Targets, _ storage: Storage, _ context: BuildContext, in stack: inout Stack
  ) -> Operations {
    var operations = Operations()
    if alarms != nil || dashboard != nil || tracing != nil { stack.begin("monitoring", "Monitoring") }
    if let tracing {
      stack.add(
        "sampling_rule",
        SamplingRule(
          name: context.name("sampling"), services: context.name.tracedServices, priority: 1000, reservoir: 1,
          rate: Self.decimal(percent: tracing.samplePercent))
      )
    }
    operations.alarms = alarms.map { Alarms($0, watched, context, in: &stack) }
    operations.overview = dashboard.map { MonitoringDashboard($0, watched, context, in: &stack) }
    if let database = watched.database, database.settings.checkBackups, let alarms = operations.alarms,
      case .cluster(let cluster, _) = database.server
    {
      stack.begin("backup_check", "Backup check")
      _ = BackupCheck(cluster, alarms, context, in: &stack)
    }
    if account.threatDetection || account.configurationRecorder {
      stack.begin("account", "Account guardrails")
      _ = AccountBaseline(storage, operations.alarms, context, in: &stack)
    }
    return operations
  }

  /// `10` percent as `0.1`.
  private static func decimal(percent: Int) -> String {
    if percent >= 100 { return "1" }
    let digits = percent < 10 ? "0\(percent)" : percent % 10 == 0 ? "\(percent / 10)" : "\(percent)"
    return "0.\(digits)"
  }

  /// A tag's value, with the name of the target in the place of `{target}`.
  private static func tagValue(_ text: String) -> Value<String> {
    let mark = "{target}"
    guard text.utf8.count >= mark.utf8.count,
      let start = text.indices.first(where: { text[$0...].hasPrefix(mark) })
    else { return Value(.string(text)) }
    let end = text.index(start, offsetBy: mark.count)
    return "\(String(text[..<start]))\(Value<String>(.lookup(.target)))\(String(text[end...]))"
  }

  /// Outputs that a stack tells only when the configuration names them.
  private static func isByChoice(_ output: StackOutput) -> Bool {
    output.name == "log_group_name" || output.name.hasSuffix(Service.appSpecOutput)
  }

  /// The stack with the outputs that the configuration names, under the names that it gives them.
  func choosingOutputs(of whole: Stack) -> Stack {
    var stack = whole
    if outputs.isEmpty {
      stack.outputs.removeAll(where: Self.isByChoice)
      return stack
    }
    stack.outputs = outputs.compactMap { chosen in
      whole.outputs.first { $0.name == chosen.value }.map { output in
        var output = output
        output.name = chosen.name
        return output
      }
    }
    return stack
  }

  private func suffixParameter(maximum: Int?) -> Parameter {
    Parameter(
      Naming.suffixParameter, group: "Environment", default: .string(environmentSuffix), pattern: SuffixRule.pattern,
      refusedPattern: SuffixRule.refusedPattern, minimumLength: 1, maximumLength: maximum,
      constraint: maximum.map(SuffixRule.constraint),
      "Suffix of every resource name, such as dev or pr1234, so that several copies can be deployed side by side.")
  }

  /// Lets the suffix be as long as the tightest name has room for.
  private func limitSuffix(of stack: inout Stack) {
    stack.parameter(suffixParameter(maximum: max(1, stack.tightestName?.room ?? 64)), as: String.self)
  }
}

/// What the world reaches besides the load balancer.
private struct Edge {
  var functions: LambdaFunctions?
  var gateway: Gateway?
  var domain: Domain?
  var delivery: ContentDelivery?

  /// What answers the API's requests; nil when the system has none of it.
  func backend(of settings: APISettings, _ services: Services?, _ system: PaymentSystem) -> Gateway.Backend? {
    switch settings.backend {
    case .functions: functions.map { .functions($0) }
    case .loadBalancer:
      services.map { .loadBalancer($0.balancing.originDomain, isSecure: system.loadBalancer.https) }
    }
  }

  /// What the web ACL of the region protects.
  func targets(_ balancing: LoadBalancing?, _ system: PaymentSystem) -> [WAF.Target] {
    let balancer = balancing.map {
      WAF.Target(
        key: "alb", what: "the load balancer", arn: $0.loadBalancer.arn,
        isBehindProxy: delivery != nil || gateway != nil && system.api?.backend == .loadBalancer)
    }
    let api = gateway.map {
      WAF.Target(key: "api", what: "the API", arn: $0.stage.arn, isBehindProxy: domain != nil)
    }
    return [balancer, api].compactMap { $0 }
  }

  func addOutputs(to stack: inout Stack) {
    functions?.addOutputs(to: &stack)
    gateway?.addOutputs(to: &stack)
    domain?.addOutputs(to: &stack)
    delivery?.addOutputs(to: &stack)
  }
}

/// What watches the system.
private struct Operations {
  var alarms: Alarms?
  var overview: MonitoringDashboard?

  func addOutputs(to stack: inout Stack) {
    alarms?.addOutputs(to: &stack)
    overview?.addOutputs(to: &stack)
  }
}
