import InfraModel

/// The role with which API Gateway writes logs for all APIs of the account in the region. Only one stack may set it.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
public struct APIAccount: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_account", pulumi: "aws:apigateway:Account",
    cloudFormation: "AWS::ApiGateway::Account", noun: "api_account",
    identity: Identity(.physicalID("Id"), import: "api-gateway-account"),
    reading: Reading("apigateway:GET"))

  /// Role assumed by API Gateway to write logs. Its permissions must exist first.
  public var role: Ref<Role>

  /// Creates the account setting.
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
