internal import Configuration
import Emitters
import InfraModel

extension ValidationRules {
  static let engines = [backendType, backendArguments, terraformVersion, awsVersion, assumedRole, moduleForm]
  /// The rules of infragen itself.
  static let engineFiles = [backendPlaceholders, versionRanges, providerNames, parameterValues]

  /// https://developer.hashicorp.com/terraform/language/backend
  private static let backendType = ValidationRule(
    "terraform.backend-type", "A program has at most one backend, of a type that Terraform knows.",
    page: "https://developer.hashicorp.com/terraform/language/backend"
  ) { system in
    let backends = system.terraform.backend
    let unknown = backends.filter { Backend.required($0.name) == nil }.map { backend in
      Violation(
        Setting.terraform.backend[backend.name],
        "Terraform has no backend '\(backend.name)'\(Suggestion.hint(for: backend.name, in: Backend.types)); use "
          + Backend.types.joined(separator: ", "))
    }
    guard unknown.isEmpty, backends.count > 1 else { return unknown }
    return [
      Violation(
        Setting.terraform.backend[backends[1].name],
        "there is '\(backends[0].name)' already, and a program has one backend: remove one of them")
    ]
  }

  /// https://developer.hashicorp.com/terraform/language/backend#partial-configuration
  private static let backendArguments = ValidationRule(
    "terraform.backend-arguments",
    "A backend that has arguments has those without which Terraform cannot use it, and their names are spelled correctly.",
    page: "https://developer.hashicorp.com/terraform/language/backend#partial-configuration"
  ) { system in
    system.terraform.backend.flatMap { backend -> [Violation] in
      let setting = Setting.terraform.backend[backend.name]
      let given = (backend.value.members ?? []).map(\.key)
      let misspelled = given.compactMap { name in
        Backend.misspelled(name, of: backend.name).map {
          Violation(
            setting.appending(.key(name)), "the backend \(backend.name) has no '\(name)': did you mean '\($0)'?")
        }
      }
      let missing = (Backend.required(backend.name) ?? []).filter { !given.contains($0) }
      guard !given.isEmpty, !missing.isEmpty, misspelled.isEmpty else { return misspelled }
      return [
        Violation(
          setting,
          "it has no \(missing.joined(separator: " and no ")): add \(missing.count == 1 ? "it" : "them"), or leave all to "
            + "terraform init -backend-config with { \(backend.name): {} }")
      ]
    }
  }

  private static let backendPlaceholders = ValidationRule(
    "terraform.backend-placeholders", "Texts of a backend have no words in braces but {environment} and {system}."
  ) { system in
    system.terraform.backend.flatMap { backend in
      (backend.value.members ?? []).flatMap { member -> [Violation] in
        var unknown: [String] = []
        var references: [String] = []
        _ = member.value.expression { text in
          if text.hasReference { references.append(text) }
          return Backend.filled(text, unknown: { unknown.append($0) }) { _ in "" }
        }
        if let text = references.first {
          return [
            Violation(
              Setting.terraform.backend[backend.name].appending(.key(member.key)),
              "'\(text)': Terraform reads a backend before it knows anything else: use {environment}, {system} or plain text"
            )
          ]
        }
        return unknown.map { word in
          Violation(
            Setting.terraform.backend[backend.name].appending(.key(member.key)),
            "nothing replaces {\(word)}\(Suggestion.hint(for: word, in: Backend.placeholders)): use {environment} or "
              + "{system}")
        }
      }
    }
  }

  private static let versionRanges = ValidationRule(
    "terraform.version-ranges", "Each version range has a version in it."
  ) { system in
    let setting = Setting.terraform
    let ranges =
      [
        (system.terraform.requiredVersion, setting.requiredVersion.path),
        (system.terraform.awsVersion, setting.awsVersion.path),
      ]
      + system.terraform.providers.map { ($0.value.version, setting.providers[$0.name].version.path) }
      + system.raw.map { ($0.value.terraform?.version, Setting.raw[$0.name].terraform.version.path) }
    return ranges.compactMap { text, path in
      guard let text, let constraint = VersionConstraint(text), !constraint.isSatisfiable else { return nil }
      return Violation(path, "no version is in '\(text)': widen one of its limits")
    }
  }

  private static let terraformVersion = ValidationRule(
    "terraform.required-version", "Terraform is as new as the program and its backend need.",
    page: "https://developer.hashicorp.com/terraform/language/expressions/version-constraints"
  ) { system in
    let demand = system.terraformDemand
    guard let text = system.terraform.requiredVersion, let constraint = VersionConstraint(text),
      constraint.isSatisfiable,
      let least = VersionConstraint.Version(demand.version)
    else { return [] }
    if let minimum = constraint.minimum, minimum >= least { return [] }
    let reason = demand.argument.map { "the backend's \($0) needs" } ?? "the program needs"
    return [
      Violation(
        Setting.terraform.requiredVersion,
        "'\(text)' allows versions of Terraform below \(demand.version), which \(reason); use \">= \(demand.version)\"")
    ]
  }

  private static let awsVersion = ValidationRule(
    "terraform.aws-version", "The AWS provider has a version that programs are written for.",
    page: "https://developer.hashicorp.com/terraform/language/expressions/version-constraints"
  ) { system in
    guard let text = system.terraform.awsVersion, let constraint = VersionConstraint(text), constraint.isSatisfiable,
      let least = VersionConstraint.Version(TerraformEmitter.minimumAWSVersion),
      let excluded = VersionConstraint.Version(TerraformEmitter.excludedAWSVersion)
    else { return [] }
    let versions = "\"\(TerraformEmitter.awsVersions)\""
    guard let minimum = constraint.minimum, minimum >= least else {
      return [
        Violation(
          Setting.terraform.awsVersion,
          "'\(text)' allows versions of the AWS provider below \(TerraformEmitter.minimumAWSVersion), which the program "
            + "needs; use \(versions) or less of it")
      ]
    }
    guard minimum >= excluded else { return [] }
    return [
      Violation(
        Setting.terraform.awsVersion,
        "'\(text)' allows no version of the AWS provider below \(TerraformEmitter.excludedAWSVersion), and the program is "
          + "written for those; use \(versions) or less of it")
    ]
  }

  private static let providerNames = ValidationRule(
    "terraform.providers", "Further providers have a source and versions, and names that the program does not use."
  ) { system in
    system.terraform.providers.flatMap { provider -> [Violation] in
      let setting = Setting.terraform.providers[provider.name]
      if ["archive", "aws"].contains(provider.name) {
        return [
          Violation(
            setting,
            "the program has the provider '\(provider.name)' itself: remove it"
              + (provider.name == "aws" ? ", and set its versions with terraform.awsVersion" : ""))
        ]
      }
      return [("source", provider.value.source), ("version", provider.value.version)].filter { $0.1.isEmpty }.map {
        Violation(setting, "it has no \($0.0): add it")
      }
    }
  }

  /// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
  private static let assumedRole = ValidationRule(
    "terraform.assume-role", "The role that is assumed is named, and of the account that is deployed to.",
    page: "https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html"
  ) { system in
    guard let role = system.terraform.provider.assumeRole else { return [] }
    let setting = Setting.terraform.provider.assumeRole
    if role.roleArn.isEmpty { return [Violation(setting, "it has no roleArn: add the ARN of the role")] }
    let parts = role.roleArn.split(separator: ":", omittingEmptySubsequences: false)
    guard let account = system.accountId, parts.count > 4, parts[4] != account else { return [] }
    return [
      Violation(
        setting.roleArn,
        "the role is of account \(parts[4]), and accountId allows \(account) only: whoever assumes a role deploys to its "
          + "account")
    ]
  }

  /// https://developer.hashicorp.com/terraform/language/modules/develop/providers
  private static let moduleForm = ValidationRule(
    "terraform.module", "A module leaves provider, backend and values to the configuration that calls it.",
    page: "https://developer.hashicorp.com/terraform/language/modules/develop/providers"
  ) { system in
    let terraform = system.terraform
    guard terraform.form == .module else { return [] }
    let settings = [
      (Setting.terraform.backend.path, !terraform.backend.isEmpty),
      (Setting.terraform.provider.assumeRole.path, terraform.provider.assumeRole != nil),
      (Setting.terraform.provider.profile.path, terraform.provider.profile != nil),
      (Setting.terraform.provider.defaultTags.path, terraform.provider.defaultTags),
      (Setting.terraform.tfvars.path, terraform.tfvars),
    ]
    return settings.filter(\.1).map { path, _ in
      Violation(
        path, "the form is \"module\", and the configuration that calls a module has this: remove it, or the form")
    }
  }

  private static let parameterValues = ValidationRule(
    "parameters.values", "Values are given for parameters that exist, where a file beside a program takes them.",
    .stack { system, stack in
      guard !system.parameterValues.isEmpty else { return [] }
      guard system.terraform.tfvars || system.cloudFormation.parameterFile || system.pulumi.stackFile else {
        return [
          Violation(
            Setting.parameterValues,
            "no file takes them: set terraform.tfvars, cloudFormation.parameterFile or pulumi.stackFile")
        ]
      }
      return system.parameterValues.compactMap { value in
        problem(of: value, system, stack).map { Violation(Setting.parameterValues[value.name], $0) }
      }
    })

  private static func problem(of value: Keyed<String>, _ system: PaymentSystem, _ stack: Stack) -> String? {
    let names = stack.parameters.map(\.name).filter { $0 != Naming.suffixParameter }.map(\.snake)
    if value.name == Naming.suffixParameter.snake { return "environmentSuffix is the setting for it: use that" }
    guard let parameter = stack.parameter(Parameter.Name(value.name)) else {
      let known = names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"
      return "the system has no such parameter\(Suggestion.hint(for: value.name, in: names)): \(known)"
    }
    if parameter.kind == .integer, Int(value.value) == nil { return "'\(value.value)' is no whole number" }
    if let pattern = parameter.pattern, (try? InputPattern(pattern))?.matches(value.value) == false {
      return "'\(value.value)' does not match the parameter's pattern \(pattern)"
    }
    if system.pulumi.stackFile, parameter.kind == .string, EngineText.isValue(value.value) {
      return "Pulumi reads '\(value.value)' in a stack file as a number, a date or a Boolean: use another text"
    }
    return nil
  }
}
