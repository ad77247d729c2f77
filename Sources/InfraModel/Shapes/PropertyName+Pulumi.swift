/// Names in pulumi-aws, which is generated from Terraform's provider.
extension PropertyName {
  /// `subnet_id` → `subnetId`, unless the property has an own Pulumi name.
  public var pulumiName: String { pulumi ?? CaseStyle.camel(name) }

  /// `default_action` → `defaultActions`, unless the property has an own Pulumi name; `ingress` and `egress` stay
  /// unchanged.
  public var pulumiListName: String { pulumi ?? Self.plural(CaseStyle.camel(name)) }

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
