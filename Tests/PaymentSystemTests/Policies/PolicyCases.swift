import AWSResources
import InfraModel

extension PolicyCase {
  /// For every policy a system that violates it, and one that complies.
  static let all: [PolicyCase] = network + services + data + edge + operations

  private static func policy(_ id: String, fails: Sample, passes: Sample = .mixed()) -> PolicyCase {
    PolicyCase(id: id, fails: fails, passes: passes)
  }

  /// A single RDS instance in place of the cluster.
  private static let server =
    "database={ engine: 'postgres', version: '15', instanceClass: 'db.t3.medium', capacity: null, checkBackups: false }"
  private static let anywhere = SecurityRule.Peer.cidr("0.0.0.0/0")
  private static let everyone = PolicyStatement("All", allow: ["*"], on: ["*"], to: .everyone)

  private static let network = [
    policy("net.flow-logs", fails: .without(FlowLog.self)),
    policy("net.default-sg-closed", fails: .without(DefaultSecurityGroup.self)),
    policy("net.eip-used", fails: .without(NATGateway.self)),
    policy(
      "net.no-open-igw-route",
      fails: .changing(RouteTable.self) { table in
        var stack = Stack(name: "a", description: "a", regenerate: "", region: "us-east-1")
        table.defaultRoute = .internet(stack.forwardReference("gateway"))
      }),
    policy(
      "net.endpoints", fails: .starter("serverless-api", "network.endpoints=['s3']"),
      passes: .starter("serverless-api")),
    policy("sg.described", fails: .changing(SecurityGroup.self) { $0.description = "" }),
    policy(
      "sg.no-admin-ports",
      fails: .changing(SecurityGroup.self) {
        $0.ingress = [22, 3389].map { SecurityRule("admin_\($0)", "Shells", port: $0, anywhere) }
      }),
    policy("sg.no-http-from-anywhere", fails: .mixed("loadBalancer.https=false")),
    policy(
      "sg.no-all-in",
      fails: .changing(SecurityGroup.self) { for index in $0.ingress.indices { $0.ingress[index].ports = nil } }),
    policy(
      "sg.no-all-out",
      fails: .changing(SecurityGroup.self) { for index in $0.egress.indices { $0.egress[index].ports = nil } }),
    policy("sg.used", fails: .without(LoadBalancer.self)),
    policy(
      "sg.data-tier-from-app",
      fails: .changing(SecurityGroup.self) {
        $0.ingress = [SecurityRule("all", "All", port: 5432, .cidr("10.0.0.0/8"))]
      }
    ),
  ]

  private static let services = [
    policy("alb.https", fails: .mixed("loadBalancer.https=false")),
    policy("alb.deletion-protection", fails: .mixed(), passes: .mixed("protectData=true")),
    policy("alb.waf", fails: .mixed("webFirewall=false")),
    policy("alb.multi-az", fails: .changing(LoadBalancer.self) { $0.subnets = Array($0.subnets.prefix(1)) }),
    policy("ecs.exec-logged", fails: .mixed("encryption.ownKeys=['database']")),
    policy("ecs.exec-logged", fails: .changing(ECSCluster.self) { $0.execLogGroup = nil }),
    policy("ecs.readonly-root", fails: .mixed(), passes: .mixed("services.api.shell=false")),
    policy("ecs.no-plain-secrets", fails: .mixed("services.api.environment={ CARD_PASSWORD: 'hunter2' }")),
    policy("ecs.two-roles", fails: .changing(TaskDefinition.self) { $0.taskRole = $0.executionRole }),
    policy("ecr.immutable", fails: .mixed("registry.reuseTags=true")),
    policy("ecr.lifecycle", fails: .mixed("registry.keepImages=null")),
    policy("ecr.kms", fails: .mixed(), passes: .starter("payment-web-app")),
  ]

  private static let data = [
    policy("rds.cmk", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("rds.cmk", fails: .starter("payment-web-app", "encryption.ownKeys=['logs']")),
    policy(
      "rds.multi-az", fails: .starter("payment-web-app", "database.multiZone=false"),
      passes: .starter("payment-web-app")),
    policy("rds.cluster-multi-az", fails: .mixed("database.multiZone=false")),
    policy("rds.backups", fails: .mixed("database.backupDays=6")),
    policy("rds.backups", fails: .starter("payment-web-app", "database.backupDays=1")),
    policy("rds.backup-plan", fails: .mixed("database.backupEveryHours=null")),
    policy(
      "rds.backup-plan", fails: .starter("payment-web-app", "database.backupEveryHours=null"),
      passes: .starter("payment-web-app")),
    policy("rds.deletion-protection", fails: .mixed(), passes: .mixed("protectData=true")),
    policy(
      "rds.deletion-protection", fails: .starter("payment-web-app"),
      passes: .starter("payment-web-app", "protectData=true")),
    policy("rds.logs", fails: .changing(ClusterParameterGroup.self) { $0.parameters = [("rds.force_ssl", "1")] }),
    policy(
      "rds.logs",
      fails: .changing(DBParameterGroup.self) { $0.parameters = [("rds.force_ssl", "1")] }.with(server),
      passes: .mixed(server)),
    policy(
      "rds.tls",
      fails: .changing(ClusterParameterGroup.self) {
        $0.parameters = [("rds.force_ssl", "0"), ("log_statement", "ddl")]
      }),
    policy(
      "rds.tls",
      fails: .changing(DBParameterGroup.self) {
        $0.parameters = [("rds.force_ssl", "0"), ("log_statement", "ddl")]
      }.with(server), passes: .mixed(server)),
    policy("rds.monitoring", fails: .mixed("database.enhancedMonitoring=false")),
    policy("rds.insights", fails: .mixed("database.performanceInsights=false")),
    policy("rds.insights-key", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("rds.minor-upgrades", fails: .mixed("database.version='16.11'")),
    policy(
      "rds.minor-upgrades", fails: .starter("payment-web-app"),
      passes: .starter("payment-web-app", "database.version='15'")),
    policy("rds.admin-name", fails: .changing(AuroraCluster.self) { $0.masterUser = "postgres" }),
    policy("rds.port", fails: .mixed(), passes: .mixed("database.port=6543")),
    policy("secret.rotation-period", fails: .mixed("database.rotateSecretDays=91"), passes: .mixed()),
    policy("redis.cmk", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("redis.auth", fails: .mixed(), passes: .starter("payment-web-app")),
    policy("redis.failover", fails: .mixed("cache.nodes=1")),
    policy("redis.backup", fails: .changing(ReplicationGroup.self) { $0.snapshotDays = 0 }),
    policy("redis.port", fails: .mixed(), passes: .mixed("cache.port=6390")),
    policy("ddb.pitr", fails: .mixed("tables.ledger.recovery=false")),
    policy("ddb.cmk", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("ddb.autoscaling", fails: .mixed(), passes: .starter("payment-web-app")),
    policy("ddb.deletion-protection", fails: .mixed(), passes: .mixed("protectData=true")),
    policy("ddb.backup-plan", fails: .mixed(), passes: .starter("payment-web-app")),
    policy("secret.cmk", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("secret.rotation", fails: .mixed(), passes: .starter("payment-web-app")),
    policy("backup.cmk", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("s3.no-acl", fails: .mixed(), passes: .starter("fargate-migration")),
    policy("s3.policy", fails: .changing(Bucket.self) { $0.statements = { _ in [everyone] } }),
    policy("s3.kms", fails: .mixed(), passes: .starter("fargate-migration")),
    policy("s3.access-logging", fails: .changing(Bucket.self) { $0.accessLogs = nil }),
  ]

  private static let edge = [
    policy("cdn.origin-https", fails: .starter("payment-web-app")),
    policy("cdn.certificate", fails: .mixed(), passes: .starter("serverless-api")),
    policy("cdn.waf", fails: .mixed("webFirewall=false")),
    policy("cdn.logs", fails: .changing(Distribution.self) { $0.logs = nil }),
    policy("cdn.root-object", fails: .changing(Distribution.self) { $0.rootObject = nil }),
    policy("dns.query-log", fails: .starter("serverless-api"), passes: .starter("payment-web-app")),
    policy("cdn.oac", fails: .mixed(), passes: .starter("serverless-api")),
    policy("api.auth", fails: .mixed("api.key=false")),
    policy("api.logs", fails: .changing(APIStage.self) { $0.logGroup = nil }),
    policy("api.tracing", fails: .changing(APIStage.self) { $0.isTraced = false }),
    policy("api.waf", fails: .mixed("webFirewall=false")),
    policy("fn.vpc", fails: .mixed(), passes: .starter("serverless-api")),
    policy("fn.multi-az", fails: .changing(LambdaFunction.self) { $0.subnets = Array($0.subnets.prefix(1)) }),
    policy("fn.tracing", fails: .changing(LambdaFunction.self) { $0.isTraced = false }),
    policy("fn.dead-letters", fails: .starter("serverless-api", "alarms=false")),
    policy("fn.concurrency", fails: .mixed(), passes: .changing(LambdaFunction.self) { $0.reservedConcurrency = 10 }),
    policy("fn.env-key", fails: .mixed("encryption.ownKeys=['logs']")),
    policy("fn.no-plain-secrets", fails: .changing(LambdaFunction.self) { $0.environment = [("API_TOKEN", "a")] }),
  ]

  private static let operations = [
    policy("alarms.can-fire", fails: .mixed("alarms={ freeLocalStorageGiB: 4 }")),
    policy("alarms.can-fire", fails: .mixed("alarms={ unhealthyHosts: 4 }", "services.api.scaling={ maximum: 4 }")),
    policy(
      "waf.rules",
      fails: .changing(WebACL.self) {
        $0.managedGroups = []
        $0.rateLimit = nil
      }),
    policy(
      "waf.rules",
      fails: .changing(WebACL.self) {
        $0.managedGroups = [.init("AWSManagedRulesKnownBadInputsRuleSet", counts: true)]
      }),
    policy("waf.logs", fails: .changing(WebACL.self) { $0.logGroup = nil }),
    policy("kms.policy", fails: .changing(KMSKey.self) { $0.statements = [everyone] }),
    policy(
      "iam.no-wildcard-actions",
      fails: .changing(Role.self) { $0.policies = [.init("all", [PolicyStatement("All", allow: ["*"], on: ["a"])])] }
    ),
    policy(
      "iam.no-wildcard-resources",
      fails: .changing(Role.self) {
        $0.policies = [.init("all", [PolicyStatement("All", allow: ["s3:PutObject"], on: ["*"])])]
      }),
    policy(
      "iam.no-admin", fails: .changing(Role.self) { $0.managedPolicies = [.init("admin", "AdministratorAccess")] }),
    policy("logs.retention", fails: .mixed(), passes: .mixed("logs.keepDays=365")),
    policy("logs.cmk", fails: .mixed(), passes: .starter("fargate-migration")),
    policy("sns.cmk", fails: .changing(Topic.self) { $0.key = nil }),
    policy("sns.not-public", fails: .changing(Topic.self) { $0.statements = { _ in [everyone] } }),
    policy("sqs.cmk", fails: .changing(Queue.self) { $0.key = nil }),
    policy("sqs.not-public", fails: .changing(Queue.self) { $0.statements = { _ in [everyone] } }),
  ]
}
