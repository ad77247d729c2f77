import AWSResources
import Emitters
import InfraModel
import Testing

/// Public functions for Terraform's syntax that external emitters use.
@Suite struct TerraformTextTests {
  private static let suffix = Expression.parameter("suffix")

  @Test(arguments: [
    ("plain $ 100% {x}", "plain $ 100% {x}"), ("${a}", "$${a}"), ("%{if}", "%%{if}"), ("$$x", "$$x"),
    ("$${a}", #"${"$"}$${a}"#), ("%%%{a}", #"${"%"}${"%"}%%{a}"#), ("ends in $", "ends in $"),
    (#"say "hi""#, #"say "hi""#),
  ])
  func literalTextsAreEscaped(_ text: String, _ template: String) {
    #expect(TerraformText.template(.string(text)) == template)
  }

  @Test func referencesAreInterpolated() {
    #expect(TerraformText.template(Self.suffix) == "${var.suffix}")
    #expect(TerraformText.template(.interpolation([.string("a-"), Self.suffix, .string("-$")])) == "a-${var.suffix}-$")
    #expect(TerraformText.template(.interpolation([.string("$$"), Self.suffix])) == #"${"$"}${"$"}${var.suffix}"#)
    #expect(TerraformText.template(.interpolation([.lookup(.target), Self.suffix])) == "terraform${var.suffix}")
    #expect(TerraformText.template(.json(.list([.integer(1)]))) == "${jsonencode([1])}")
  }

  @Test func conditionsJoin() {
    func parameter(_ pattern: String?, _ minimum: Int?, _ maximum: Int?) -> Parameter {
      Parameter("a", group: "G", pattern: pattern, minimumLength: minimum, maximumLength: maximum, "A.")
    }
    #expect(TerraformText.condition(of: parameter(nil, nil, nil)) == nil)
    #expect(TerraformText.condition(of: parameter(nil, 1, 9)) == "length(var.a) >= 1 && length(var.a) <= 9")
    #expect(TerraformText.condition(of: parameter("^\"$", 1, nil)) == #"can(regex("^\"$", var.a))"#)
  }

  @Test func jsonIsQuoted() { #expect(JSONText.quoted("a\"\\\n\u{1}é") == #""a\"\\\n\u0001é""#) }
}
