import InfraModel

/// How pulumi-aws, which is made from Terraform's provider, names an argument or block.
enum PulumiName {
  /// The name of the provider for a region besides the stack's: `awsUsEast1`.
  static func provider(_ region: String) -> String { "aws\(CaseStyle.pascal(CaseStyle.snake(region)))" }

  /// `subnet_id` → `subnetId`, unless the resource type states another name.
  static func one(_ key: PropertyName) -> String { key.pulumi ?? CaseStyle.camel(key.name) }

  /// `default_action` → `defaultActions`, unless the resource type states another name; `ingress` and `egress` stay.
  static func many(_ key: PropertyName) -> String { key.pulumi ?? plural(CaseStyle.camel(key.name)) }

  private static func plural(_ word: String) -> String {
    if word.hasSuffix("ingress") || word.hasSuffix("egress") || word.hasSuffix("ies") { return word }
    if word.hasSuffix("x") || word.hasSuffix("s") {
      return word.hasSuffix("ss") || word.hasSuffix("x") ? word + "es" : word
    }
    if word.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(where: word.hasSuffix) {
      return word.dropLast() + "ies"
    }
    return word + "s"
  }
}
