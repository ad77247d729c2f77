import AWSResources
internal import Configuration
import InfraModel

/// The roles for people, pipelines and other accounts.
struct Roles {
  private let all: [(label: DisplayName, role: Ref<Role>)]

  init(_ context: BuildContext, in stack: inout Stack) {
    let provider =
      context.system.account.githubProvider
      ? stack.add(
        "github_provider", OIDCProvider(url: "https://\(Self.issuer)", audiences: [Self.audience]),
        comment: "An account has one provider for GitHub Actions.") : nil
    all = context.system.roles.map { entry in
      let part = PartID.role(entry.name)
      let statements = context.links.grants(of: part).statements + context.texts.permissions(of: part)
      let trust = Self.trust(entry.value.assumedBy, provider, in: &stack)
      let role = stack.add(
        Self.key(of: entry.label),
        Role(
          name: context.name("\(entry.label.name)-role"),
          description: entry.value.description ?? "Permissions of the \(entry.label.name) role",
          assumedBy: trust.principal, when: trust.conditions,
          policies: statements.isEmpty ? [] : [.init("use", statements)],
          managedPolicies: entry.value.managedPolicies.map {
            .init(CaseStyle.snake(String($0.split(separator: "/").last ?? "")), $0)
          }))
      return (entry.label, role)
    }
  }

  /// Key of a role.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_role" }

  private static let issuer = "token.actions.githubusercontent.com"
  private static let audience = "sts.amazonaws.com"

  /// Who assumes a role, and under which conditions.
  private static func trust(
    _ settings: RolePrincipalSettings, _ provider: Ref<OIDCProvider>?, in stack: inout Stack
  ) -> (principal: PolicyStatement.Principal, conditions: [PolicyStatement.Condition]) {
    let external =
      settings.externalId.map { [PolicyStatement.Condition("StringEquals", "sts:ExternalId", Value(.string($0)))] }
      ?? []
    if let github = settings.github {
      let arn: Value<String> =
        provider?.arn
        ?? "arn:\(stack.lookup(.partition)):iam::\(stack.lookup(.accountID)):oidc-provider/\(issuer)"
      let subjects = github.subjects
      let test = subjects.contains { $0.contains("*") } ? "StringLike" : "StringEquals"
      return (
        .federated(arn),
        [
          .init("StringEquals", "\(issuer):aud", Value(.string(audience))),
          .init(test, "\(issuer):sub", anyOf: subjects),
        ]
      )
    }
    if let role = settings.role { return (.aws(Value(.string(role))), external) }
    if let account = settings.account {
      return (.aws("arn:\(stack.lookup(.partition)):iam::\(account):root"), external)
    }
    return (.service(settings.service ?? ""), [.sourceAccount(stack.lookup(.accountID))])
  }

  func addOutputs(to stack: inout Stack) {
    for (label, role) in all {
      stack.outputs.append(
        StackOutput("\(label.words)_role_arn", role.arn, "ARN of the \(label.name) role."))
    }
  }
}

extension Part {
  static let roles = Part { built, context, stack in
    if context.system.roles.isEmpty, !context.system.account.githubProvider { return }
    stack.begin("roles", "Roles")
    built.roles = Roles(context, in: &stack)
  } outputs: { built, stack in
    built.roles?.addOutputs(to: &stack)
  }
}
