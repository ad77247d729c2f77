internal import Configuration
import InfraModel

extension ValidationRules {
  static let raw = [rawTargets, rawTerraform, rawAttributes, rawKeys, rawNames, rawLinks]

  private static let rawTargets = ValidationRule(
    "raw.targets", "A raw resource says what it is in at least one target."
  ) { system in
    system.raw.flatMap { entry -> [Violation] in
      let (value, setting) = (entry.value, Setting.raw[entry.name])
      let targets = [(value.pulumi, setting.pulumi.path), (value.cloudFormation, setting.cloudFormation.path)]
        .compactMap { target, path in target.map { (target: $0, path: path) } }
      if value.terraform?.isUnneeded ?? true, targets.allSatisfy(\.target.isUnneeded) {
        return [Violation(setting, "it is in no target: add terraform, pulumi or cloudFormation")]
      }
      return targets.filter { $0.target.type == nil && !$0.target.isUnneeded }.map {
        Violation($0.path, "it has no type: add it")
      }
    }
  }

  private static let rawTerraform = ValidationRule(
    "raw.terraform", "A raw resource of Terraform is a type of a provider that the program has, or a module."
  ) { system in
    system.raw.flatMap { entry -> [Violation] in
      guard let terraform = entry.value.terraform, !terraform.isUnneeded else { return [] }
      let setting = Setting.raw[entry.name].terraform
      var found: [Violation] = []
      if (terraform.type == nil) == (terraform.module == nil) {
        found.append(Violation(setting, "give either a type or a module"))
      }
      let others = [entry.value.pulumi, entry.value.cloudFormation].compactMap(\.self)
      if let limit = terraform.limit, !others.allSatisfy(\.isUnneeded) {
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

  private static let rawAttributes = ValidationRule(
    "raw.attributes", "The attributes of a raw resource are those of its type, where infragen knows the type."
  ) { system in
    system.raw.flatMap { entry -> [Violation] in
      let terraform = entry.value.terraform.flatMap { $0.data ? nil : $0.type }
      return entry.value.attributes.flatMap { attribute -> [Violation] in
        let setting = Setting.raw[entry.name].attributes[attribute.name]
        let names: [(String?, String?, Patch.Target, SettingPath)] = [
          (terraform, attribute.value.provider, .terraform, setting.provider.path),
          (
            entry.value.cloudFormation?.type, attribute.value.cloudFormation, .cloudFormation,
            setting.cloudFormation.path
          ),
        ]
        return names.compactMap { type, name, target, path in
          guard let type, let name else { return nil }
          return PropertyNames.problem(withAttribute: name, of: type, in: target).map { Violation(path, $0) }
        }
      }
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

  /// Resources, parameters and variables of a program share one space of names in CloudFormation and Pulumi.
  private static let rawNames = ValidationRule(
    "raw.names", "No raw resource has the name of a parameter or variable of a program.",
    .stack { system, stack in
      if system.raw.isEmpty { return [] }
      let parameters = stack.parameters.map { $0.name.snake } + stack.ssmParameters.flatMap(\.names)
      return system.raw.compactMap { entry in
        let name = CaseStyle.camel(entry.name)
        guard let other = (parameters + programVariables).first(where: { CaseStyle.camel($0) == name }) else {
          return nil
        }
        return Violation(
          Setting.raw[entry.name],
          "programs have a \(parameters.contains(other) ? "parameter" : "variable") '\(other)': choose another name")
      }
    })

  private static let rawLinks = ValidationRule(
    "raw.links", "A link to a raw resource names its permissions, and gives attributes that every target has."
  ) { system in
    if system.raw.isEmpty { return [] }
    let references = References(system: system, parts: LinkedParts())
    return system.linkGraph.links.flatMap { link -> [Violation] in
      guard LinkTargets.all[link.kind] == RawTarget.self, let raw = system.raw.first(where: { $0.name == link.to.name })
      else { return [] }
      let permissions = raw.value.permissions.map(\.name)
      if permissions.isEmpty, raw.value.attributes.isEmpty {
        return [Violation(link.path, "raw.\(raw.name) has no permissions and no attributes to give: add them")]
      }
      let unknown = link.access.filter { !permissions.contains($0) }.map { name in
        let known = permissions.isEmpty ? "it has none" : "it has \(permissions.joined(separator: ", "))"
        return Violation(
          link.path,
          "raw.\(raw.name) has no permission '\(name)'\(Suggestion.hint(for: name, in: permissions)): \(known)")
      }
      if link.request.variables == .none { return unknown }
      return unknown
        + raw.value.attributes.compactMap { attribute in
          do throws(References.Problem) {
            _ = try references.raw(
              "\(raw.name).\(attribute.name)", "raw.\(raw.name).\(attribute.name)", in: .everywhere)
            return nil
          } catch {
            return Violation(link.path, "\(error.message); or take no variables, with as: false")
          }
        }
    }
  }
}
