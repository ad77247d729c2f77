import InfraModel

/// A value that Secrets Manager generates when the secret is created: random text, or a JSON object in which one key has
/// it. CloudFormation lets Secrets Manager write it; Terraform and Pulumi read random text once and keep it in their
/// state.
/// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
public struct GeneratedSecret: Sendable {
  /// A key of the JSON object with a fixed value.
  public typealias Member = (name: String, value: Value<String>)

  /// Length of the random text, 1 to 4096. It has a lower-case and an upper-case letter, a digit and, if not excluded, a
  /// punctuation character.
  public var length: Int
  /// Characters that it does not have.
  public var excludedCharacters: String?
  /// True if it has no punctuation.
  public var excludesPunctuation: Bool
  /// Key of the JSON object that has it; nil if the value is the text itself.
  public var key: String?
  /// The other keys of the JSON object.
  public var members: [Member]

  /// Describes a value.
  public init(
    length: Int, excludedCharacters: String? = nil, excludesPunctuation: Bool = false, key: String? = nil,
    members: [Member] = []
  ) {
    self.length = length
    self.excludedCharacters = excludedCharacters
    self.excludesPunctuation = excludesPunctuation
    self.key = key
    self.members = members
  }

  /// The data source in Terraform, and the function in Pulumi.
  private static let source = ChildType(
    terraform: "data.aws_secretsmanager_random_password", pulumi: "aws:secretsmanager:getRandomPassword",
    words: "random_text", identity: .imported(by: nil))
  private static let version = ChildType(
    terraform: "aws_secretsmanager_secret_version", pulumi: "aws:secretsmanager:SecretVersion", words: "version",
    identity: .imported(by: "{secret_id}|{version_id}"))
  private static let text = AttributeName("random_password", cloudFormation: .ref, child: source)

  /// The value of a secret, for a property that cannot refer to the secret itself.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html
  static let value = AttributeName(
    "secret_string",
    cloudFormation: .composed { id in
      let reference: Value<String> = "{{resolve:secretsmanager:\(Secret.arn.of(id))}}"
      return reference.expression
    }, child: version)

  /// The property of CloudFormation's secret.
  func describeProperty(into r: ResourceWriter) {
    r.cloudFormation {
      r.block("GenerateSecretString", rule: .generatesAgain) {
        describeText(into: r)
        if let key {
          r.set("GenerateStringKey", key)
          r.set("SecretStringTemplate", Expression.json(.object(object)))
        }
      }
    }
  }

  /// What Terraform and Pulumi have beside the secret.
  func describeChildren(into r: ResourceWriter) {
    let text = Self.text.of(r.name, as: String.self).expression
    r.child(Self.source) { describeText(into: r) }
    r.child(Self.version) {
      r.options.isReadinessGate = true
      r.options.ignoreChanges = ["secret_string"]
      r.set("secret_id", Secret.arn.of(r.name, as: String.self), .replaces)
      r.set(
        "secret_string",
        key.map { .json(.object(object + [.init($0, text)])) } ?? text,
        rule: .generatesAgain)
    }
  }

  private var object: [Expression.Member] { members.map { .init($0.name, $0.value.expression) } }

  private func describeText(into r: ResourceWriter) {
    r.set("password_length", "PasswordLength", length)
    r.set("exclude_characters", "ExcludeCharacters", excludedCharacters)
    if excludesPunctuation { r.set("exclude_punctuation", "ExcludePunctuation", true) }
  }
}
