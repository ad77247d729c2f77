import Foundation
import Testing

@testable import InfragenCLI

/// `infragen explain`, `policies`, `rules`, and JSON for programs.
@Suite struct ExplainProcessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  private func json(_ line: String) throws -> [String: Any] {
    let result = try run(line)
    #expect(result.code == 0 && result.errors == "")
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["formatVersion"] as? String == "1.0")
    return document
  }

  @Test func explainsASetting() throws {
    let explained = try run("\"$0\" explain services.api.cpu").output
    #expect(explained.hasPrefix("services.<name>.cpu, a setting\nCPU of a task; 1024 are one virtual CPU.\n"))
    #expect(explained.contains("\ntype       256, 512, 1024"))
    #expect(explained.contains("\ndefault    512\n"))
    let database = try run("\"$0\" explain database").output
    #expect(database.contains("multiAz,") && !database.contains("minimum"))
    let multiAz = try run("\"$0\" explain database.multiAz").output
    #expect(multiAz.contains("\npolicies   rds.multi-az, ") && multiAz.contains("\nelsewhere  multiZone\n"))
  }

  @Test func explainsAPolicy() throws {
    let explained = try run("\"$0\" explain rds.port").output
    for line in [
      "rds.port, a policy", "severity   low", "settings   database.port", "fix        set database.port",
      #"waive      waivers: { "rds.port": { reason: "…", until: "2030-12-31" } }"#,
    ] {
      #expect(explained.contains("\(line)\n"), "\(line)")
    }
    #expect(explained.contains("\ncontrols   FSBP RDS.23\n") && explained.contains("AwsSolutions-RDS11"))
    #expect(try run("\"$0\" explain redis.encrypted").output.contains("no configuration can violate it"))
  }

  @Test func explainsARule() throws {
    let explained = try run("\"$0\" explain region.cloudfront").output
    #expect(explained.hasPrefix("region.cloudfront, a rule\n"))
    #expect(explained.contains("\nsource     https://docs.aws.amazon.com/"))
  }

  @Test(arguments: [
    ("rds.prot", "(did you mean 'rds.port'?)"), ("multiZone", "(did you mean 'database.multiAz'?)"),
    ("replicas", "'services.<name>.desiredCount'"), ("hashKey", "'tables.<name>.hashKey'"),
    ("database.instanceclass", "(did you mean 'database.instanceClass'?)"),
    ("quux", "; 'infragen policies' and 'infragen rules' list those"),
  ])
  func suggestsATopic(_ topic: String, _ hint: String) throws {
    let result = try run("\"$0\" explain \(topic)")
    #expect(result.code == 1 && result.output == "")
    #expect(result.errors.hasPrefix("infragen: error: there is no setting, policy or rule '\(topic)'"))
    #expect(result.errors.contains(hint), "\(result.errors)")
  }

  /// Every topic that completions offer is explained.
  @Test func everyTopicHasAnExplanation() throws {
    let topics = Explanation.topics(policies: [])
    #expect(topics.count > 400)
    for topic in topics { #expect(!Explanation.all(of: topic, policies: []).isEmpty, "\(topic)") }
  }

  @Test func listsPoliciesAndRules() throws {
    let policies = try #require(try json("\"$0\" policies --format json")["policies"] as? [[String: Any]])
    #expect(policies.count > 80 && policies.contains { $0["id"] as? String == "rds.port" })
    let rules = try #require(try json("\"$0\" rules --format json")["rules"] as? [[String: Any]])
    #expect(rules.count > 50)
    #expect(try run("\"$0\" policies").output.split(separator: "\n").count == policies.count + 1)
    #expect(try run("\"$0\" rules").output.split(separator: "\n").count == rules.count + 1)
  }

  private static let shop = """
    { services: { a: { image: 'a:1', paths: ['/a'], desiredCount: 3 } },
      environments: { dev: {}, prod: { services: { a: { desiredCount: 9 } } } } }
    """

  @Test func listsSystemsForPrograms() throws {
    try folder.write(Self.shop, to: "infragen.json5")
    let list = try json("\"$0\" list --format json")
    let systems = try #require(list["systems"] as? [[String: Any]])
    #expect(systems.first?["environments"] as? [String] == ["dev", "prod"])
    #expect(
      (list["targets"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == [
        "terraform", "cloudformation", "pulumi", "verification",
      ])
    let starters = try run("\"$0\" init --list")
    #expect(
      starters.code == 0 && starters.output.contains("scale-payments") && !starters.output.contains("infragen.json5"))
    #expect(try run("\"$0\" init --list --output x").code == 64)
  }

  @Test func showsSettingsForPrograms() throws {
    try folder.write(Self.shop, to: "infragen.json5")
    let shown = try json("\"$0\" show --environment prod --format json")
    let services = (shown["settings"] as? [String: Any])?["services"] as? [String: Any]
    #expect((services?["a"] as? [String: Any])?["desiredCount"] as? Int == 9)
    let compared = try json("\"$0\" show --against prod --format json")
    let differences = try #require(compared["differences"] as? [[String: Any]])
    let count = try #require(differences.first { $0["path"] as? String == "services.a.desiredCount" })
    #expect(count["before"] as? Int == 3 && count["after"] as? Int == 9)
    #expect(try run("\"$0\" show --diagram --format json").code == 64)
  }

  @Test func describesForPrograms() throws {
    try folder.write(Self.shop, to: "infragen.json5")
    let described = try json("\"$0\" describe --format json")
    let environments = try #require(described["environments"] as? [[String: Any]])
    #expect(environments.map { $0["name"] as? String } == ["dev", "prod"])
    let resources = try #require(environments[0]["resources"] as? [[String: Any]])
    let service = try #require(resources.first { $0["key"] as? String == "a_service" })
    #expect(service["terraform"] as? String == "aws_ecs_service.a")
    for list in ["parameters", "outputs", "limitations", "links", "connections", "rights", "findings"] {
      #expect((environments[0][list] as? [Any])?.isEmpty == (list == "links"), "\(list)")
    }
    #expect(try run("\"$0\" describe --keys --format json").code == 64)
  }

  @Test func colorsOnRequest() throws {
    try folder.write("{ name: 3 }", to: "infragen.json5")
    #expect(try run("\"$0\" validate --color always").errors.contains("\u{1B}[1;31merror:"))
    #expect(try run("NO_COLOR= FORCE_COLOR=1 \"$0\" validate").errors.contains("\u{1B}[1;31merror:"))
    #expect(try !run("FORCE_COLOR=1 NO_COLOR=1 \"$0\" validate").errors.contains("\u{1B}"))
    #expect(try !run("FORCE_COLOR=1 \"$0\" validate --color=never").errors.contains("\u{1B}"))
  }

  @Test func printsWordsForCompletions() throws {
    try folder.write(Self.shop, to: "infragen.json5")
    #expect(try run("\"$0\" completions environments").output == "dev\nprod\n")
    let settings = try run("\"$0\" completions settings").output.split(separator: "\n")
    #expect(settings.contains("services.a.desiredCount") && settings.contains("network.zones"))
    #expect(try run("\"$0\" completions topics").output.contains("\nrds.port\n"))
  }
}
