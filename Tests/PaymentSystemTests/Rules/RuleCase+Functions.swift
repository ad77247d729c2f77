extension RuleCase {
  private static func function(_ settings: String, _ others: String...) -> [String] {
    ["functions.pay={\(settings)}"] + others
  }

  private static let python = "code: 'code/app.py'"
  private static let folderCode = "code: 'code/app/', runtime: 'python3.13', handler: 'app.handler'"

  static let functions =
    [
      RuleCase(
        "lambda.variables", inside: function("\(python), environment: {AWS_PROFILE: 'a'}"),
        outside: function("\(python), environment: {AWS_REGION: 'us-east-1'}"),
        "functions.pay.environment.AWS_REGION: Lambda sets 'AWS_REGION' itself; use another name"),
      RuleCase(
        "lambda.route-timeout", inside: function("\(python), timeoutSeconds: 29, on: {routes: ['GET /a']}", "api={}"),
        outside: function("\(python), timeoutSeconds: 30, on: {routes: ['GET /a']}", "api={}"),
        "functions.pay.timeoutSeconds: the API waits 29 seconds for an answer, and 30 are more; use 29 or less"),
      RuleCase(
        "lambda.queue-visibility",
        inside: function("\(python), timeoutSeconds: 60, on: {queues: ['q']}", "queues.q={}"),
        outside: function("\(python), timeoutSeconds: 61, on: {queues: ['q']}", "queues.q={}"),
        "queues.q.visibilitySeconds: 60 is less than the timeout of functions.pay, 61 seconds; AWS recommends 366"),
      RuleCase(
        "lambda.batch-window",
        inside: function("\(python), on: {queues: {q: {batchSize: 11, windowSeconds: 1}}}", "queues.q={}"),
        outside: function("\(python), on: {queues: {q: {batchSize: 11}}}", "queues.q={}"),
        "functions.pay.on.queues.q.batchSize: 11 messages need windowSeconds, such as 1; without it use 10 or less"),
      RuleCase(
        "lambda.source-size", inside: function(python), outside: function("code: 'code/big.py'"),
        "functions.pay.code: 'code/big.py' has 5242880 bytes, and CloudFormation takes at most 4194304 in a template: write its folder"
      ),
      RuleCase(
        "lambda.source-size", inside: function(python), outside: function("code: 'code/latin.py'"),
        "functions.pay.code: 'code/latin.py' cannot be read as text in UTF-8"),
      RuleCase(
        "lambda.source-size", inside: function(python), outside: function("code: 'code/control.py'"),
        "functions.pay.code: 'code/control.py' cannot be part of a program: the control character U+0001 is not valid in every target's file"
      ),
      RuleCase(
        "lambda.image", inside: function("code: {image: 'a/b:1'}"),
        outside: function("code: {image: 'a/b:1'}, handler: 'app.handler'"),
        "functions.pay.handler: the image contains it; remove it"),
    ] + own

  /// Rules of infragen.
  private static let own = [
    RuleCase(
      "functions.code", inside: function(python), outside: function(""),
      "functions.pay: it has no code: add code, such as \"functions/pay/\", or program"),
    RuleCase(
      "functions.code", inside: function(table, "tables.t={}"),
      outside: function("\(table), \(python)", "tables.t={}"),
      "functions.pay.code: it has the program payment_processor: remove one of them"),
    RuleCase(
      "functions.code", inside: function(table, "tables.t={}"),
      outside: function("\(table), handler: 'app.handler'", "tables.t={}"),
      "functions.pay.handler: the program has its own; remove it"),
    RuleCase(
      "functions.code", inside: function("code: {image: 'a/b:1'}"), outside: function("code: {}"),
      "functions.pay.code: it has no code: write a path, s3 or image"),
    RuleCase(
      "functions.code", inside: function("code: {image: 'a/b:1'}"),
      outside: function("code: {image: 'a/b:1', s3: {bucket: 'b', key: 'k'}}"),
      "functions.pay.code: it has several codes: write a path, s3 or image"),
    RuleCase(
      "functions.code", inside: function("code: {s3: {bucket: 'b', key: 'k'}}, runtime: 'java21', handler: 'a.B'"),
      outside: function("code: {s3: {bucket: 'b'}}, runtime: 'java21', handler: 'a.B'"),
      "functions.pay.code.s3: it has no key: add it"),
    RuleCase(
      "functions.code-exists", inside: function(python), outside: function("code: 'code/ap.py'"),
      "functions.pay.code: there is no file 'code/ap.py' (did you mean 'app.py'?)"),
    RuleCase(
      "functions.code-exists", inside: function(folderCode),
      outside: function("code: 'code/apps/', runtime: 'python3.13', handler: 'app.handler'"),
      "functions.pay.code: there is no folder 'code/apps/' (did you mean 'app'?)"),
    RuleCase(
      "functions.code-exists", inside: function(folderCode),
      outside: function("code: 'code/none/', runtime: 'python3.13', handler: 'app.handler'"),
      "functions.pay.code: the folder 'code/none/' is empty, and a function needs code"),
    RuleCase(
      "functions.code-exists", inside: function("code: 'build/a.zip', runtime: 'python3.13', handler: 'app.handler'"),
      outside: function("code: 'code/ap.zip', runtime: 'python3.13', handler: 'app.handler'"),
      "functions.pay.code: there is no file 'code/ap.zip' (did you mean 'app.zip'?)"),
    RuleCase(
      "functions.code-exists", inside: function(python), outside: function("code: '../secret.py'"),
      "functions.pay.code: '../secret.py' leads out of the configuration's repository, and nothing outside of it becomes part of a program"
    ),
    RuleCase(
      "functions.runtime", inside: function(folderCode), outside: function("code: 'code/app/', runtime: 'python3.13'"),
      "functions.pay: its code needs a handler, such as \"app.handler\": add it"),
    RuleCase(
      "functions.runtime", inside: function("code: 'code/tool.js'"),
      outside: function("code: 'code/tool.js', runtime: 'python3.12'"),
      "functions.pay.runtime: python3.12 does not run 'code/tool.js': use nodejs22.x, or remove it"),
    RuleCase(
      "functions.network", inside: function("\(python), uses: {database: true}"),
      outside: function("\(python), uses: {database: true}, network: false"),
      "functions.pay.network: functions.pay.uses.database is reached through the network, and the function is outside of it: remove network: false"
    ),
    RuleCase(
      "functions.routes",
      inside: function(
        "\(python), on: {routes: ['GET /a/{id}']}",
        "functions.other={code: 'code/tool.js', on: {routes: ['POST /a/{id}']}}", "api={}"),
      outside: function(
        "\(python), on: {routes: ['GET /a/{id}']}",
        "functions.other={code: 'code/tool.js', on: {routes: ['GET /a/{name}']}}", "api={}"),
      "functions.other.on.routes[\"GET /a/{name}\"]: functions.pay answers the same requests; remove one of them"),
    RuleCase(
      "functions.schedules", inside: function("\(python), on: {schedules: {daily: {every: 'rate(1 day)'}}}"),
      outside: function("\(python), on: {schedules: {daily: {}}}"),
      "functions.pay.on.schedules.daily: it does not say when it runs: add every, such as \"rate(15 minutes)\""),
    RuleCase(
      "functions.routes-api", inside: function("\(python), on: {routes: ['GET /a']}", "api={}"),
      outside: function("\(python), on: {routes: ['GET /a']}"),
      "functions.pay.on.routes: there is no API: add api: {}, or remove them"),
  ]
}

extension RuleCase {
  private static func on(_ triggers: String, name: String = "pay") -> String {
    "functions.\(name)={ code: 'code/app.py', on: { \(triggers) } }"
  }

  private static let stream = "tables.items={ stream: 'keys' }"

  static let dataTriggers = [
    RuleCase(
      "lambda.table-stream", inside: [stream, on("tables: ['items']")],
      outside: ["tables.items={}", on("tables: ['items']")],
      "functions.pay.on.tables.items: the table has no stream: set tables.items.stream, such as to \"bothImages\""),
    RuleCase(
      "lambda.table-stream", inside: [], outside: ["tables.items={ existing: 'items' }", on("tables: ['items']")],
      "functions.pay.on.tables.items: the table exists already, and its stream is not known: use a table of the system"
    ),
    RuleCase(
      "lambda.failure-queue", inside: [stream, "queues.lost={}", on("tables: { items: { onFailure: 'lost' } }")],
      outside: [stream, "queues.lost={ fifo: true }", on("tables: { items: { onFailure: 'lost' } }")],
      "functions.pay.on.tables.items.onFailure: Lambda sends nothing to the FIFO queue 'lost': use a queue without fifo"
    ),
    RuleCase(
      "links.target", inside: [],
      outside: [stream, "queues.lost={}", on("tables: { items: { onFailure: 'losst' } }")],
      "functions.pay.on.tables.items.onFailure: there is no queue 'losst' (did you mean 'lost'?) in queues"),
    RuleCase(
      "lambda.filter", inside: [stream, on("tables: { items: { filters: [{ eventName: ['INSERT'] }] } }")],
      outside: [stream, on("tables: { items: { filters: [{ eventName: 'INSERT' }] } }")],
      "functions.pay.on.tables.items.filters[0].eventName: a field is compared with a list of values, such as [\"value\"], or of operators"
    ),
    RuleCase(
      "s3.notification-overlap",
      inside: [
        "buckets.in={}", on("buckets: { in: { prefix: 'a/' } }"), on("buckets: { in: { prefix: 'b/' } }", name: "read"),
      ],
      outside: [
        "buckets.in={}", on("buckets: { in: { prefix: 'a/' } }"),
        on("buckets: { in: { suffix: '.csv' } }", name: "read"),
      ],
      "functions.read.on.buckets.in: functions.pay gets the same objects, and S3 calls one function only: give them other prefixes or suffixes"
    ),
    RuleCase(
      "functions.bucket", inside: ["buckets.in={}", on("buckets: ['in']")],
      outside: ["buckets.in={ existing: 'platform-in' }", on("buckets: ['in']")],
      "functions.pay.on.buckets.in: the bucket exists already, and its owner decides whom it calls: use a bucket of the system"
    ),
    RuleCase(
      "links.once",
      inside: [
        "buckets.in={}",
        "functions.pay={ code: 'code/app.py', on: { buckets: ['in'] }, uses: { buckets: { in: 'read' } } }",
      ],
      outside: [
        "queues.q={}",
        "functions.pay={ code: 'code/app.py', on: { queues: ['q'] }, uses: { queues: { q: 'send' } } }",
      ],
      "functions.pay.on.queues.q: functions.pay.uses.queues.q already links to it; keep one of them, with a list of levels if both are needed"
    ),
  ]
}
