extension RuleCase {
  static let names = [
    RuleCase(
      "names.length", inside: ["environmentSuffix=abcdefghij-123"], outside: ["environmentSuffix=abcdefghij-1234"],
      "environmentSuffix: 'abcdefghij-1234' has 15 characters; the name of the target group (at most 32 characters) leaves room for 14"
    ),
    RuleCase(
      "names.length", inside: ["name=abcdefghijklmnopqrst", "environmentSuffix=a"],
      outside: ["name=abcdefghijklmnopqrst", "environmentSuffix=a", "services.apis={paths: ['/b'], priority: 200}"],
      "name: 'abcdefghijklmnopqrst' leaves no room for the suffix in the name of the target group (at most 32 characters); shorten it or the name of services.apis by 1 or more"
    ),
    RuleCase(
      "names.once", inside: ["alarms=true", "services.dbs={paths: ['/b'], priority: 200}"],
      outside: ["alarms=true", "services.db={paths: ['/b'], priority: 200}"],
      "services.db: the system itself also has a resource of this kind and name, 'payment-db-cpu-dev' (alarm); use another name"
    ),
    RuleCase(
      "names.once",
      inside: ["tables.t={}", "functions.payment_api={\(table)}"],
      outside: ["tables.t={}", "functions.payment_api_task={\(table)}"],
      "functions.payment_api_task: services.api also has a resource of this kind and name, 'payment-api-task-role-dev' (IAM role); use another name"
    ),
    RuleCase(
      "names.load-balancer", inside: ["name=internals"], outside: ["name=internal"],
      "name: 'internal' begins all names, and that of a load balancer cannot begin with internal-: use another"),
    RuleCase(
      "names.security-group", inside: ["name=sgs"], outside: ["name=sg"],
      "name: 'sg' begins all names, and that of a security group cannot begin with sg-: use another"),
  ]
}
