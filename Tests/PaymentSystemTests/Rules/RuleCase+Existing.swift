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
      "secrets.stripe.existing: AWS adds characters to the ARN of a secret, so its name is not enough: give the ARN, such as arn:aws:secretsmanager:eu-central-1:123456789012:secret:name-AbCdEf"
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
  ]
}
