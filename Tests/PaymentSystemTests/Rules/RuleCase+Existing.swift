extension RuleCase {
  private static let secretARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:stripe-AbCdEf"

  /// Parts that exist already.
  static let existing = [
    RuleCase(
      "existing.identity", inside: ["tables={ sessions: { existing: 'sessions' } }"],
      outside: ["tables={ sessions: { existing: {} } }"],
      "tables.sessions.existing: name is missing: add it, such as arn:aws:dynamodb:eu-central-1:123456789012:table/name"
    ),
    RuleCase(
      "existing.identity",
      inside: ["tables={ sessions: { existing: { name: 'a.b', key: 'arn:aws:kms:us-east-1:123456789012:key/1a' } } }"],
      outside: ["tables={ sessions: { existing: { name: 'a.b', key: 'arn:aws:s3:::a' } } }"],
      "tables.sessions.existing.key: arn:aws:s3:::a is not the ARN of a KMS key, such as arn:aws:kms:eu-central-1:123456789012:key/name"
    ),
    RuleCase(
      "existing.identity", inside: ["topics={ paid: { existing: 'arn:aws:sns:us-east-1:123456789012:paid' } }"],
      outside: ["topics={ paid: { existing: 'arn:aws:sqs:us-east-1:123456789012:paid' } }"],
      "topics.paid.existing: arn:aws:sqs:us-east-1:123456789012:paid is not the ARN of a topic, such as arn:aws:sns:eu-central-1:123456789012:name"
    ),
    RuleCase(
      "existing.identity", inside: ["queues={ jobs: { existing: true } }"],
      outside: ["queues={ jobs: { existing: { name: 'jobs', arn: 'arn:aws:sqs:us-east-1:123456789012:jobs' } } }"],
      "queues.jobs.existing.name: the ARN contains the name; remove one of them"),
    RuleCase(
      "existing.identity", inside: ["secrets={ stripe: { existing: '\(secretARN)' } }"],
      outside: ["secrets={ stripe: { existing: 'stripe' } }"],
      "secrets.stripe.existing: the name of a secret is not enough: give its ARN, such as arn:aws:secretsmanager:eu-central-1:123456789012:secret:name-AbCdEf"
    ),
    RuleCase(
      "existing.identity", inside: ["buckets={ files: { existing: 'arn:aws:s3:::files' } }"],
      outside: ["buckets={ files: { existing: {} } }"],
      "buckets.files.existing: name is missing: add it, such as arn:aws:s3:::name"),
    RuleCase(
      "existing.identity",
      inside: ["caches={ rates: { existing: { host: 'a.example.com', cidr: '10.0.0.0/8', secret: '\(secretARN)' } } }"],
      outside: [
        "caches={ rates: { existing: { host: 'a.example.com', cidr: '10.0.0.0/8', secret: 'arn:aws:sqs:us-east-1:123456789012:a' } } }"
      ],
      "caches.rates.existing.secret: arn:aws:sqs:us-east-1:123456789012:a is not the ARN of a secret, such as arn:aws:secretsmanager:eu-central-1:123456789012:secret:name-AbCdEf"
    ),
    RuleCase(
      "existing.server", inside: ["caches={ rates: { existing: { host: 'redis.example.com', cidr: '10.0.0.0/8' } } }"],
      outside: ["caches={ rates: { existing: { host: 'redis.example.com' } } }"],
      "caches.rates.existing: securityGroup is missing: add the ID of its security group, which gets a rule, or cidr if its owner opens the port"
    ),
    RuleCase(
      "existing.server", inside: ["databases={ ledger: { existing: true } }"],
      outside: ["databases={ ledger: { existing: { securityGroup: 'sg-0a1b2c3d' } } }"],
      "databases.ledger.existing: host is missing: add the host name; with existing: true it is set when deploying"),
    RuleCase(
      "existing.server", inside: [],
      outside: [
        "databases={ ledger: { existing: { host: 'db.example.com', securityGroup: 'sg-0a1b2c3d', cidr: '10.0.0.0/8' } } }"
      ],
      "databases.ledger.existing.cidr: securityGroup already says who opens the port; remove one of them"),
    RuleCase(
      "existing.identity",
      inside: ["functions={ enrich: { existing: 'arn:aws:lambda:us-east-1:123456789012:function:enrich:live' } }"],
      outside: ["functions={ enrich: { existing: 'arn:aws:states:us-east-1:123456789012:stateMachine:enrich' } }"],
      "functions.enrich.existing: arn:aws:states:us-east-1:123456789012:stateMachine:enrich is not the ARN of a function, such as arn:aws:lambda:eu-central-1:123456789012:function:name"
    ),
    RuleCase(
      "existing.identity", inside: ["workflows={ refund: { type: 'EXPRESS', existing: true } }"],
      outside: [
        "workflows={ refund: { existing: { name: 'refund', key: 'arn:aws:kms:us-east-1:123456789012:key/1a' } } }"
      ],
      "workflows.refund.existing.key: callers of a workflow need no key: remove it"),
    RuleCase(
      "existing.only", inside: ["functions={ enrich: { existing: 'enrich' } }"],
      outside: ["functions={ enrich: { existing: 'enrich', code: 'enrich.py' } }"],
      "functions.enrich.code: the function exists already and has its own; remove this setting, or existing"),
    RuleCase(
      "existing.only", inside: ["tables={ sessions: { existing: 'sessions' } }"],
      outside: ["tables={ sessions: { existing: 'sessions', readCapacity: 7 } }"],
      "tables.sessions.readCapacity: the table exists already and has its own; remove this setting, or existing"),
    RuleCase(
      "existing.only", inside: [], outside: ["databases={ ledger: { existing: true, port: 5433 } }"],
      "databases.ledger.port: the database exists already and has its own; remove this setting, or existing"),
    RuleCase(
      "existing.references", inside: ["secrets={ stripe: { existing: '${ssm:/shared/stripe}' } }"],
      outside: ["secrets={ stripe: { existing: '${inputs.stripe}' } }"],
      "secrets.stripe.existing: ${inputs.stripe}: there is no input 'stripe': add it to inputs"),
    RuleCase(
      "existing.references", inside: ["tables={ sessions: { existing: 'sessions-${environment}' } }"],
      outside: ["tables={ sessions: { existing: 'sessions-${database.host}' } }"],
      "tables.sessions.existing: ${database.host} is not possible here: there is ${region}, ${accountId}, ${partition}, ${suffix}, ${environment}, ${target}, ${inputs.name} and ${ssm:/path}"
    ),
    RuleCase(
      "existing.load-balancer",
      inside: [
        "waf=false", "logs.loadBalancerGroup=false",
        "loadBalancer.existing={listener: '\(listener)', dnsName: 'a.example.com', securityGroup: 'sg-0a1b2c3d'}",
      ],
      outside: ["waf=false", "logs.loadBalancerGroup=false", "loadBalancer.existing={listener: '\(listener)'}"],
      "loadBalancer.existing: securityGroup is missing: add the ID of the group that the tasks let in"),
    RuleCase(
      "existing.load-balancer", inside: ["loadBalancer.existing=true", "waf=false", "logs.loadBalancerGroup=false"],
      outside: [
        "loadBalancer.existing={listener: 'arn:aws:s3:::a', securityGroup: 'sg-0a1b2c3d'}", "waf=false",
        "logs.loadBalancerGroup=false",
      ],
      "loadBalancer.existing.listener: arn:aws:s3:::a is not the ARN of one of an Application Load Balancer, such as "
        + "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shared/0123456789abcdef"),
    RuleCase(
      "existing.cluster", inside: ["cluster.existing=payments", "services.api.exec=false"],
      outside: ["cluster.existing={}", "services.api.exec=false"],
      "cluster.existing: name is missing: add the name of the cluster, or its ARN"),
    RuleCase(
      "existing.cluster", inside: ["cluster.existing=true", "services.api.exec=false"],
      outside: ["cluster.existing=true", "services.api.exec=true"],
      "services.api.exec: the cluster exists already, and its owner decides where sessions are logged: remove it, or "
        + "cluster.existing"),
    RuleCase(
      "existing.registry",
      inside: ["registry={existing: {accountId: '${inputs.images}'}, prefix: 'team'}", "inputs={images: {}}"]
        + ["services.api.image=null"],
      outside: ["registry={existing: true, keepImages: 10}", "services.api.image=null"],
      "registry.keepImages: the repositories exist already and have their own; remove this setting, or registry.existing"
    ),
    RuleCase(
      "existing.registry", inside: ["registry.existing=true", "services.api.image=null"],
      outside: ["registry.existing=true", "services.api.image='a:1'"],
      "registry.existing: no service takes its image from it: remove it"),
    RuleCase(
      "existing.references", inside: ["registry.existing='${accountId}'", "services.api.image=null"],
      outside: ["registry.existing='${inputs.images}'", "services.api.image=null"],
      "registry.existing: ${inputs.images}: there is no input 'images': add it to inputs"),
  ]

  private static let listener =
    "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/shared/0123456789abcdef/fedcba9876543210"
}
