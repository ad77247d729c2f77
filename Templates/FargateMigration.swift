extension Templates {
  static let fargateMigration = ##"""
    // fargate-migration: a payment processor that moves from EC2 to Fargate.
    //
    // Everything here may be changed; what is left out has its default: infragen explain SETTING.
    {
      name: "processor", // every resource is called processor-…-<environmentSuffix>
      description: "Payment processor moved from EC2 to Fargate.",
      region: "us-east-2",
      environmentTag: "environment",
      tags: {
        team: "platform",
        "cost-center": "engineering",
        project: "payment-processor-migration",
        "managed-by": "{target}", // terraform, cloudformation or pulumi
        application: "payment-processor",
        compliance: "pci-dss",
        backup: "required",
      },

      network: {
        cidr: "10.0.0.0/16",
        zones: 2,
        natGateways: "one",
        endpoints: ["ecr.api", "ecr.dkr", "s3", "logs", "secretsmanager"], // images without NAT, and what else tasks need
      },

      encryption: { customerManagedKeys: ["logs", "secrets"], deletionDays: 7 },
      externals: { "existing-database": { cidr: "10.0.0.0/8", port: 5432 } }, // the database is the one it had
      secrets: { "db-credentials": { description: "Credentials of the existing database, set by hand." } },
      registry: { keepImages: 10 }, // processor-app-…, for the service app

      // Two tasks always on Fargate, of the others four in five on Spot.
      cluster: { onDemandBase: 2, onDemandWeight: 1, spotWeight: 4 },

      services: {
        app: {
          name: "service",
          outputs: "",
          image: "docker.io/mendhak/http-https-echo:37", // answers on /health until an image is in the repository
          environment: { HTTP_PORT: "8080", HTTPS_PORT: "8444", ECHO_BACK_TO_CLIENT: "false" }, // for that stand-in only
          cpu: 2048, // two virtual CPUs
          memoryMiB: 4096,
          port: 8080,
          desiredCount: 3,
          scaling: { maxCount: 10, cpuPercent: 70, memoryPercent: 80 },
          healthCheckPath: "/health",
          paths: ["/*"],
          headers: { "X-Payment-Client": "processor" }, // other requests get 404; the health check asks without it
          deployment: "blue-green",
          exec: true, // ECS Exec
          uses: { externals: ["existing-database"] },
          secrets: { DB_USERNAME: "db-credentials:username", DB_PASSWORD: "db-credentials:password" },
        },
      },

      loadBalancer: { https: false },
      logs: { retentionDays: 30 },
      alarms: { email: "alarms@example.com", cpuPercent: 80, memoryPercent: 85 },

      outputs: {
        vpc_id: "vpc_id",
        ecs_cluster_name: "ecs_cluster_name",
        ecs_cluster_arn: "ecs_cluster_arn",
        ecs_service_name: "ecs_service_name",
        ecr_repository_url: "ecr_repository_url",
        ecr_repository_uri: "ecr_repository_url",
        load_balancer_dns: "alb_dns_name",
        target_group_arn: "blue_target_group_arn",
        log_group_name: "log_group_name",
        task_definition_arn: "ecs_task_definition_arn",
        db_secret_arn: "db_secret_arn",
        app_spec: "app_spec", // what CodeDeploy is given for a new version
      },

      // Accepted policy violations, each with its reason and the last day of the waiver; see infragen check-policy.
      waivers: {
        "alb.https": { reason: "No certificate is provided, so clients use HTTP.", until: "2030-12-31" },
        "sg.no-http-from-anywhere": { reason: "No certificate is provided, so clients use HTTP.", until: "2030-12-31" },
        "alb.waf": { reason: "The requirements include no WAF.", until: "2030-12-31" },
        "ecr.kms": { reason: "The requirements specify AES256 encryption for images.", until: "2030-12-31" },
        "ecs.readonly-root": { reason: "The requirements specify ECS Exec, which needs a writable file system.", until: "2030-12-31" },
        "secret.rotation": { reason: "The credentials of the existing database are changed by hand.", until: "2030-12-31" },
        "logs.retention": { reason: "The requirements specify 30 days of logs.", until: "2030-12-31" },
      },

      environments: {
        dev: {
          waivers: {
            "alb.deletion-protection": { reason: "This environment must be easy to destroy.", until: "2030-12-31" },
          },
        },
        "pr*": "dev",
      },
    }

    """##
}
