extension Templates {
  static let highAvailability = ##"""
    // high-availability: highly available payments with an audit trail of seven years.
    //
    // Everything here may be changed; what is left out has its default: infragen explain SETTING.
    {
      name: "payment-ha", // every resource is called payment-ha-…-<environmentSuffix>
      description: "Highly available payments with an audit trail of seven years.",
      region: "ap-southeast-1",
      tags: { Repository: "payment-infrastructure", Author: "platform-team" }, // besides Environment

      network: {
        cidr: "10.0.0.0/16",
        zones: 3,
        databaseSubnets: true, // no route out
        tierTags: true,
        natGateways: "per-zone",
      },

      encryption: { customerManagedKeys: ["database", "functions", "logs"] },

      database: {
        engine: "aurora-postgres",
        version: "17", // AWS upgrades the minor version in the maintenance window
        instanceClass: "db.serverless",
        capacity: { minimum: 0.5, maximum: 2 },
        multiAz: true, // a writer and a reader in different zones
        databaseName: "paymentdb",
        backupRetentionDays: 7,
        backupWindow: "03:00-04:00",
        maintenanceWindow: "sun:04:00-sun:05:00",
        checkBackups: true,
        performanceInsights: true,
        enhancedMonitoring: true,
      },

      registry: { prefix: "payment", mutableTags: true }, // payment-app-…, for the service app

      services: {
        app: {
          image: "docker.io/mendhak/http-https-echo:37", // answers on /health until an image is in the repository
          environment: { HTTP_PORT: "8080", HTTPS_PORT: "8444", ECHO_BACK_TO_CLIENT: "false" }, // for that stand-in only
          cpu: 512,
          memoryMiB: 1024,
          port: 8080,
          desiredCount: 2,
          scaling: { maxCount: 10, cpuPercent: 70, memoryPercent: 80, scaleOutCooldownSeconds: 60, scaleInCooldownSeconds: 300 },
          healthCheckPath: "/health",
          paths: ["/*"],
          deployment: "blue-green",
          uses: { database: true },
        },
      },

      loadBalancer: { https: false }, // true asks for a certificate when deploying
      waf: {},
      api: {
        forwardTo: "loadBalancer",
        rateLimit: 1000,
        burstLimit: 2000,
        key: { rateLimit: 100, burstLimit: 200, quota: 1000000, period: "month" },
      },

      logs: { retentionDays: 2557 }, // seven years, of every kind of log
      tracing: { samplePercent: 10 },
      dashboard: { periodSeconds: 300 },
      alarms: {
        email: "alarms@example.com",
        unhealthyHosts: 10,
        cpuPercent: 80,
        memoryPercent: 80,
        databaseCPUPercent: 80,
        databaseConnections: 80,
        freeLocalStorageGiB: 4, // required; a db.serverless server reports no local storage, so its memory is watched, too
      },

      outputs: {
        albDnsName: "alb_dns_name",
        apiGatewayUrl: "api_url",
        dashboardUrl: "dashboard_url",
        vpcId: "vpc_id",
        databaseEndpoint: "database_endpoint",
        ecsClusterArn: "ecs_cluster_arn",
      },

      // Accepted policy violations, each with its reason and the last day of the waiver; see infragen check-policy.
      waivers: {
        "alb.https": { reason: "No certificate is provided, so clients use HTTP.", until: "2030-12-31" },
        "sg.no-http-from-anywhere": { reason: "No certificate is provided, so clients use HTTP.", until: "2030-12-31" },
        "ecr.kms": { reason: "The requirements specify AES256 encryption for images.", until: "2030-12-31" },
        "ecr.immutable": { reason: "The tag latest is pushed again for each deployment.", until: "2030-12-31" },
        "ecr.lifecycle": { reason: "No image is deleted, because the audit trail covers seven years.", until: "2030-12-31" },
        "alarms.can-fire": {
          reason: "The requirements specify these thresholds, and other alarms watch the same resources.", until: "2030-12-31",
        },
        "rds.port": { reason: "The requirements specify port 5432.", until: "2030-12-31" },
        "rds.backup-plan": { reason: "Aurora's automated backups are enough, and a function checks them every day.", until: "2030-12-31" },
        "fn.vpc": { reason: "The function that checks backups only calls AWS APIs.", until: "2030-12-31" },
        "fn.concurrency": { reason: "The function that checks backups runs once a day.", until: "2030-12-31" },
        "rds.deletion-protection": { reason: "This environment must be easy to destroy.", until: "2030-12-31" },
        "alb.deletion-protection": { reason: "This environment must be easy to destroy.", until: "2030-12-31" },
      },

      environments: {
        dev: {},
        "pr*": {
          network: { natGateways: "one" }, // one Elastic IP, of which an account has five
          account: { apiLogging: false }, // the account has one role for API logs: destroying pr1 must not take it from the others
        },
      },
    }

    """##
}
