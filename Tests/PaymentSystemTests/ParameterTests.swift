import Emitters
import Foundation
import InfraModel
import Testing

/// Each target that can check parameters at deploy time applies the rules of the configuration.
@Suite struct ParameterTests {
  /// Texts that CloudFormation or Pulumi would interpret.
  private static let refused = [
    "{{resolve:ssm:/x}}", "20240101", "12e3", "0x1F", "1_000", "1.5", "null", "true", "t", "no", "~", "2024-01-01",
    "a\u{0}b",
    "${x}", "",
  ]

  private static func matches(_ pattern: String, _ text: String) throws -> Bool {
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }

  private static func accepts(_ parameter: Parameter, _ text: String) throws -> Bool {
    try matches(parameter.pattern ?? "", text) && !(parameter.refusedPattern.map { try matches($0, text) } ?? false)
  }

  private static func texts(_ stack: Stack) -> [Parameter] { stack.parameters.filter { $0.kind == .string } }

  @Test(arguments: Starter.all) func parametersRefuseEngineSyntax(_ starter: Starter) throws {
    for parameter in Self.texts(try starter.stack()) {
      let name = parameter.name.snake
      for text in Self.refused { #expect(try !Self.accepts(parameter, text), "\(name) accepts '\(text)'") }
      if case .string(let text)? = parameter.defaultValue {
        #expect(try Self.accepts(parameter, text), "\(name) refuses its default")
      }
    }
  }

  @Test(arguments: Starter.all) func everyTargetChecksOrDocumentsParameters(_ starter: Starter) throws {
    let stack = try starter.stack()
    func text(_ emitter: any Emitter) throws -> String {
      let document = try #require(emitter.documents(for: stack, layout: .single).first)
      return String(decoding: try document.bytes(), as: UTF8.self)
    }
    let template = try #require(
      JSONSerialization.jsonObject(with: Data(text(CloudFormationEmitter()).utf8)) as? [String: Any])
    let parameters = try #require(template["Parameters"] as? [String: [String: Any]])
    let terraform = try text(TerraformEmitter())
    let pulumi = try text(PulumiEmitter())
    for parameter in Self.texts(stack) {
      let name = parameter.name.snake
      let pattern = try #require(parameters[CaseStyle.pascal(name)]?["AllowedPattern"] as? String, "\(name)")
      for refused in Self.refused { #expect(try !Self.matches(pattern, refused), "\(name): \(refused)") }
      if parameter.dialect == .cloudFormation { continue }
      let condition = try #require(TerraformText.condition(of: parameter), "\(name)")
      #expect(terraform.contains("condition     = \(condition)\n"), "\(name)")
      #expect(condition.components(separatedBy: "can(regex(").count == (parameter.refusedPattern == nil ? 2 : 3))
      #expect(
        pulumi.contains(try #require(parameter.constraint)), "\(name): Pulumi checks nothing, so its text must tell")
    }
  }
}
