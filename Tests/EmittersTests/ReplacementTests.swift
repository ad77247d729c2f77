import Configuration
import EmitterConformance
import Emitters
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Settings must not replace resources through their descriptions or destroy resources in use.
@Suite struct ReplacementTests {
  /// Starters, with settings that make more of the other settings valid.
  private static let bases: [(system: String, settings: [String])] =
    Templates.systems.map { ($0.name, $0.name == "payment-web-app" ? ["services.api.deployment=rolling"] : []) }

  /// One engine per dialect: Pulumi has the same properties and effects as Terraform.
  private static let engines: [any Engine] = [TerraformEngine(), CloudFormationEngine()]

  /// A description says what a resource is for in words, so another setting must not reword it: where the change of a
  /// description replaces, it would replace what is in use for nothing.
  @Test(arguments: bases) func noSettingChangesAReplacingDescription(_ base: (system: String, settings: [String]))
    throws
  {
    let text = try #require(Templates.named(base.system)).configuration
    var tree = try JSON5.parse(Array(text.utf8), file: "a.json5")
    for setting in base.settings { tree = try tree.setting(setting) }
    let before = try Self.stack(tree).map { stack in Self.engines.map { Self.replacingTexts(of: stack, $0) } }
    let texts = try #require(before)
    #expect(texts.contains { !$0.isEmpty })
    var tried: [String] = []
    for change in Self.changes(PaymentSystem.jsonSchema, tree, "") {
      guard let stack = try? Self.stack(tree.setting(change)) else { continue }
      tried.append(change)
      for (engine, old) in zip(Self.engines, texts) {
        for (place, text) in Self.replacingTexts(of: stack, engine) {
          guard let former = old[place], former != text else { continue }
          Issue.record("\(change): \(engine.target) replaces \(place): '\(former)' becomes '\(text)'")
        }
      }
    }
    #expect(tried.count > 40, "too few settings fit to be a test")
    if !base.settings.isEmpty { #expect(tried.contains("cluster.serviceDiscovery=true")) }
  }

  private static func stack(_ tree: JSON5Value) throws -> Stack? {
    try SystemSource(file: "a.json5", text: Array(tree.text.utf8), regenerate: "").stack()
  }

  /// Replacing properties whose values are prose rather than names.
  private static func replacingTexts(of stack: Stack, _ engine: any Engine) -> [String: String] {
    var texts: [String: String] = [:]
    for resource in engine.resources(of: stack) {
      for property in resource.properties where property.effect.isReplacing && property.references.isEmpty {
        if property.value.contains(" ") && !property.value.contains("{") {
          texts["\(resource.address) \(property.path)"] = property.value
        }
      }
    }
    return texts
  }

  /// Every other value of a choice, and some of a number, as assignments.
  private static func changes(_ schema: JSON5Value, _ value: JSON5Value?, _ path: String) -> [String] {
    var changes: [String] = []
    for form in [schema] + (schema["anyOf"]?.elements ?? []) {
      for member in form["properties"]?.members ?? [] where member.key != "environments" {
        let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
        changes += Self.changes(member.value, value?[member.key], inner)
      }
      if let named = form["additionalProperties"], named["properties"] != nil {
        for member in value?.members ?? [] { changes += Self.changes(named, member.value, "\(path).\(member.key)") }
      }
      switch form["type"]?.text {
      case "\"boolean\"", "'boolean'", "boolean": changes += ["\(path)=true", "\(path)=false"]
      case "\"null\"", "'null'", "null": changes.append("\(path)=null")
      case "\"integer\"", "'integer'", "integer":
        changes += form["minimum"].map { ["\(path)=\($0.text)"] } ?? []
      case "\"array\"", "'array'", "array":
        changes += (form["items"]?["enum"]?.elements ?? []).map { "\(path)=[\($0.text)]" }
      default: changes += (form["enum"]?.elements ?? []).map { "\(path)=\($0.text)" }
      }
    }
    return changes
  }

  /// Resources that AWS does not delete while in use, whose users are updated in place when they are replaced.
  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeleteTargetGroup.html
  /// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html (DependencyViolation)
  /// https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteWebACL.html
  private static let undeletable: Set = [
    "aws_lb_target_group", "aws_security_group", "aws_subnet", "aws_wafv2_web_acl", "aws_acm_certificate",
  ]

  /// Such a resource is created before the old one is destroyed.
  @Test func resourcesInUseAreCreatedBeforeDestroy() throws {
    var stacks = [try KitchenSink.stack()]
    for (system, _) in Self.bases {
      let text = Array(try #require(Templates.named(system)).configuration.utf8)
      stacks.append(try SystemSource(file: "a.json5", text: text, regenerate: "").stack())
    }
    var found: Set<String> = []
    for resource in stacks.flatMap({ TerraformEngine().resources(of: $0) })
    where Self.undeletable.contains(resource.type) {
      found.insert(resource.type)
      #expect(resource.createsFirst, "\(resource.address) is destroyed while it is in use")
    }
    #expect(found == Self.undeletable)
  }

}
