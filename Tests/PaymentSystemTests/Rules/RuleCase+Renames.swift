extension RuleCase {
  private static func other(_ settings: String) -> String {
    "services.other={paths: ['/b'], priority: 200, \(settings)}"
  }
  private static let renamedTables = ["tables.t={}", "secrets.s={}"]

  static let renames = [
    RuleCase(
      "names.renamed-from", inside: ["services.api.renamedFrom=['api', 'web']"],
      outside: ["services.api.renamedFrom=api"],
      "services.api.renamedFrom: 'api' is its current name; use its former name, or remove this setting"),
    RuleCase(
      "names.renamed-from", inside: [other("renamedFrom: 'apis'")], outside: [other("renamedFrom: 'api'")],
      "services.other.renamedFrom: services.api also exists; move its settings here if it is the same "
        + "resource, or rename it"),
    RuleCase(
      "names.renamed-from", inside: ["services.api.renamedFrom=a", other("renamedFrom: 'b'")],
      outside: ["services.api.renamedFrom=a", other("renamedFrom: ['b', 'a']")],
      "services.other.renamedFrom: services.api is also renamed from 'a'; only one of them can have had this name"),
    RuleCase(
      "names.renamed-from", inside: ["services.api.renamedFrom=['a', 'b']"],
      outside: ["services.api.renamedFrom=['a', 'a']"],
      "services.api.renamedFrom: 'a' is listed twice; remove one"),
    RuleCase(
      "names.renamed-from", inside: renamedTables + ["tables.t.renamedFrom=s", "secrets.s.renamedFrom=t"],
      outside: renamedTables + ["tables.u={renamedFrom: 't'}"],
      "tables.u.renamedFrom: tables.t also exists; move its settings here if it is the same resource, or rename it"),
    RuleCase(
      "names.renamed-from", inside: renamedTables + ["secrets.s.renamedFrom=u"],
      outside: renamedTables + ["secrets.s.renamedFrom=s"],
      "secrets.s.renamedFrom: 's' is its current name; use its former name, or remove this setting"),
    RuleCase(
      "names.renamed-from", inside: ["externals={a: {renamedFrom: 'b'}}"],
      outside: ["externals={a: {renamedFrom: 'b'}, b: {}}"],
      "externals.a.renamedFrom: externals.b also exists; move its settings here if it is "
        + "the same resource, or rename it"),
    RuleCase(
      "names.renamed-from-own-word", inside: ["tables.t={}", "functions.payer={\(table), renamedFrom: 'lambdas'}"],
      outside: ["tables.t={}", "functions.payer={\(table), renamedFrom: 'lambda'}"],
      "functions.payer.renamedFrom: 'lambda' is the name of a part of the system itself, never of one of functions; remove it"
    ),
    RuleCase(
      "names.renamed-service-and-function",
      inside: ["tables.t={}", "functions.payer={\(table), renamedFrom: 'apis'}"],
      outside: ["tables.t={}", "functions.payer={\(table), renamedFrom: 'api'}"],
      "functions.payer: services.api has, or had, the same name; rename one of them"),
    RuleCase(
      "names.renamed-service-and-function", inside: ["tables.t={}", "functions.payer={\(table)}"],
      outside: ["tables.t={}", "functions.payer={\(table)}", "services.api.renamedFrom=payer"],
      "functions.payer: services.api has, or had, the same name; rename one of them"),
    RuleCase(
      "names.length", inside: ["services.b={paths: ['/b'], priority: 200, renamedFrom: 'abcdefghijk'}"],
      outside: [
        "name=abcdefghijklmnopqrst", "services.b={paths: ['/b'], priority: 200, renamedFrom: 'abcdefghijk-mnopqrs'}",
      ],
      "name: 'abcdefghijklmnopqrst' leaves no room for the suffix in the name of the target group (at most 32 "
        + "characters); shorten it by 16 or more"),
    RuleCase(
      "links.target", inside: ["tables.t={renamedFrom: 'u'}", "functions.payer={\(table)}"],
      outside: [
        "tables.t={renamedFrom: 'u'}",
        "functions.payer={program: 'payment_processor', uses: {tables: {u: {as: 'TRANSACTIONS'}}}}",
      ],
      "functions.payer.uses.tables.u: there is no table 'u' (it is called 't' now) in tables"),
  ]
}
