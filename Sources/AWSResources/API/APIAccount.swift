import InfraModel

/// The role with which API Gateway writes logs, for every API of the account in the region: one stack only may set it.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
public struct APIAccount: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_account", pulumi: "aws:apigateway:Account",
    cloudFormation: "AWS::ApiGateway::Account", noun: "api_account")

  /// The role, which API Gateway takes on and which may write logs; that it may must be there first.
  public var role: Ref<Role>

  /// Creates the account's setting.
  public init(role: Ref<Role>) { self.role = role }

  public var unsupportedFeatures: [UnsupportedFeature] {
    [Dialect.provider, .cloudFormation].map {
      UnsupportedFeature(
        $0, "keeping the account's role for API logs when the system is destroyed",
        because: """
          The role is deleted with its stack, and every API of the account and region stops writing logs. Let another system \
          set one first (account.apiLogging), or keep the system that sets it until last.
          """)
    }
  }

  public func describe(into r: ResourceWriter) {
    r.set("cloudwatch_role_arn", "CloudWatchRoleArn", role.arn)
  }
}
