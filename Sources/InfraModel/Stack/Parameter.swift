/// What the user gives at deploy time: a Terraform variable, a CloudFormation parameter, a Pulumi configuration key.
public struct Parameter: Sendable {
  /// A parameter's name in snake case, such as `environment_suffix`.
  public struct Name: Sendable, Equatable, ExpressibleByStringLiteral {
    /// The name in snake case.
    public let snake: String
    /// Creates a name from snake case.
    public init(_ snake: String) { self.snake = snake }
    public init(stringLiteral value: String) { snake = value }
  }

  /// What kind of value it takes.
  public enum Kind: Sendable { case string, integer }

  /// Its name.
  public var name: Name
  /// What kind of value it takes.
  public var kind: Kind
  /// What it is for, one sentence.
  public var description: String
  /// The heading under which CloudFormation's console shows it.
  public var group: String
  /// The value when the user gives none; without it the user must.
  public var defaultValue: Expression?
  /// A regular expression that the whole text must match, in the part that RE2 and Java have in common.
  public var pattern: String?
  /// A regular expression that the text must not match, in the same part.
  public var refusedPattern: String?
  /// The fewest characters.
  public var minimumLength: Int?
  /// The most characters.
  public var maximumLength: Int?
  /// What is allowed, in words, as the message for a refused value.
  public var constraint: String?
  /// The only dialect that asks for it; nil when all do.
  public var dialect: Dialect?

  /// Creates a parameter.
  public init(
    _ name: Name, _ kind: Kind = .string, group: String, default defaultValue: Expression? = nil,
    pattern: String? = nil, refusedPattern: String? = nil,
    minimumLength: Int? = nil, maximumLength: Int? = nil, constraint: String? = nil,
    only dialect: Dialect? = nil, _ description: String
  ) {
    self.name = name
    self.kind = kind
    self.description = description
    self.group = group
    self.dialect = dialect
    self.defaultValue = defaultValue
    self.pattern = pattern
    self.refusedPattern = refusedPattern
    self.minimumLength = minimumLength
    self.maximumLength = maximumLength
    self.constraint = constraint
  }

  /// A reference to the value.
  public func value<T>(_ type: T.Type = T.self) -> Value<T> { Value(.parameter(name)) }
}
