import InfraModel

/// The blocks `terraform` and `provider`, and the values of the variables.
extension TerraformProgram {
  mutating func settings() {
    let settings = stack.engines.terraform
    paragraph("terraform") { [providers = requiredProviders] writer in
      writer.beginBody(2)
      writer.argument("required_version", .string(settings.requiredVersion ?? ">= \(TerraformEmitter.minimumVersion)"))
      writer.openBlock("required_providers")
      for provider in providers { writer.argument(provider.name, expressions: provider.members) }
      writer.closeBlock()
      if let backend = settings.backend, !settings.isModule { writer.backend(backend) }
      _ = writer.endBody()
    }
    if settings.isModule { return }
    provider([("region", .string(stack.region))])
    for region in stack.otherRegions {
      provider([("alias", .string(CaseStyle.snake(region))), ("region", .string(region))])
    }
  }

  /// The providers with their expressions, by name.
  private var requiredProviders: [(name: String, members: [(name: String, text: String)])] {
    let settings = stack.engines.terraform
    func members(_ source: String, _ version: String) -> [(name: String, text: String)] {
      [("source", TerraformText.expression(.string(source))), ("version", TerraformText.expression(.string(version)))]
    }
    var aws = members("hashicorp/aws", settings.awsVersion ?? TerraformEmitter.awsVersions)
    if settings.isModule, !stack.otherRegions.isEmpty {
      let aliases = stack.otherRegions.map { "aws.\(CaseStyle.snake($0))" }.joined(separator: ", ")
      aws.append(("configuration_aliases", "[\(aliases)]"))
    }
    var providers = settings.providers.map { ($0.name, members($0.source, $0.version)) }
    if stack.sources.contains(where: \.program.isBuilt) {
      providers.append(("archive", members("hashicorp/archive", "~> 2.4")))
    }
    providers.append(("aws", aws))
    return providers.sorted { $0.0 < $1.0 }
  }

  /// A block `provider "aws"` with region and credentials.
  private mutating func provider(_ place: [(name: String, value: Expression)]) {
    let engines = stack.engines
    paragraph("provider", ["aws"]) { writer in
      writer.beginBody(2)
      for (name, value) in place { writer.argument(name, value) }
      if let account = engines.accountID { writer.argument("allowed_account_ids", .list([.string(account)])) }
      if let profile = engines.profile { writer.argument("profile", .string(profile)) }
      if let role = engines.assumedRole {
        writer.openBlock("assume_role")
        writer.argument("role_arn", .string(role.arn))
        if let name = role.sessionName { writer.argument("session_name", .string(name)) }
        if let id = role.externalID { writer.argument("external_id", .string(id)) }
        writer.closeBlock()
      }
      if engines.terraform.hasDefaultTags {
        writer.openBlock("default_tags")
        writer.argument("tags", .tags([], .map))
        writer.closeBlock()
      }
      _ = writer.endBody()
    }
  }

  /// The values of the variables, one argument each.
  mutating func variableValues() {
    writer.blankLine()
    writer.beginBody(0)
    for (parameter, value) in stack.presetParameters(in: .provider) { writer.argument(parameter.name.snake, value) }
    _ = writer.endBody()
  }
}

extension HCLWriter {
  /// Arguments of backends that are blocks; all other arguments with several values are objects.
  private static let blocks = [
    "remote": ["workspaces"], "cos": ["assume_role"], "oss": ["assume_role", "assume_role_with_oidc"],
    "kubernetes": ["exec"],
  ]

  fileprivate mutating func backend(_ backend: EngineSettings.Terraform.Backend) {
    openBlock("backend \"\(backend.type)\"")
    for argument in backend.arguments {
      guard case .object(let members) = argument.value, Self.blocks[backend.type]?.contains(argument.name) == true
      else {
        self.argument(argument.name, argument.value)
        continue
      }
      openBlock(argument.name)
      for member in members { self.argument(member.name, member.value) }
      closeBlock()
    }
    closeBlock()
  }
}
