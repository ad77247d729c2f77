internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for roles.
  static let roles = [rolePrincipal, githubSubjects, roleVariables, roleNetwork]

  private static let rolePrincipal = ValidationRule("roles.assumed-by", "One principal can assume a role.") { system in
    system.roles.flatMap { entry -> [Violation] in
      let (settings, paths) = (entry.value.assumedBy, Setting.roles[entry.name].assumedBy)
      let given = [
        ("github", settings.github != nil), ("service", settings.service != nil), ("account", settings.account != nil),
        ("role", settings.role != nil),
      ].filter(\.1).map(\.0)
      if given.isEmpty {
        return [
          Violation(
            paths, "nobody can assume the role: add github, service, account or role, such as account: \"123456789012\""
          )
        ]
      }
      if given.count > 1 {
        return [
          Violation(paths, "it has \(given.joined(separator: " and ")), and a role has one: divide it into several")
        ]
      }
      guard settings.externalId != nil, settings.account == nil, settings.role == nil else { return [] }
      return [Violation(paths.externalId, "only accounts and roles give an external id: remove it")]
    }
  }

  /// Without a context, each branch of everyone with write access could deploy.
  /// https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims
  private static let githubSubjects = ValidationRule(
    "roles.github", "A role for GitHub Actions names repositories, and which of their workflows can assume it."
  ) { system in
    system.roles.compactMap { entry in
      guard let github = entry.value.assumedBy.github, github.subjects.isEmpty else { return nil }
      let setting = Setting.roles[entry.name].assumedBy.github
      return github.repositories.isEmpty
        ? Violation(setting, "it names no repository: add repositories, such as [\"acme/payments\"]")
        : Violation(
          setting,
          "no workflow can assume it: add branches, tags, environments or pullRequests, such as branches: [\"main\"]"
        )
    }
  }

  private static let roleVariables = ValidationRule("roles.variables", "Links of roles have no names for variables.") {
    system in
    namedVariables(in: system, of: PartID.roles, "a role has no variables: remove as")
  }

  private static let roleNetwork = ValidationRule(
    "roles.network", "A role uses parts with an API of AWS only.",
    .links { _, links in
      networkLinks(
        in: links, of: PartID.roles, "it is reached through the network, and a role is not in it: remove the link")
    })
}
