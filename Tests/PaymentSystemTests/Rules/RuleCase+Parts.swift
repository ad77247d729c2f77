extension RuleCase {
  private static let answering = [
    "tables.t={}", "functions.payer={\(table)}", "services={}",
    "logs.loadBalancerGroup=false",
  ]
  /// No service, and nothing that needs one.
  private static let nothing = [
    "services={}", "database=false", "frontend=false", "waf=false", "alarms=false", "logs.loadBalancerGroup=false",
  ]
  /// A link of a payment processor to the table `t`.
  static let table =
    "program: 'payment_processor', uses: {tables: {t: {access: ['PutItem', 'Query'], as: 'TRANSACTIONS'}}}"
  private static let aurora = ["database.engine=aurora-postgres", "database.checkBackups=true"]

  static let parts = [
    RuleCase(
      "network.range-per-zone", inside: [], outside: ["network.publicSubnets=['10.0.0.0/24', '10.0.1.0/24']"],
      "network.publicSubnets: it has 2 ranges, network.zones is 3: give one range for each zone"),
    RuleCase(
      "network.zone-name-count", inside: ["network.zoneNames=['us-east-1a', 'us-east-1b', 'us-east-1f']"],
      outside: ["network.zoneNames=['us-east-1a']"],
      "network.zoneNames: it has 1 names, network.zones is 3: name each zone, or none for any zones"),
    RuleCase(
      "network.images", inside: ["network.natGateways=one"], outside: ["network.natGateways=none"],
      "network.natGateways: none: the tasks in private subnets could not fetch their images; use \"one\" or \"per-zone\", or set cluster.placement to \"public\""
    ),
    RuleCase(
      "network.needed", inside: ["network=false", "tables.t={}"] + nothing, outside: ["network=false"],
      "network: it is false, and services, databases need one: remove network: false"),
    RuleCase(
      "system.parts", inside: ["queues.jobs={}"] + nothing, outside: nothing,
      "services: the system has no part at all; add a service, or another part"),
    RuleCase(
      "database.engine", inside: aurora + ["alarms=true"], outside: ["database.checkBackups=true", "alarms=true"],
      "database.checkBackups: only the engine \"aurora-postgres\" supports it; remove it"),
    RuleCase(
      "logs.flow-logs", inside: ["logs.flowLogsTo=cloudwatch", "logs.flowLogDays=30"],
      outside: ["logs.flowLogsTo=cloudwatch", "logs.flowLogDays=40"],
      "logs.flowLogDays: 40: CloudWatch offers other numbers of days; the nearest is 30"),
    RuleCase(
      "logs.used", inside: ["logs.loadBalancerLogDays=false", "logs.loadBalancerGroup=false"],
      outside: ["logs.loadBalancerLogDays=false"],
      "logs.loadBalancerGroup: logs.loadBalancerLogDays is false, so there are no entries to import: remove one of them"
    ),
    RuleCase(
      "logs.used", inside: ["logs.flowLogDays=false", "logs.accessLogDays=true", "logs.bucket=central-logs"],
      outside: ["logs.flowLogDays=30", "logs.accessLogDays=true", "logs.bucket=central-logs"],
      "logs.flowLogDays: 30: logs.bucket exists already, and its owner decides this; use true or false"),
    RuleCase(
      "logs.used", inside: ["logs.accessLogDays=false"],
      outside: ["logs.accessLogDays=false", "logs.accessLogBucketName=central"],
      "logs.accessLogBucketName: logs.accessLogDays is false, so there is no such bucket: remove one of them"),
    RuleCase(
      "frontend.services", inside: answering + ["waf=false", "frontend=false"],
      outside: answering + ["waf=false"],
      "frontend: its paths to the load balancer need a service with paths: add one"),
    RuleCase(
      "waf.target", inside: answering + ["frontend=false", "api=true"],
      outside: answering + ["frontend=false"],
      "waf: there is no load balancer or API to protect; add a service with paths, or api"),
    RuleCase(
      "api.backend", inside: ["api={forwardTo: 'loadBalancer'}"], outside: ["api=true"],
      "api: there is no function with a route to answer: add on.routes to one of functions, or set forwardTo: \"loadBalancer\""
    ),
    RuleCase(
      "api.backend", inside: answering + ["frontend=false", "api=true"],
      outside: answering + ["frontend=false", "api={forwardTo: 'loadBalancer'}"],
      "api.forwardTo: the load balancer needs a service with paths: add one, or remove forwardTo"),
    RuleCase(
      "domain.api", inside: ["api={forwardTo: 'loadBalancer'}", "domain=true"], outside: ["domain=true"],
      "domain: it is the API's host name: add api"),
    RuleCase(
      "database.check-alarm", inside: aurora + ["alarms=true"], outside: aurora,
      "database.checkBackups: its alarm has no topic; add alarms"),
    RuleCase(
      "tracing.target", inside: ["tracing=true"], outside: ["tracing=true", "services={}"],
      "tracing: there is no service, function or workflow to trace"),
    RuleCase(
      "dashboard.target", inside: answering + ["dashboard=true", "frontend=false", "waf=false"],
      outside: answering + ["dashboard=true", "frontend=false", "waf=false", "database=false"],
      "dashboard: there is no service and no database to show"),
    RuleCase(
      "tags.suffix", inside: ["tags={Environments: 'a'}"], outside: ["tags={Environment: 'a'}"],
      "tags.Environment: this tag contains the suffix; remove it, or set environmentTag to another key"),
  ]

  static let references = [
    RuleCase(
      "names.service-keys", inside: ["services.gateway={image: 'a:1'}", "services.gateway-services={image: 'a:1'}"],
      outside: ["services.gateway={image: 'a:1'}", "services.gateway-service={image: 'a:1'}"],
      "services.gateway-service: the resources of services.gateway are called gateway_service, because 'gateway' is a part "
        + "of the system itself; rename one of them"),
    RuleCase(
      "names.own-word", inside: ["tables.t={}", "functions.lambdas={\(table)}"],
      outside: ["tables.t={}", "functions.lambda={\(table)}"],
      "functions.lambda: 'lambda' is the name of a part of the system itself; use another, such as lambda_function"),
    RuleCase(
      "names.own-word", inside: ["topics.alarm={}"], outside: ["topics.alarms={}"],
      "topics.alarms: 'alarms' is the system's own topic; use another name, such as alarms-events"),
    RuleCase(
      "names.service-and-function", inside: ["tables.t={}", "functions.apis={\(table)}"],
      outside: ["tables.t={}", "functions.api={\(table)}"],
      "functions.api: a service has the same name; rename one of them"),
    RuleCase(
      "services.outputs", inside: ["services.other={paths: ['/b'], priority: 200, outputs: 'o'}"],
      outside: ["services.other={paths: ['/b'], priority: 200, outputs: ''}"],
      "services.other.outputs: services.api has the same outputs; give one of them another outputs prefix"),
    RuleCase(
      "services.secrets", inside: ["secrets.pin={}", "services.api.secrets={PIN: 'pin:key'}"],
      outside: ["secrets.pin={}", "services.api.secrets={PIN: 'pins:key'}"],
      "services.api.secrets.PIN: there is no secret 'pins' (did you mean 'pin'?) in secrets"),
    RuleCase(
      "functions.program",
      inside: [
        "tables.t={}", "functions.a={\(table)}",
        "functions.b={uses: {tables: {t: {as: 'SESSIONS'}}}, program: 'session_manager'}",
      ],
      outside: ["tables.t={}", "functions.a={\(table)}", "functions.b={\(table)}"],
      "functions.b.program: functions.a also runs it, and both would answer the same requests"),
    RuleCase(
      "outputs.known", inside: ["outputs={vpc: 'vpc_id'}"], outside: ["outputs={vpc: 'vpc_ids'}"],
      "outputs.vpc: there is no output 'vpc_ids' (did you mean 'vpc_id'?)"),
  ]

  static let waivers = [
    RuleCase(
      "waivers.policy", inside: [waiver("rds.port")], outside: [waiver("rds.ports")],
      "waivers[\"rds.ports\"]: there is no policy 'rds.ports' (did you mean 'rds.port'?)"),
    RuleCase(
      "waivers.reason", inside: [waiver("rds.port", reason: "R")],
      outside: ["waivers={'rds.port': {until: '2030-12-31'}}"],
      "waivers[\"rds.port\"]: it has no reason: say why the violation is accepted"),
    RuleCase(
      "waivers.until", inside: [waiver("rds.port", until: "2028-02-29")],
      outside: [waiver("rds.port", until: "2030-02-29")],
      "waivers[\"rds.port\"].until: 2030-02-29 is not a date of the calendar; use a date such as 2030-12-31"),
    RuleCase(
      "waivers.until", inside: [waiver("rds.port")], outside: ["waivers={'rds.port': {reason: 'R'}}"],
      "waivers[\"rds.port\"]: it has no end date; set its last day, such as until: \"2030-12-31\""),
  ]

  private static func waiver(
    _ id: String, reason: String = "R", until: String = "2030-12-31"
  ) -> String {
    "waivers={'\(id)': {reason: '\(reason)', until: '\(until)'}}"
  }
}
