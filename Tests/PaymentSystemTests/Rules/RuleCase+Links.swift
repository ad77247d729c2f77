extension RuleCase {
  private static let other = "services.other={paths: ['/b'], priority: 200, deployment: 'rolling', image: 'a:1'}"
  private static let discovery = ["cluster.serviceDiscovery=true", "services.api.deployment=rolling", other]

  static let links = [
    RuleCase(
      "links.target", inside: discovery + ["services.api.uses.services=['other']"],
      outside: discovery + ["services.api.uses.services=['othr']"],
      "services.api.uses.services.othr: there is no service 'othr' (did you mean 'other'?) in services"),
    RuleCase(
      "links.target", inside: discovery, outside: discovery + ["services.api.uses.services=['api']"],
      "services.api.uses.services.api: a service cannot use itself; remove it"),
    RuleCase(
      "links.target", inside: ["cache={}", "services.api.uses.cache=true"], outside: ["services.api.uses.cache=true"],
      "services.api.uses.cache: the system has no cache: add one, or remove the link"),
    RuleCase(
      "links.target", inside: ["topics.paid={}", "queues.q={on: {topics: ['paid']}}"],
      outside: ["topics.paid={}", "queues.q={on: {topics: ['pai']}}"],
      "queues.q.on.topics.pai: there is no topic 'pai' (did you mean 'paid'?) in topics"),
    RuleCase(
      "links.target",
      inside: discovery + ["tables.t={}", "functions.payer={\(table)}"],
      outside: discovery
        + ["tables.t={}", "functions.payer={\(table)}", "functions.payer.uses.services=['other']"],
      "functions.payer.uses.services.other: only services can use services, because only their tasks know the names of Service Connect: remove it"
    ),
    RuleCase(
      "links.once", inside: [], outside: ["services.api.uses.databases=['main']"],
      "services.api.uses.databases.main: services.api.uses.database already links to it; keep one of them, with a list of levels if both are needed"
    ),
    RuleCase(
      "links.actions", inside: ["tables={t: {}}", "services.api.uses.tables={t: ['PutItem', 'Batch*']}"],
      outside: ["tables={t: {}}", "services.api.uses.tables={t: ['PutItem', 'PutItems']}"],
      "services.api.uses.tables.t: dynamodb has no action 'PutItems' (did you mean 'PutItem'?)"),
    RuleCase(
      "links.variables", inside: ["services.api.environment={DB_HOSTS: 'a'}"],
      outside: ["services.api.environment={DB_HOST: 'a'}"],
      "services.api.environment.DB_HOST: services.api.uses.database already provides 'DB_HOST'; use another name, or another first word with as"
    ),
    RuleCase(
      "links.variables", inside: ["tables={a: {}, b: {}}", "services.api.uses.tables={a: {as: 'T'}, b: {as: false}}"],
      outside: ["tables={a: {}, b: {}}", "services.api.uses.tables={a: {as: 'T'}, b: {as: 'T'}}"],
      "services.api.uses.tables.b: services.api.uses.tables.a also provides the variable 'T_TABLE'; give one of them another first word with as, such as { as: \"OTHER\" }"
    ),
    RuleCase(
      "links.order", inside: discovery + ["services.api.uses.services=['other']"],
      outside: discovery + ["services.api.uses.services=['other']", "services.other.uses.services=['api']"],
      "services.api.uses.services.other: api, which uses other, which uses api: none of them can be deployed first; remove one link, for example by using a queue instead"
    ),
    RuleCase(
      "links.discovery", inside: discovery + ["services.api.uses.services=['other']"],
      outside: [other, "services.api.uses.services=['other']"],
      "services.api.uses.services.other: without cluster.serviceDiscovery services have no names: set it to true"),
    RuleCase(
      "functions.program-table", inside: ["tables.t={}", "functions.payer={\(table)}"],
      outside: ["tables.t={}", "functions.payer={program: 'payment_processor', uses: {tables: ['t']}}"],
      "functions.payer.uses.tables: payment_processor finds its table in TRANSACTIONS_TABLE: link one, such as { <table>: { access: [\"PutItem\", \"Query\"], as: \"TRANSACTIONS\" } }"
    ),
    RuleCase(
      "functions.program-table",
      inside: [
        "tables.t={}", "functions.payer={program: 'payment_processor', uses: {tables: {t: {as: 'TRANSACTIONS'}}}}",
      ],
      outside: [
        "tables.t={}",
        "functions.payer={program: 'payment_processor', uses: {tables: {t: {access: 'read', as: 'TRANSACTIONS'}}}}",
      ],
      "functions.payer.uses.tables.t: payment_processor also needs PutItem: add it to the access"),
    RuleCase(
      "queues.message-age", inside: ["queues.q={retentionDays: 1}", "alarms={messageAgeMinutes: 1439}"],
      outside: ["queues.q={retentionDays: 1}", "alarms={messageAgeMinutes: 1440}"],
      "queues.q.retentionDays: no message becomes as old as alarms.messageAgeMinutes, 1440; use 2 days or more, or fewer minutes"
    ),
    RuleCase(
      "queues.dead-letter-name", inside: ["queues={q: {deadLetters: false}, 'q-dead-letter': {}}"],
      outside: ["queues={q: {}, 'q-dead-letter': {}}"],
      "queues.q-dead-letter: queues.q has a dead-letter queue of this name; use another name"),
  ]
}
