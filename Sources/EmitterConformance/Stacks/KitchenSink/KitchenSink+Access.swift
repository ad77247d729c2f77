import AWSResources
import InfraModel

extension KitchenSink {
  /// An identity provider with a role for its tokens, and a role for another account.
  static func addAccess(to stack: inout Stack) {
    stack.begin("roles", "Roles")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let provider = stack.add(
      "tokens_provider", OIDCProvider(url: "https://tokens.example.com", audiences: ["sts.amazonaws.com", "sink"]))
    stack.add(
      "deploy_role",
      Role(
        name: "sink-deploy-\(suffix)", description: "Role of a pipeline", assumedBy: .federated(provider.arn),
        when: [
          .init("StringEquals", "tokens.example.com:aud", "sink"),
          .init(
            "StringLike", "tokens.example.com:sub",
            anyOf: ["repo:acme/sink:ref:refs/tags/v*", "repo:acme/sink:pull_request"]),
        ], managedPolicies: [.init("read_only_access", "ReadOnlyAccess")]))
    stack.add(
      "audit_role",
      Role(
        name: "sink-audit-\(suffix)", description: "Role of another account",
        assumedBy: .aws("arn:\(stack.lookup(.partition)):iam::210987654321:root"),
        when: [.init("StringEquals", "sts:ExternalId", "sink")]))
  }
}
