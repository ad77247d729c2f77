extension Templates {
  static let serverlessApi = ##"""
    // serverless-api: one API for payments over three environments, without a server.
    //
    // What stands here is dev's; `environments` holds what differs. Everything may be changed; what is left out has the
    // default that 'infragen explain SETTING' prints.
    {
      name: "payments-api", // most resources are called payments-api-…-<environmentSuffix>
      description: "Serverless API for payments.",
      region: "us-east-1",
      tags: { Application: "serverless-api", CostCenter: "payments" }, // besides Environment

      network: {
        cidr: "10.0.0.0/16",
        zones: 2,
        natGateways: "none", // saves about 32 USD a month; the functions need their endpoints only
        endpoints: ["dynamodb", "s3", "xray"], // tables and buckets for nothing; traces without NAT
      },

      encryption: { customerManagedKeys: ["tables", "functions", "logs"] },

      defaults: { // of every table and every function
        tables: { readCapacity: 5, writeCapacity: 5, pointInTimeRecovery: false },
        functions: { memoryMiB: 256, timeoutSeconds: 10 },
      },

      tables: {
        transactions: {
          hashKey: "transactionId",
          rangeKey: "timestamp",
          numbers: ["timestamp"],
          indexes: { CustomerIndex: { hashKey: "customerId", rangeKey: "timestamp" } },
        },
        sessions: { hashKey: "sessionId", timeToLive: "expiresAt" },
      },

      functions: {
        payment_processor: {
          program: "payment_processor",
          uses: { tables: { transactions: ["PutItem", "Query"] } }, // a level such as "readWrite", or the actions themselves
        },
        session_manager: {
          program: "session_manager",
          uses: { tables: { sessions: ["DeleteItem", "GetItem", "PutItem"] } },
        },
      },

      api: {
        rateLimit: 50,
        burstLimit: 100,
        key: { rateLimit: 25, burstLimit: 50, quota: 100000, period: "month" }, // no request without a client's key
      },
      waf: { rateLimit: 2000 }, // requests of one address in five minutes
      domain: {}, // dev.api.<base_domain>; deploying asks for the domain
      logs: { retentionDays: 14, accessLogBucketName: "api-logs" }, // in CloudWatch and in buckets
      alarms: { email: "alarms@example.com" },

      // Accepted policy violations, each with its reason and the last day of the waiver; see infragen check-policy.
      waivers: {
        "s3.no-acl": { reason: "CloudFront uses an ACL to deliver its access logs.", until: "2030-12-31", resources: ["access_logs_bucket"] },
        "dns.query-log": { reason: "The requirements include no DNS query logs.", until: "2030-12-31" },
        "ddb.autoscaling": { reason: "The requirements specify a fixed capacity in each environment.", until: "2030-12-31" },
        "ddb.backup-plan": { reason: "The requirements specify point-in-time recovery, not AWS Backup.", until: "2030-12-31" },
        "fn.concurrency": { reason: "The API and its usage plan limit the request rate.", until: "2030-12-31" },
      },

      environments: {
        dev: {
          waivers: {
            "ddb.pitr": { reason: "Dev needs no point-in-time recovery.", until: "2030-12-31" },
            "ddb.deletion-protection": { reason: "Only prod is protected; the other environments must be easy to destroy.", until: "2030-12-31" },
            "logs.retention": { reason: "Dev needs logs for 14 days only.", until: "2030-12-31" },
          },
        },
        staging: {
          network: { natGateways: "one" },
          defaults: { tables: { readCapacity: 10, writeCapacity: 10, pointInTimeRecovery: true, scaledByOthers: true } },
          api: { rateLimit: 200, burstLimit: 400, key: { rateLimit: 100, burstLimit: 200, quota: 1000000 } },
          logs: { retentionDays: 30 },
          waivers: {
            "ddb.deletion-protection": { reason: "Only prod is protected; the other environments must be easy to destroy.", until: "2030-12-31" },
            "logs.retention": { reason: "Staging needs logs for 30 days only.", until: "2030-12-31" },
          },
        },
        prod: {
          policy: { strict: true }, // open findings stop the generation
          protectData: true,
          network: { natGateways: "one" },
          defaults: {
            tables: { readCapacity: 50, writeCapacity: 50, pointInTimeRecovery: true, scaledByOthers: true },
            functions: { memoryMiB: 512 },
          },
          api: { rateLimit: 1000, burstLimit: 2000, key: { rateLimit: 500, burstLimit: 1000, quota: 10000000 } },
          domain: { apex: true }, // api.<base_domain>
          logs: { retentionDays: 365, flowLogDays: 90 },
        },
        "pr*": {
          extends: "dev",
          // The account has one role for API Gateway's logs: destroying pr1 must not take it from the others.
          account: { apiLogging: false },
        },
      },
    }

    """##
}
