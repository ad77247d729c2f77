extension RuleCase {
  /// Roles for people, pipelines and other accounts.
  static let access = [
    RuleCase(
      "roles.assumed-by", inside: ["roles={ audit: { assumedBy: { account: '123456789012', externalId: 'x1' } } }"],
      outside: ["roles={ audit: {} }"],
      "roles.audit.assumedBy: nobody can assume the role: add github, service, account or role, such as account: \"123456789012\""
    ),
    RuleCase(
      "roles.assumed-by", inside: ["roles={ etl: { assumedBy: { service: 'glue.amazonaws.com' } } }"],
      outside: ["roles={ etl: { assumedBy: { service: 'glue.amazonaws.com', account: '123456789012' } } }"],
      "roles.etl.assumedBy: it has service and account, and a role has one: divide it into several"),
    RuleCase(
      "roles.assumed-by", inside: ["roles={ etl: { assumedBy: { role: 'arn:aws:iam::123456789012:role/etl' } } }"],
      outside: ["roles={ etl: { assumedBy: { service: 'glue.amazonaws.com', externalId: 'x1' } } }"],
      "roles.etl.assumedBy.externalId: only accounts and roles give an external id: remove it"),
    RuleCase(
      "roles.github",
      inside: ["roles={ deploy: { assumedBy: { github: { repositories: ['a/b'], environments: ['prod'] } } } }"],
      outside: ["roles={ deploy: { assumedBy: { github: { repositories: ['a/b'] } } } }"],
      "roles.deploy.assumedBy.github: no workflow can assume it: add branches, tags, environments or pullRequests, such as branches: [\"main\"]"
    ),
    RuleCase(
      "roles.github",
      inside: ["roles={ deploy: { assumedBy: { github: { repositories: ['a/b'], pullRequests: true } } } }"],
      outside: ["roles={ deploy: { assumedBy: { github: { branches: ['main'] } } } }"],
      "roles.deploy.assumedBy.github: it names no repository: add repositories, such as [\"acme/payments\"]"),
    RuleCase(
      "roles.variables",
      inside: ["tables={ t: { hashKey: 'id' } }", role("tables: { t: 'read' }")],
      outside: ["tables={ t: { hashKey: 'id' } }", role("tables: { t: { access: 'read', as: 'T' } }")],
      "roles.audit.uses.tables.t: a role has no variables: remove as"),
    RuleCase(
      "roles.network", inside: [role("")], outside: [role("database: true")],
      "roles.audit.uses.database: it is reached through the network, and a role is not in it: remove the link"),
  ]

  private static func role(_ uses: String) -> String {
    "roles={ audit: { assumedBy: { account: '123456789012' }, uses: { \(uses) } } }"
  }
}
