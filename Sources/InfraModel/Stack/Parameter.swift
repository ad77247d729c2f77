/// A value that users set when they deploy: a Terraform variable, a CloudFormation parameter, a Pulumi configuration
/// key.
public struct Parameter: Sendable {
  /// A parameter's name in snake case, such as `environment_suffix`.
  public struct Name: Sendable, Equatable, ExpressibleByStringLiteral {
    /// The name in snake case.
    public let snake: String
    /// Creates a name from snake case.
    public init(_ snake: String) { self.snake = snake }
    public init(stringLiteral value: String) { snake = value }
  }

  /// Type of a parameter's value.
  public enum Kind: Sendable { case string, integer }

  /// Name of the parameter.
  public var name: Name
  /// Type of the value.
  public var kind: Kind
  /// Description, one sentence.
  public var description: String
  /// Heading in CloudFormation's console.
  public var group: String
  /// Default value; nil makes the parameter required.
  public var defaultValue: Expression?
  /// Regular expression that the whole value must match, in the syntax common to RE2 and Java.
  public var pattern: String?
  /// Regular expression that the value must not match, in the same syntax.
  public var refusedPattern: String?
  /// Minimum length in characters.
  public var minimumLength: Int?
  /// Maximum length in characters.
  public var maximumLength: Int?
  /// Description of valid values, shown as the message for an invalid one.
  public var constraint: String?
  /// Type of a string in CloudFormation that makes it check the value against the account, such as
  /// `AWS::EC2::VPC::Id`; nil for `String`.
  public var cloudFormationType: String?
  /// The only dialect that has the parameter; nil for both.
  public var dialect: Dialect?

  /// Creates a parameter.
  public init(
    _ name: Name, _ kind: Kind = .string, group: String, default defaultValue: Expression? = nil,
    pattern: String? = nil, refusedPattern: String? = nil,
    minimumLength: Int? = nil, maximumLength: Int? = nil, constraint: String? = nil,
    cloudFormationType: String? = nil, only dialect: Dialect? = nil, _ description: String
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.group = group
    self.cloudFormationType = cloudFormationType
    self.dialect = dialect
    self.defaultValue = defaultValue
    self.pattern = pattern
    self.refusedPattern = refusedPattern
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.constraint = constraint
  }

  /// A reference to the parameter's value.
  public func value<T>(_ type: T.Type = T.self) -> Value<T> { Value(.parameter(name)) }
}
