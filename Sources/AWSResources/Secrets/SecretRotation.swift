import InfraModel

/// Rotation schedule of a secret that AWS manages, such as a database's master password.
/// https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_managed.html
public struct SecretRotation: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_secretsmanager_secret_rotation", pulumi: "aws:secretsmanager:SecretRotation",
    cloudFormation: "AWS::SecretsManager::RotationSchedule", noun: "rotation", identity: "Id",
    reading: Reading("secretsmanager:DescribeSecret", untold: ["RotateImmediatelyOnUpdate"]))

  /// ARN of the secret.
  public var secretARN: Value<String>
  /// Days between two rotations, 1 to 1000.
  public var days: Int

  /// Creates a schedule. The first rotation takes place after that number of days.
  public init(secretARN: Value<String>, days: Int) {
    self.secretARN = secretARN
    self.days = days
  }

  public func describe(into r: ResourceWriter) {
    r.set("secret_id", "SecretId", secretARN, .replaces)
    r.set("rotate_immediately", "RotateImmediatelyOnUpdate", false)
    r.block("rotation_rules", "RotationRules") { r.set("automatically_after_days", "AutomaticallyAfterDays", days) }
  }
}
