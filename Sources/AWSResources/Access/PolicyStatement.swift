import InfraModel

/// A statement of a policy document.
public struct PolicyStatement: Sendable {
  /// Principal of a statement in a resource-based policy.
  public enum Principal: Sendable {
    /// An AWS service, such as `ecs-tasks.amazonaws.com`.
    case service(String)
    /// An AWS service in one region, such as `logs.us-east-1.amazonaws.com`.
    case regionalService(Value<String>)
    /// A user, role or account by ARN.
    case aws(Value<String>)
    /// An identity provider by ARN, in a trust policy.
    case federated(Value<String>)
    /// Everyone (`*`).
    case everyone
  }

  /// A condition such as `StringEquals` on `aws:SourceAccount`.
  public struct Condition: Sendable, Equatable {
    var test: String
    var key: String
    var value: Value<String>

    /// Creates a condition.
    public init(_ test: String, _ key: String, _ value: Value<String>) {
      self.test = test
      self.key = key
      self.value = value
    }

    /// Creates a condition that one of several values fulfills.
    public init(_ test: String, _ key: String, anyOf values: [String]) {
      self.init(test, key, Value(PolicyStatement.oneOrList(values.map { .string($0) })))
    }

    /// True for requests on behalf of an account.
    /// https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
    public static func sourceAccount(_ account: Value<String>) -> Condition {
      Condition("StringEquals", "aws:SourceAccount", account)
    }

    /// True for the same test of the same key and value.
    public static func == (a: Condition, b: Condition) -> Bool {
      a.test == b.test && a.key == b.key && a.value.expression == b.value.expression
    }
  }

  /// Statement ID, letters and digits.
  public var id: String
  /// True for `Allow`, false for `Deny`.
  public var allows: Bool
  /// Principal; nil in an identity-based policy.
  public var principal: Principal?
  /// Actions, such as `s3:GetObject`.
  public var actions: [String]
  /// Resources; empty in a trust policy.
  public var resources: [Value<String>]
  /// Conditions. Each combination of test and key may occur once.
  public var conditions: [Condition]

  /// Creates a statement that allows actions.
  public init(
    _ id: String, allow actions: [String], on resources: [Value<String>], to principal: Principal? = nil,
    when conditions: [Condition] = []
  ) {
    self.init(
      id: id, allows: true, principal: principal, actions: actions, resources: resources, conditions: conditions)
  }

  init(
    id: String, allows: Bool, principal: Principal?, actions: [String], resources: [Value<String>],
    conditions: [Condition]
  ) {
    self.id = id
    self.allows = allows
    self.principal = principal
    self.actions = actions
    self.resources = resources
    self.conditions = conditions
  }

  /// The statement in the policy language. A list with one item is written as that item.
  var document: Expression {
    var members: [Expression.Member] = [
      .init("Sid", .string(id)), .init("Effect", .string(allows ? "Allow" : "Deny")),
    ]
    switch principal {
    case .service(let name): members.append(.init("Principal", .object(["Service": name])))
    case .regionalService(let name): members.append(.init("Principal", .object(["Service": name])))
    case .aws(let arn): members.append(.init("Principal", .object(["AWS": arn])))
    case .federated(let arn): members.append(.init("Principal", .object(["Federated": arn])))
    case .everyone: members.append(.init("Principal", .string("*")))
    case nil: break
    }
    members.append(.init("Action", Self.oneOrList(actions.map { .string($0) })))
    if !resources.isEmpty { members.append(.init("Resource", Self.oneOrList(resources.map { $0.expression }))) }
    if !conditions.isEmpty { members.append(.init("Condition", .object(tests))) }
    return .object(members)
  }

  /// Conditions grouped by test, as in the policy language.
  private var tests: [Expression.Member] {
    var tests: [(name: String, members: [Expression.Member])] = []
    for condition in conditions {
      let member = Expression.Member(condition.key, condition.value.expression)
      if let index = tests.firstIndex(where: { $0.name == condition.test }) {
        tests[index].members.append(member)
      } else {
        tests.append((condition.test, [member]))
      }
    }
    return tests.map { Expression.Member($0.name, .object($0.members)) }
  }

  fileprivate static func oneOrList(_ items: [Expression]) -> Expression { items.count == 1 ? items[0] : .list(items) }
}

/// A policy document of the 2012-10-17 language.
public struct PolicyDocument: Sendable {
  /// Statements of the document.
  public var statements: [PolicyStatement]

  /// Creates a document.
  public init(_ statements: [PolicyStatement]) { self.statements = statements }

  /// The document as an object. A resource type wraps it in `.json` if its dialect needs text.
  var expression: Expression {
    .object(["Version": "2012-10-17", "Statement": Expression.list(statements.map { $0.document })])
  }
}
