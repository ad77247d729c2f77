import InfraModel
import Testing

@testable import PaymentSystem

/// The generation manifest, and the checks across its files.
@Suite struct GenerationManifestTests {
  private static func list(_ text: String) throws -> GenerationManifest {
    try GenerationManifest(file: "lists/infragen.json5", text: Array(text.utf8))
  }

  private static func lines(_ text: String, _ systems: [String: String] = [:]) throws -> [String] {
    let systems = try systems.mapValues { try DescribedSystem(file: "a", text: Array($0.utf8)) }
    return try list(text).outputs(systems).map { output in
      "\(output.environment) \(output.target) \(output.path.text)\(output.path.isFolder ? " folder" : "")"
    }
  }

  private static func problems(_ text: String, _ systems: [String: String] = [:]) -> [String] {
    do {
      _ = try lines(text, systems)
      return []
    } catch {
      return (error as? Diagnostics)?.sorted.map(\.description) ?? ["\(error)"]
    }
  }

  @Test func emptyEntryMeansAllEnvironmentsAndTargets() throws {
    #expect(
      try Self.lines(
        "{ environments: { dev: {}, 'pr*': {}, qa: 'dev' }, generate: [{ output: './a//{environment}/{target}/' }] }")
        == [
          "dev terraform a/dev/terraform/ folder", "dev cloudformation a/dev/cloudformation/ folder",
          "dev pulumi a/dev/pulumi/ folder", "qa terraform a/qa/terraform/ folder",
          "qa cloudformation a/qa/cloudformation/ folder", "qa pulumi a/qa/pulumi/ folder",
        ])
    #expect(
      try Self.lines("{ name: 'a', generate: [{ targets: ['pulumi'], output: './' }] }") == ["dev pulumi  folder"])
  }

  @Test func entrySelectsNamedEnvironmentsAndTargets() throws {
    #expect(
      try Self.lines(
        "{ generate: [{ system: 'scale-payments', environments: ['prod', 'pr7'], targets: ['pulumi'], output: '{environment}.yaml' }] }"
      ) == ["prod pulumi prod.yaml", "pr7 pulumi pr7.yaml"])
  }

  @Test func systemNamesComeFromStartersOrResources() throws {
    let systems = [
      "shop.json5": "{ name: 'shop', environments: { dev: {}, prod: { name: 'big-shop' } } }",
      "x.json5": "{ name: '../x' }",
    ]
    #expect(
      try Self.lines(
        """
        { name: 'own', generate: [
          { targets: ['pulumi'], output: '{system}/a/' },
          { targets: ['pulumi'], system: 'fargate-migration', output: '{system}/{environment}/' },
          { targets: ['pulumi'], config: 'shop.json5', output: '{system}/{environment}/' },
          { targets: ['pulumi'], config: 'x.json5', output: 'x/{system}' },
        ] }
        """, systems) == [
          "dev pulumi own/a/ folder", "dev pulumi fargate-migration/dev/ folder", "dev pulumi shop/dev/ folder",
          "prod pulumi big-shop/prod/ folder", "dev pulumi x/payment",
        ])
  }

  @Test func pureListNamesASystemInEveryEntry() {
    #expect(
      Self.problems(
        "{ $schema: 'x', generate: [{ output: 'a/{environment}/{target}/' }, { targets: ['cdk'], output: 'b/' }] }")
        == [
          "lists/infragen.json5:1:81: error: generate[1].targets[0]: \"cdk\" is no target: choose \"terraform\", \"cloudformation\", \"pulumi\" or \"verification\""
        ])
    #expect(
      Self.problems("{ $schema: 'x', generate: [{ output: 'a/{environment}/{target}/' }, { output: 'b/{x}' }] }") == [
        "lists/infragen.json5:1:28: error: generate[0]: this file describes no system; set system to the name of a starter, or config to a file",
        "lists/infragen.json5:1:69: error: generate[1]: this file describes no system; set system to the name of a starter, or config to a file",
        "lists/infragen.json5:1:79: error: generate[1].output: '{x}' is not a placeholder; there are {environment}, {target} and {system}",
      ])
  }

  @Test func listsAndDescriptionsAreDistinguished() {
    let text = "{ generate: [{ config: 'shop.json5', environments: ['dve'], output: '{environment}/{target}/' }] }"
    #expect(Self.problems(text) == [], "what could not be read is told by those who read")
    #expect(
      Self.problems(text, ["shop.json5": "{ environments: { dev: {}, prod: {} } }"]) == [
        "lists/infragen.json5:1:53: error: generate[0].environments[0]: there is no environment 'dve' (did you mean 'dev'?); "
          + "the system has dev, prod"
      ])
  }

  @Test func outputsNeverReplaceADescription() {
    #expect(
      Self.problems(
        "{ generate: [{ config: 'a/../shop.json5', output: 'shop.json5/', targets: ['pulumi'] }] }",
        ["a/../shop.json5": "{}"]) == [])
    #expect(
      Self.problems(
        "{ generate: [{ config: './shop.json5', output: 'shop.json5/', targets: ['pulumi'] }] }", ["./shop.json5": "{}"]
      ) == [
        "lists/infragen.json5:1:48: error: generate[0].output: shop.json5/ would replace the configuration that it is generated from; "
          + "use another path"
      ])
  }

  @Test(arguments: [
    ("Infra/a/", "infra/A/", "infra/A/ is Infra/a/ on a file system that ignores case: generate[0] writes it"),
    ("a", "A/b", "a would be a file, and the folder of A/b"),
    ("a/", "A/b", "A/b is inside a/, which contains another output in pulumi"),
    (
      "a/b", "infragen.LOCK",
      "infragen.LOCK would replace the file that remembers what was generated; use another path"
    ),
  ])
  func spellingsOfOneFileCollide(one: String, other: String, words: String) {
    let entries = [one, other].map {
      "{ system: 'scale-payments', environments: ['dev'], targets: ['pulumi'], output: '\($0)' }"
    }
    #expect(Self.problems("{ generate: [\(entries.joined(separator: ", "))] }").first?.hasSuffix(words) == true)
  }

  /// Comparing each pair would take minutes.
  @Test(.timeLimit(.minutes(4))) func manyOutputsTakeLinearTime() throws {
    let names = (0..<100).map { "e\($0)" }
    let entries = (0..<100).map { "{ output: 'o\($0)/{environment}/{target}/' }" }
    let environments = names.map { "\($0): {}" }.joined(separator: ", ")
    let text = "environments: { \(environments) }, generate: [\(entries.joined(separator: ", "))]"
    #expect(try Self.list("{ \(text) }").outputs([:]).count == 30_000)
  }

  /// Each alias refers to the first environment.
  @Test(.timeLimit(.minutes(4))) func manyEnvironmentsTakeLinearTime() throws {
    let aliases = (1...40_000).map { "e\($0): 'e0'" }.joined(separator: ", ")
    let source = SystemSource(
      file: "a.json5", text: Array("{ services: { a: { image: 'a:1' } }, environments: { e0: {}, \(aliases) } }".utf8),
      environment: "e40000", regenerate: "")
    #expect(try source.settings().environment == "e40000")
    let list = try Self.list(
      "{ environments: { e0: {}, \(aliases) }, generate: [{ environments: ['other'], output: 'a/' }] }")
    let problems = try #require(throws: Diagnostics.self) { try list.outputs([:]) }
    #expect(problems.all.first?.message.hasSuffix("e18, e19 and 39981 more") == true)
  }

  @Test func fileWithoutAListIsRefused() {
    #expect(Self.problems("{ name: 'a' }").first?.contains("there is nothing to generate: add what") == true)
    #expect(
      Self.problems("{ genrate: [] }")
        == ["lists/infragen.json5:1:3: error: unknown setting 'genrate' (did you mean 'generate'?)"])
    #expect(Self.problems("[]").first?.contains("there is nothing to generate") == true)
  }

  @Test(arguments: [
    ("a/infragen.json5", "infragen.lock"), ("x.json5", "x.infragen.lock"), ("a/b/list", "list.infragen.lock"),
  ])
  func lockIsNamedAfterTheManifest(_ file: String, _ name: String) throws {
    let text = "{ generate: [{ system: 'serverless-api', output: 'a' }] }"
    #expect(try GenerationManifest(file: file, text: Array(text.utf8)).lockName == name)
  }

  /// The manifest selects outputs and does not change the system.
  @Test func listDoesNotChangeTheSystem() throws {
    func settings(_ list: String) throws -> String {
      let text = "{ services: { api: { image: 'a:1' } }, \(list) }"
      return try SystemSource(file: "a", text: Array(text.utf8), regenerate: "").settings().settings.text
    }
    #expect(try settings("generate: [{ output: '{target}/' }]") == settings(""))
  }
}
