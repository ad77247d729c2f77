extension Templates {
  static let cardAuthorization = ##"""
    // card-authorization: authorizes card payments with keys that never leave AWS Payment Cryptography, and settles them each night.
    //
    // The base settings are dev's; `environments` lists the differences. Everything may be changed; what is left out has the default
    // that the README's table shows.
    {
      name: "cards", // every resource is called cards-…-<environmentSuffix>
      description: "Card authorization and settlement.",
      region: "us-east-1",
      tags: { Application: "card-authorization", CostCenter: "cards", Compliance: "pci-dss" }, // besides Environment

      network: {
        cidr: "10.0.0.0/16",
        zones: 2,
        natGateways: "one",
        endpoints: ["payment-cryptography.dataplane", "dynamodb", "s3"], // keys, tables and buckets without the internet
      },

      encryption: { customerManagedKeys: ["tables", "messages", "buckets", "logs"] },

      // Their material is made in the hardware security modules of AWS, or imported there, and never leaves them.
      paymentKeys: {
        acquirer: { usage: "TR31_P0_PIN_ENCRYPTION_KEY", algorithm: "TDES_3KEY" }, // PINs arrive under it
        issuer: { usage: "TR31_P0_PIN_ENCRYPTION_KEY", algorithm: "TDES_3KEY" }, // and leave under it
        pins: { usage: "TR31_V2_VISA_PIN_VERIFICATION_KEY", algorithm: "TDES_2KEY", modes: ["verify"] },
        codes: { usage: "TR31_C0_CARD_VERIFICATION_KEY", algorithm: "TDES_2KEY", modes: ["verify"] },
        cryptograms: { usage: "TR31_E0_EMV_MKEY_APP_CRYPTOGRAMS", algorithm: "TDES_2KEY" },
        clearing: { usage: "TR31_M6_ISO_9797_5_CMAC_KEY", algorithm: "AES_256", modes: ["generate"] }, // signs settlement files
      },

      tables: {
        authorizations: { hashKey: "card", rangeKey: "at", billing: "onDemand" }, // by the token of a card, never its number
      },
      buckets: { settlements: { oldVersionDays: 365 } },

      bus: { archives: { authorizations: { retentionDays: 7 } } }, // events can be replayed for a week
      queues: {
        settlement: { // with a dead-letter queue
          on: { bus: { approved: { source: ["cards.authorization"], "detail-type": ["AuthorizationApproved"] } } },
          visibilitySeconds: 900, maxReceives: 5,
        },
      },

      defaults: {
        services: { cpu: 512, memoryMiB: 1024, desiredCount: 1, scaling: { maxCount: 2 } },
        jobs: { cpu: 512, memoryMiB: 1024 },
      },

      services: {
        authorization: {
          image: "docker.io/mendhak/http-https-echo:37", // answers on /health until you deploy your own
          environment: { HTTP_PORT: "8000", ECHO_BACK_TO_CLIENT: "false" }, // for that stand-in only
          paths: ["/authorizations", "/authorizations/*"],
          healthCheckPath: "/health",
          healthCheckIntervalSeconds: 10, // a payment does not wait for a broken task
          deployment: "rolling",
          uses: {
            paymentKeys: { // the operations that it may do with each key, and no others
              acquirer: ["translatePin", "verifyPin"], // ACQUIRER_KEY_ARN
              issuer: "translatePin",
              pins: "verifyPin",
              codes: "verifyCardData",
              cryptograms: "verifyCryptogram",
            },
            tables: { authorizations: ["PutItem", "Query"] },
            bus: true, // EVENT_BUS
          },
        },
      },

      jobs: {
        settlement: { // empties the queue into a signed file
          imageOf: "authorization",
          command: ["settle"],
          on: { schedules: { nightly: { every: "cron(30 2 * * ? *)", timeZone: "America/New_York" } } },
          uses: {
            queues: { settlement: "consume" }, // SETTLEMENT_QUEUE_URL
            tables: { authorizations: ["GetItem", "UpdateItem"] },
            paymentKeys: { clearing: "generateMac" },
            buckets: { settlements: "write" },
          },
        },
      },

      api: {
        forwardTo: "loadBalancer",
        rateLimit: 50,
        burstLimit: 100,
        key: { rateLimit: 25, burstLimit: 50, quota: 100000, period: "month" }, // no request without a client's key
      },
      loadBalancer: { https: true },
      waf: { rateLimit: 2000 }, // requests of one address in five minutes
      logs: { retentionDays: 30 }, // in CloudWatch and in buckets
      alarms: { email: "alarms@example.com", messageAgeMinutes: 1500 }, // a message that waits longer was not settled in a night
      dashboard: {},

      // Accepted policy violations, each with its reason and the last day of the waiver; see infragen check-policy.
      waivers: {
        "ddb.backup-plan": { reason: "Point-in-time recovery covers the table; AWS Backup is not required.", until: "2030-12-31" },
      },

      environments: {
        dev: {
          waivers: {
            "payment-keys.protection": { reason: "Only prod has keys that cards depend on.", until: "2030-12-31" },
            "ddb.deletion-protection": { reason: "Only prod is protected; the other environments must be easy to destroy.", until: "2030-12-31" },
            "alb.deletion-protection": { reason: "Only prod is protected; the other environments must be easy to destroy.", until: "2030-12-31" },
            "logs.retention": { reason: "Only prod needs logs of a year.", until: "2030-12-31" },
          },
        },
        staging: {
          extends: "dev",
          network: { cidr: "10.1.0.0/16" },
          defaults: { services: { desiredCount: 2, scaling: { maxCount: 4 } } },
        },
        prod: {
          policy: { strict: true }, // open findings stop the generation
          protectData: true,
          network: { cidr: "10.2.0.0/16", zones: 3, natGateways: "per-zone" },
          defaults: { services: { cpu: 1024, memoryMiB: 2048, desiredCount: 3, scaling: { maxCount: 12 } } },
          bus: { archives: { authorizations: { retentionDays: 90 } } },
          api: { rateLimit: 1000, burstLimit: 2000, key: { rateLimit: 500, burstLimit: 1000, quota: 10000000 } },
          logs: { retentionDays: 365 },
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
