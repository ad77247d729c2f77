import InfraModel

/// Names in pulumi-aws, which is generated from Terraform's provider.
enum PulumiName {
  /// Name of the provider resource for a region other than the stack's: `awsUsEast1`.
  static func provider(_ region: String) -> String { "aws\(CaseStyle.pascal(CaseStyle.snake(region)))" }

  /// `subnet_id` → `subnetId`, unless the property has an own Pulumi name.
  static func one(_ key: PropertyName) -> String { key.pulumi ?? CaseStyle.camel(key.name) }

  /// `default_action` → `defaultActions`, unless the property has an own Pulumi name; `ingress` and `egress` stay
  /// unchanged.
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
