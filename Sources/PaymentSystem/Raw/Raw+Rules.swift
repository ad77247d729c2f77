internal import Configuration
import InfraModel

extension ValidationRules {
  static let raw = [rawTargets, rawTerraform, rawKeys]

  private static let rawTargets = ValidationRule(
    "raw.targets", "A raw resource says what it is in at least one target."
  ) { system in
    system.raw.flatMap { entry -> [Violation] in
      let (value, setting) = (entry.value, Setting.raw[entry.name])
      let targets = [(value.pulumi, setting.pulumi.path), (value.cloudFormation, setting.cloudFormation.path)]
        .compactMap { target, path in target.map { (target: $0, path: path) } }
      if value.terraform == nil, targets.allSatisfy(\.target.isUnneeded) {
        return [Violation(setting, "it is in no target: add terraform, pulumi or cloudFormation")]
      }
      return targets.filter { $0.target.type.isEmpty && !$0.target.isUnneeded }.map {
        Violation($0.path, "it has no type: add it")
      }
    }
  }

  private static let rawTerraform = ValidationRule(
    "raw.terraform", "A raw resource of Terraform is a type of a provider that the program has, or a module."
  ) { system in
    system.raw.flatMap { entry -> [Violation] in
      guard let terraform = entry.value.terraform else { return [] }
      let setting = Setting.raw[entry.name].terraform
      var found: [Violation] = []
      if (terraform.type == nil) == (terraform.module == nil) {
        found.append(Violation(setting, "give either a type or a module"))
      }
      if let limit = terraform.limit, entry.value.pulumi != nil || entry.value.cloudFormation != nil {
        found.append(
          Violation(setting, "\(limit) is possible in Terraform alone: give other targets a raw entry of their own"))
      }
      if let provider = terraform.type?.split(separator: "_").first.map(String.init) {
        let known = ["archive", "aws"] + system.terraform.providers.map(\.name)
        if !known.contains(provider) {
          found.append(
            Violation(setting.type, "the program has no provider '\(provider)': add it to terraform.providers"))
        }
      }
      return found
    }
  }

  private static let rawKeys = ValidationRule(
    "raw.keys", "No raw resource has the key of another resource.",
    .stack { system, stack in
      system.raw.compactMap { entry in
        guard let other = stack.entry(entry.name), !(other.resource is RawResource) else { return nil }
        return Violation(
          Setting.raw[entry.name],
          "'\(entry.name)' is the key of a resource of the system itself, \(other.name.type.cloudFormation): choose another "
            + "name, or change that resource with patches")
      }
    })
}
