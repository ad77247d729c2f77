extension Templates {
  static let scalePayments = ##"""
    // scale-payments: a microservices platform that grows from dev over staging to prod.
    //
    // What stands here is dev's; `environments` holds what differs. The networks do not overlap, so that environments can be
    // peered. Everything may be changed; what is left out has its default: infragen explain SETTING.
    {
      name: "scale", // every resource is called scale-…-<environmentSuffix>
      description: "Microservices platform for payments.",
      region: "us-east-1",
      tags: { Project: "scale-payments", ManagedBy: "infragen", CostCenter: "payments", Team: "platform" },

      network: {
        cidr: "10.0.0.0/16",
        zones: 2,
        databaseSubnets: true, // a third tier, without a route to the internet
        natGateways: "one",
      },

      encryption: { customerManagedKeys: ["database", "cache", "logs", "messages"] },

      database: {
        engine: "aurora-postgres",
        version: "17", // AWS upgrades the minor version in the maintenance window
        instanceClass: "db.t3.medium", // the smallest that Aurora has; it has no db.t3.micro
        multiAz: false, // true adds a reader in another zone
        databaseName: "payments",
        backupRetentionDays: 1,
        performanceInsights: false,
        enhancedMonitoring: false,
      },

      cache: { nodeType: "cache.t4g.small", nodes: 1 },

      topics: { "payments-events": { outputs: "payments" } },
      queues: { "notification-payments": { on: { topics: ["payments-events"] } } }, // with a dead-letter queue

      cluster: { serviceDiscovery: true }, // http://payment:8000 and so on, between services

      defaults: { // of every service
        services: {
          image: "docker.io/mendhak/http-https-echo:37", // answers on /health until you deploy your own
          environment: { HTTP_PORT: "8000", ECHO_BACK_TO_CLIENT: "false" },
          cpu: 256, memoryMiB: 512, desiredCount: 1, scaling: { maxCount: 2 },
          deployment: "rolling",
        },
      },

      services: {
        api: { // the public REST API
          paths: ["/api/*"], priority: 10,
          uses: { cache: true, services: ["payment"] }, // deployed after payment, with PAYMENT_URL
        },
        payment: { // the core payment logic
          paths: ["/payment/*"], priority: 20,
          uses: { database: true, cache: true, topics: { "payments-events": { as: "PAYMENTS" } } }, // PAYMENTS_TOPIC_ARN
        },
        notification: { // fed by events of payments
          paths: ["/notification/*"], priority: 30,
          on: { queues: { "notification-payments": { as: "PAYMENTS" } } }, // PAYMENTS_QUEUE_URL
        },
      },

      loadBalancer: { https: true },
      logs: { retentionDays: 7, flowLogDays: 30, loadBalancerLogDays: 30, accessLogDays: 30, groups: "per-service" },
      alarms: { email: "alarms@example.com", cpuPercent: 80, memoryPercent: 80, databaseConnections: 80 },

      // Accepted policy violations, each with its reason and the last day of the waiver; see infragen check-policy.
      waivers: {
        "rds.port": { reason: "The requirements specify port 5432.", until: "2030-12-31" },
        "rds.backup-plan": { reason: "Aurora's automated backups are enough.", until: "2030-12-31" },
        "redis.auth": { reason: "Only the services' security group can reach Redis, and connections use TLS.", until: "2030-12-31" },
        "redis.port": { reason: "The requirements specify port 6379.", until: "2030-12-31" },
      },

      environments: {
        dev: {
          waivers: {
            "alb.waf": { reason: "The requirements include no WAF in dev.", until: "2030-12-31" },
            "alb.deletion-protection": { reason: "The requirements specify deletion protection in prod only.", until: "2030-12-31" },
            "rds.deletion-protection": { reason: "The requirements specify deletion protection in prod only.", until: "2030-12-31" },
            "rds.cluster-multi-az": { reason: "The requirements specify a single instance in dev.", until: "2030-12-31" },
            "rds.backups": { reason: "The requirements specify one day of backups in dev.", until: "2030-12-31" },
            "rds.monitoring": { reason: "The requirements include no Enhanced Monitoring in dev.", until: "2030-12-31" },
            "rds.insights": { reason: "The requirements include no Performance Insights in dev.", until: "2030-12-31" },
            "redis.failover": { reason: "The requirements specify a single node in dev.", until: "2030-12-31" },
            "logs.retention": { reason: "Dev needs logs for 7 days only.", until: "2030-12-31" },
          },
        },
        staging: {
          network: { cidr: "10.1.0.0/16" },
          database: {
            instanceClass: "db.r5.large", multiAz: true, backupRetentionDays: 7, performanceInsights: true, enhancedMonitoring: true,
          },
          cache: { nodes: 2 },
          defaults: { services: { cpu: 512, memoryMiB: 1024, desiredCount: 2, scaling: { maxCount: 4 } } },
          waf: { rateLimit: 2000 },
          account: { guardDuty: true, awsConfig: true },
          logs: { retentionDays: 30, accessLogDays: 90 },
          alarms: { databaseConnections: 500 },
          waivers: {
            "alb.deletion-protection": { reason: "The requirements specify deletion protection in prod only.", until: "2030-12-31" },
            "rds.deletion-protection": { reason: "The requirements specify deletion protection in prod only.", until: "2030-12-31" },
            "logs.retention": { reason: "Staging needs logs for 30 days only.", until: "2030-12-31" },
          },
        },
        prod: {
          policy: { strict: true }, // open findings stop the generation
          protectData: true,
          network: { cidr: "10.2.0.0/16", zones: 3, natGateways: "per-zone" },
          database: {
            instanceClass: "db.r5.xlarge", multiAz: true, backupRetentionDays: 30, performanceInsights: true, enhancedMonitoring: true,
          },
          cache: { nodeType: "cache.r7g.large", nodes: 3, snapshotRetentionDays: 7 },
          defaults: { services: { cpu: 1024, memoryMiB: 2048, desiredCount: 3, scaling: { maxCount: 10 } } },
          waf: { rateLimit: 2000 },
          account: { guardDuty: true, awsConfig: true },
          logs: { retentionDays: 365, flowLogDays: 365, loadBalancerLogDays: 365, accessLogDays: 365 },
          alarms: { databaseConnections: 1000 },
        },
        "pr*": "dev",
      },
    }

    """##
}
