internal import Configuration

/// A role for people, pipelines or other accounts.
struct RoleSettings: Settings {
  var description: String?
  var assumedBy = RolePrincipalSettings()
  var uses = UseSettings()
  var permissions: [PermissionSettings] = []
  var managedPolicies: [String] = []

  static let title = "A role for people, pipelines or other accounts."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("description", &description, .optional(.text(.sentence)), "What it is for, one sentence.")
    each.setting("assumedBy", &assumedBy, .group(), "Who can assume it. Required.")
    each.setting("uses", &uses, .removableGroup(), "The parts that it uses; it gets no variables of them.")
    each.setting(
      "permissions", &permissions, .list(of: .group()), "Statements for the role, for what no link grants.")
    each.setting(
      "managedPolicies", &managedPolicies, .list(of: .text(.managedPolicy), count: 0...10),
      "Policies of AWS such as ReadOnlyAccess, with their paths.")
  }
}

/// Who can assume a role: one of these.
struct RolePrincipalSettings: Settings {
  var github: GitHubSettings?
  var service: String?
  var account: String?
  var externalId: String?
  var role: String?

  static let title = "Who can assume the role: one of github, service, account and role."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("github", &github, .optional(.group()), "Workflows of GitHub Actions, without stored credentials.")
    each.setting(
      "service", &service, .optional(.text(.servicePrincipal)),
      "An AWS service such as glue.amazonaws.com, on behalf of this account.")
    each.setting("account", &account, .optional(.text(.accountID)), "An account, which decides who in it can.")
    each.setting(
      "externalId", &externalId, .optional(.text(.externalID)), "The external id that the account or role must give.")
    each.setting("role", &role, .optional(.text(.roleARN)), "A role of this or another account, by its ARN.")
  }
}

/// The workflows of GitHub Actions that can assume a role.
struct GitHubSettings: Settings {
  var repositories: [String] = []
  var branches: [String] = []
  var tags: [String] = []
  var environments: [String] = []
  var pullRequests = false

  static let title = "The workflows of GitHub Actions that can assume the role."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "repositories", &repositories, .list(of: .text(.repository), count: 0...20),
      "Repositories such as acme/payments. Required.")
    each.setting(
      "branches", &branches, .list(of: .text(.gitReference), count: 0...20),
      "Branches whose workflows can; in a name, * is any text.")
    each.setting(
      "tags", &tags, .list(of: .text(.gitReference), count: 0...20), "Tags whose workflows can, such as v*.")
    each.setting(
      "environments", &environments, .list(of: .text(.gitReference), count: 0...20),
      "Environments of GitHub whose jobs can.")
    each.setting("pullRequests", &pullRequests, .boolean, "Whether workflows of pull requests can.")
  }

  /// The subjects in the tokens of the workflows.
  /// https://docs.github.com/en/actions/reference/security/oidc#example-subject-claims
  var subjects: [String] {
    let contexts =
      branches.map { "ref:refs/heads/\($0)" } + tags.map { "ref:refs/tags/\($0)" }
      + environments.map { "environment:\($0)" } + (pullRequests ? ["pull_request"] : [])
    return repositories.flatMap { repository in contexts.map { "repo:\(repository):\($0)" } }
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
  static let servicePrincipal = TextFormat(
    "a service principal such as glue.amazonaws.com", pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)*\\.amazonaws\\.com$",
    minLength: 15, maxLength: 128
  ) { text in
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    return words.count > 2 && text.hasSuffix(".amazonaws.com")
      && words.allSatisfy { word in
        !word.isEmpty
          && word.utf8.allSatisfy { ASCII.isLower($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "-") }
      }
  }

  static let managedPolicy = TextFormat(
    "the path and name of a policy such as ReadOnlyAccess or job-function/ViewOnlyAccess",
    pattern: "^[A-Za-z0-9_+=,.@/-]+$", minLength: 1, maxLength: 256
  ) { $0.utf8.allSatisfy { ASCII.isWord($0) || "+=,.@/-".utf8.contains($0) } }

  /// A repository of GitHub, of which all workflows would be too many.
  static let repository = TextFormat(
    "a repository such as acme/payments", pattern: "^[A-Za-z0-9-]+/[A-Za-z0-9_.-]+$", minLength: 3, maxLength: 140
  ) { text in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
      && parts[0].utf8.allSatisfy { ASCII.isWord($0) && $0 != UInt8(ascii: "_") || $0 == UInt8(ascii: "-") }
      && parts[1].utf8.allSatisfy { ASCII.isWord($0) || ".-".utf8.contains($0) }
  }

  static let gitReference = TextFormat(
    "a name in Git or GitHub: letters, digits and _ . / * -", pattern: "^[A-Za-z0-9_./*-]+$", minLength: 1,
    maxLength: 200
  ) { $0.utf8.allSatisfy { ASCII.isWord($0) || "./*-".utf8.contains($0) } }
}
