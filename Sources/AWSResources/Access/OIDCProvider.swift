import InfraModel

/// An identity provider whose tokens can be exchanged for those of a role, such as that of GitHub Actions. An account
/// has one for each address.
public struct OIDCProvider: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_iam_openid_connect_provider", pulumi: "aws:iam:OpenIdConnectProvider",
    cloudFormation: "AWS::IAM::OIDCProvider", noun: "provider", identity: "Arn",
    reading: Reading("iam:GetOpenIDConnectProvider", "iam:ListOpenIDConnectProviders"))

  /// Address without a path, such as `https://token.actions.githubusercontent.com`.
  public var url: String
  /// Audiences of the tokens, such as `sts.amazonaws.com`.
  public var audiences: [String]

  /// Creates a provider. AWS checks its certificate with its own list of authorities, so it has no thumbprint.
  public init(url: String, audiences: [String]) {
    self.url = url
    self.audiences = audiences
  }

  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))

  public func describe(into r: ResourceWriter) {
    r.set("url", "Url", url, .replaces)
    r.set(PropertyName("client_id_list", pulumi: "clientIdLists"), "ClientIdList", audiences)
    r.tags()
  }
}

extension Ref<OIDCProvider> {
  /// ARN of the provider.
  public var arn: Value<String> { attribute(OIDCProvider.arn) }
}
