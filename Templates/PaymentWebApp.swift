extension Templates {
  static let paymentWebApp = ##"""
    // payment-web-app: a web application for payments with blue/green deployment.
    //
    // Everything here may be changed; what is left out has its default: infragen explain SETTING.
    // `environments` holds what differs: --environment NAME chooses one, the first is the default.
    {
      name: "payment", // every resource is called payment-…-<environmentSuffix>
      description: "Payment web application with blue/green deployment.",
      region: "us-east-1",
      tags: { Application: "payment-web-app", CostCenter: "payments" }, // besides Environment

      network: {
        cidr: "10.0.0.0/16", // divided among the zones: 10.0.0.0/24 … public, 10.0.10.0/24 … private
        zones: 3,
        natGateways: "per-zone", // or "one": cheaper, but all zones lose the internet with it
      },

      encryption: { customerManagedKeys: ["database", "logs"] }, // a dollar a month each, rotated every year

      database: {
        engine: "postgres", // or "aurora-postgres"
        version: "15.17", // AWS no longer creates 15.8; "15" lets AWS upgrade the minor version in the maintenance window
        instanceClass: "db.t3.medium",
        storageGiB: 100,
        multiAz: true,
        databaseName: "paymentdb",
        backupRetentionDays: 7,
        backupEveryHours: 6, // RDS itself takes one backup a day
        secretRotationDays: 30, // the master password, which AWS makes and keeps
        performanceInsights: true,
        enhancedMonitoring: true,
      },

      services: {
        api: {
          name: "service", // the ECS service is payment-service-<environmentSuffix>
          outputs: "", // its outputs are ecs_service_name …, those of a second service begin with its key
          image: "docker.io/mendhak/http-https-echo:37", // answers on /health until you deploy your own
          environment: { HTTP_PORT: "8000", ECHO_BACK_TO_CLIENT: "false" }, // for that stand-in only
          cpu: 512, // CPU units: half a virtual CPU
          memoryMiB: 1024,
          port: 8000,
          desiredCount: 2,
          healthCheckPath: "/health",
          paths: ["/api/*"],
          deployment: "blue-green", // CodeDeploy; or "rolling", done by ECS
          uses: { database: true }, // lets it in, with DB_HOST and so on, and the password from its secret
        },
      },

      loadBalancer: { https: false }, // true asks for a certificate when deploying
      waf: {}, // in front of the load balancer and CloudFront
      frontend: { rootObject: "index.html", oldVersionDays: 90, apiPaths: ["/api/*"] },
      logs: { retentionDays: 90, loadBalancerGroup: true }, // in CloudWatch and in buckets

      // Accepted policy violations, each with its reason and the last day of the waiver; see infragen check-policy.
      waivers: {
        "alb.https": { reason: "No certificate is provided, so clients use HTTP.", until: "2030-12-31" },
        "sg.no-http-from-anywhere": { reason: "No certificate is provided, so clients use HTTP.", until: "2030-12-31" },
        "cdn.origin-https": { reason: "The load balancer has no certificate, so CloudFront reaches it over HTTP.", until: "2030-12-31" },
        "cdn.certificate": { reason: "The distribution has no host name of its own.", until: "2030-12-31" },
        "cdn.oac": { reason: "The requirements specify an origin access identity.", until: "2030-12-31" },
        "s3.kms": { reason: "An origin access identity cannot read objects that are encrypted with KMS.", until: "2030-12-31", resources: ["frontend_bucket"] },
        "s3.no-acl": { reason: "CloudFront uses an ACL to deliver its access logs.", until: "2030-12-31", resources: ["access_logs_bucket"] },
        "rds.minor-upgrades": { reason: "The requirements specify a minor version, 15.17.", until: "2030-12-31" },
        "rds.port": { reason: "The requirements specify port 5432.", until: "2030-12-31" },
        "logs.retention": { reason: "The requirements specify 90 days of logs.", until: "2030-12-31" },
        "rds.deletion-protection": { reason: "This environment must be easy to destroy.", until: "2030-12-31" },
        "alb.deletion-protection": { reason: "This environment must be easy to destroy.", until: "2030-12-31" },
      },

      environments: {
        dev: {},
        "pr*": { network: { natGateways: "one" } }, // pr1, pr1234 …: one Elastic IP, of which an account has five
        // prod: { protectData: true, services: { api: { desiredCount: 4 } } },
      },

      // What 'infragen generate' writes, in one run; 'infragen generate --check' checks that it is up to date.
      // generate: [{ output: "infra/{environment}/{target}/" }],
    }

    """##
}
