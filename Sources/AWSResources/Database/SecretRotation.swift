import InfraModel

/// How often AWS changes a secret that it manages itself, such as a database's master password.
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_managed.html
public struct SecretRotation: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_secretsmanager_secret_rotation", pulumi: "aws:secretsmanager:SecretRotation",
    cloudFormation: "AWS::SecretsManager::RotationSchedule", noun: "rotation")

  /// The secret's ARN.
  public var secretARN: Value<String>
  /// Days between two rotations, 1 to 1000.
  public var days: Int

  /// Creates a schedule; the first rotation is due after that many days.
  public init(secretARN: Value<String>, days: Int) {
    self.secretARN = secretARN
    self.days = days
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var rotation = ProviderResource(id)
    rotation.set("secret_id", secretARN, .replaces)
    rotation.set("rotate_immediately", false)
    rotation.block("rotation_rules", ProviderBody(["automatically_after_days": days]))
    return [rotation]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var rotation = CloudFormationResource(id)
    rotation.set("SecretId", secretARN, .replaces)
    rotation.set("RotateImmediatelyOnUpdate", false)
    rotation.set("RotationRules", Expression.object(["AutomaticallyAfterDays": days]))
    return [rotation]
  }
}
