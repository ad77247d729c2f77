import AWSResources
import InfraModel
import PaymentSystem

/// A stack with every resource type, every option of a type, every case of an expression, and texts that try to escape
/// from their context.
public enum KitchenSink {
  /// The system on which it is based.
  public static let configuration = """
    {
      name: "sink",
      description: "A kitchen sink: every kind and every case.",
      tags: { "cost center": "a=b/c", plain: "yes" },
      protectData: true,
      network: {
        zones: 2,
        publicSubnets: ["10.0.0.0/24", "10.0.1.0/24"],
        privateSubnets: ["10.0.10.0/24", "10.0.11.0/24"],
        natGateways: "one",
      },
      database: { version: '15.17', multiAz: false, backupEveryHours: 24 },
      frontend: {},
      logs: { loadBalancerGroup: true },
      loadBalancer: { https: true },
      services: {
        api: { image: "example/api:1", outputs: "", paths: ["/api/*"], uses: { database: true }, environment: { GREETING: "say \\"$${hi}\\" %{x} $$ \\\\ #" } },
        "back-office": { deployment: "rolling", paths: ["/office/*"], priority: 200, port: 8080 },
      },
      waivers: {
        "s3.no-acl": { reason: "This system is never deployed.", until: "2030-12-31" },
        "s3.kms": { reason: "This system is never deployed.", until: "2030-12-31" },
        "logs.retention": { reason: "This system is never deployed.", until: "2030-12-31" },
        "logs.cmk": { reason: "This system is never deployed.", until: "2030-12-31" },
        "rds.cmk": { reason: "This system is never deployed.", until: "2030-12-31" },
        "rds.multi-az": { reason: "This system is never deployed.", until: "2030-12-31" },
        "rds.monitoring": { reason: "This system is never deployed.", until: "2030-12-31" },
        "rds.insights": { reason: "This system is never deployed.", until: "2030-12-31" },
        "rds.minor-upgrades": { reason: "This system is never deployed.", until: "2030-12-31" },
        "rds.port": { reason: "This system is never deployed.", until: "2030-12-31" },
        "backup.cmk": { reason: "This system is never deployed.", until: "2030-12-31" },
        "alb.waf": { reason: "This system is never deployed.", until: "2030-12-31" },
        "cdn.certificate": { reason: "This system is never deployed.", until: "2030-12-31" },
        "cdn.waf": { reason: "This system is never deployed.", until: "2030-12-31" },
        "cdn.oac": { reason: "This system is never deployed.", until: "2030-12-31" },
      },
    }
    """

  /// Texts with a meaning in HCL, JSON, YAML, `Fn::Sub` or Pulumi's templates, by name.
  public static let hostile: [(name: String, text: String)] = [
    ("quotes", #"say "hi" and 'ho'"#),
    ("backslashes", #"C:\new\table\"#),
    ("dollar_brace", "${var.x} ${Region} ${vpc.id}"),
    ("percent_brace", "%{if true}x%{endif}"),
    ("dollars", "$ $$ $$$ $x"),
    ("dollars_brace", "$${a} $$${b} $$$${c}"),
    ("percents_brace", "%%{a} %%%{b}"),
    ("sub_escape", "${!Literal} ${!}"),
    ("newlines", "one\ntwo\r\nthree\n"),
    ("tabs", "\tone\ttwo\t"),
    ("heredoc", "<<EOF\ntext\nEOF\n"),
    ("comment", "# no comment // nor /* this */"),
    ("leading_space", "  two before, two behind  "),
    ("colon", "key: value"),
    ("dash", "- item"),
    ("yes", "yes"),
    ("no", "no"),
    ("null", "null"),
    ("tilde", "~"),
    ("exponent", "1e3"),
    ("octal", "0123"),
    ("version", "15.10"),
    ("date", "2012-10-17"),
    ("anchor", "&a *a !tag @x `y`"),
    ("braces", "{a: 1} [b, c]"),
    ("umlaut", "Zürich – 東京 🦊"),
    ("separators", "a\u{2028}b\u{2029}c\u{85}d\u{FEFF}e"),
    ("delete", "delete\u{7F}"),
    ("html", "<a href='x'>&amp;</a>"),
    ("ends_in_dollar", "price in $"),
  ]

  /// Builds the stack. Throws errors in the configuration or in a key.
  public static func stack() throws -> Stack {
    var stack = try SystemSource(
      file: "sink.json5", text: Array(configuration.utf8), regenerate: "--config sink.json5"
    ).stack()
    for (name, text) in hostile { stack.outputs.append(StackOutput("hostile_\(name)", text, "Hostile: \(text)")) }

    let retries: Value<Int> = stack.parameter(
      Parameter("retries", .integer, group: "Cases", default: .integer(3), "A number given when deploying."),
      as: Int.self)
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let zone = stack.availabilityZone(1)
    let region = stack.lookup(.region)
    let dns = stack.lookup(.dnsSuffix)
    let document = Expression.object([
      "text": #"a "quoted" ${literal}"#, "reference": suffix, "mixed": "in \(region)" as Value<String>, "number": 3,
      "decimal": Expression.decimal("0.5"), "truth": true, "list": ["a", "b"], "empty": Expression.list([]),
      "nothing": Expression.object([]),
    ])
    stack.outputs += [
      StackOutput("case_integer", 42, "A whole number."),
      StackOutput("case_parameter", retries, "A number given when deploying."),
      StackOutput("case_decimal", Expression.decimal("0.25"), "A number with a fraction."),
      StackOutput("case_boolean", true, "A truth value."),
      StackOutput("case_list", ["a", "b"], "A list."),
      StackOutput("case_zone", zone, "A zone by number."),
      StackOutput("case_zone_text", "zone \(zone) of \(region)" as Value<String>, "A zone inside a text."),
      StackOutput("case_host", "s3.\(region).\(dns)" as Value<String>, "Lookups in a text."),
      StackOutput(
        "case_dollar_reference", "$\(suffix) 100%\(suffix) $$\(suffix)" as Value<String>, "Signs before references."),
      StackOutput("case_json", Expression.json(document), "A document as text."),
    ]
    addObservability(to: &stack)
    addEdge(to: &stack)
    addContainers(to: &stack)
    addData(to: &stack)
    addAPI(to: &stack)
    addFunctions(to: &stack)
    addWorkflows(to: &stack)
    addAccess(to: &stack)
    let problems = stack.keyProblems
    if !problems.isEmpty { throw Diagnostics(problems) }
    return stack
  }

  /// Keys and data stores: `ledger` with all protections, `scratch` with none.
  private static func addData(to stack: inout Stack) {
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    stack.begin("data", "Data")
    let key = addKeys(to: &stack, suffix)
    addDatabases(to: &stack, suffix, key)
    addCaches(to: &stack, suffix, key)
    addTables(to: &stack, suffix)
    addPaymentKeys(to: &stack, suffix)
  }

  /// Messaging, alarms, a dashboard, tracing and the account baseline.
  private static func addObservability(to stack: inout Stack) {
    stack.begin("observability", "Observability")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let account = stack.lookup(.accountID)
    let (alarms, queue) = addMessages(to: &stack, suffix: suffix, account: account)
    addMonitoring(to: &stack, suffix: suffix, alarms: alarms, queue: queue)
    addWebACLs(to: &stack, suffix: suffix)
    addAccountBaseline(to: &stack, suffix: suffix, account: account)
  }
}
