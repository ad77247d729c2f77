import Configuration
import Foundation
import InfraModel
import Testing

@testable import PaymentSystem

/// Text that an engine would interpret is refused in every setting.
@Suite struct EngineTextTests {
  static let hostile = [
    "{{resolve:secretsmanager:prod/db}}", "x{{resolve:ssm:/a:1}}", "a\u{0}b", "\u{1B}[2J", "a\u{85}",
  ]
  static let hostileKeys = ["fn::x", "Fn::GetAtt", "FN::y", "Ref"]

  /// The format of every text setting with its path; the path of a collection's key ends in `<name>`.
  static var rules: [(path: String, rule: TextFormat)] {
    PaymentSystem.shape.fields.flatMap { rules(of: $0.shape, $0.name) }
  }

  private static func rules(of dialect: SettingSchema, _ path: String) -> [(path: String, rule: TextFormat)] {
    switch dialect {
    case .text(let rule): [(path, rule)]
    case .freeObjects(let key, let member): [("\(path).<name>", key), ("\(path).<name>.<name>", member)]
    case .texts(let key, let value): [("\(path).<name>", key), (path, value)]
    case .shortOrGroup(let text, let group): rules(of: text, path) + rules(of: .group(group), path)
    case .named(let group, let key), .namedOrList(let group, let key):
      [("\(path).<name>", key)] + group.fields.flatMap { rules(of: $0.shape, "\(path).<name>.\($0.name)") }
    case .group(let group): group.fields.flatMap { rules(of: $0.shape, "\(path).\($0.name)") }
    case .list(let element, _), .oneOrMore(let element, _): rules(of: element, "\(path)[]")
    case .existing(let group, let text): (text.map { [(path, $0)] } ?? []) + rules(of: .group(group), path)
    case .optional(let inner), .toggle(let inner), .removable(let inner): rules(of: inner, path)
    case .number(let rule, _): [(path, rule)]
    case .anyOf(let shapes, _): shapes.flatMap { rules(of: $0, path) }
    case .links(let link): rules(of: link, "\(path).<name>")
    case .integer, .integers, .boolean, .choice, .constant, .freeObject: []
    case .textOrInteger: [(path, .any)]
    }
  }

  @Test func everyTextSettingRefusesEngineSyntax() {
    let rules = Self.rules
    #expect(rules.count > 50 && rules.contains { $0.path == "services.<name>.environment" })
    for (path, rule) in rules {
      for text in Self.hostile { #expect(rule.problem(with: text) != nil, "\(path) accepts \(text)") }
    }
  }

  /// Settings that become keys of an object in a program: tags, environment variables, the tag with the environment
  /// suffix.
  @Test(arguments: [
    "tags.<name>", "environmentTag", "services.<name>.environment.<name>", "services.<name>.secrets.<name>",
  ])
  func keysRefuseFunctions(_ path: String) throws {
    let rule = try #require(Self.rules.first { $0.path == path }).rule
    for text in Self.hostileKeys where !(text == "Ref" && path.hasPrefix("services")) {
      #expect(rule.problem(with: text) != nil, "\(path) accepts \(text)")
    }
  }

  @Test(arguments: [
    ("services.api.environment.X='{{resolve:ssm:/x}}'", "CloudFormation replaces {{resolve:…}}"),
    ("tags.Team='{{resolve:ssm:/x}}'", "CloudFormation replaces {{resolve:…}}"),
    ("description='{{resolve:ssm:/x}}'", "CloudFormation replaces {{resolve:…}}"),
    ("tags={'fn::x': 'a'}", "a key that begins with fn::"), ("environmentTag=fn::x", "a key that begins with fn::"),
    ("environmentTag=Ref", "the key Ref"), ("services.api.environment.X='a\\u0000'", "the control character U+0000"),
  ]) func reasonIsReported(_ assignment: String, _ reason: String) {
    let problems = RuleCase.problems([assignment])
    #expect(problems.contains { $0.contains(reason) }, "\(problems)")
  }

  @Test(arguments: ["${x}", "%{ if true }", "$${y}", "a\tb\nc", "{{x}}", "{{ resolve:x }}", "ä"])
  func escapableTextIsAllowed(_ text: String) {
    #expect(EngineText.problem(in: text) == nil)
    #expect(EngineText.problem(inKey: text) == nil)
  }

  /// The pattern that targets check at deploy time equals the rule for the configuration.
  @Test func deployTimePatternMatchesTheConfigurationRule() throws {
    let expression = try NSRegularExpression(pattern: EngineText.valuePattern)
    let values = [
      "20240101", "12e3", "1e-3", "0x1F", "0b1", "0o17", "1_000", "null", "true", "t", "no", "No", "NaN", "inf", "1.10",
      "2024-01-01", "1.", "1_0.5e10",
    ]
    let texts = [
      "dev", "pr1234", "1.4.2", "v1", "1a", "e3", "0xg", "2024-01", "1.2.3-4", "12e3e4", "build-7", "truth", "0x",
    ]
    for text in values + texts {
      let matches = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
      #expect(matches == values.contains(text), "\(text)")
      #expect(EngineText.isValue(text) == values.contains(text), "\(text)")
    }
  }

  @Test(arguments: [
    "20240101", "12e3", "0x1f", "1-000", "null", "true", "t", "no", "y", "off", "nan", "inf", "infinity", "2024-01-01",
    "1",
  ]) func suffixMustNotBeAYAMLValue(_ text: String) {
    #expect(TextFormat.suffix.problem(with: text) != nil)
    #expect(!RuleCase.problems(["environmentSuffix='\(text)'"]).isEmpty)
  }
}
