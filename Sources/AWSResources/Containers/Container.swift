import InfraModel

/// A container of a task.
public struct Container: Sendable {
  /// A variable of the container's environment.
  public struct Variable: Sendable {
    var name: String
    var value: Value<String>

    /// A variable with a value that anyone may read, or with the ARN of a secret (and key) to read it from.
    public init(_ name: String, _ value: Value<String>) {
      self.name = name
      self.value = value
    }
  }

  /// Its name in the task.
  public var name: String
  /// The image.
  public var image: Value<String>
  /// The TCP port it listens on.
  public var port: Int
  /// Plain variables.
  public var environment: [Variable]
  /// Variables whose values ECS reads from Secrets Manager when the task starts.
  public var secrets: [Variable]
  /// Where its output goes.
  public var logGroup: Ref<LogGroup>

  /// Creates a container that the task cannot do without.
  public init(
    name: String, image: Value<String>, port: Int, environment: [Variable], secrets: [Variable],
    logGroup: Ref<LogGroup>
  ) {
    self.name = name
    self.image = image
    self.port = port
    self.environment = environment
    self.secrets = secrets
    self.logGroup = logGroup
  }

  /// The definition; the two shapes differ in the case of its names only.
  func definition(_ style: (String) -> String) -> Expression {
    func pairs(_ variables: [Variable], _ value: String) -> Expression? {
      guard !variables.isEmpty else { return nil }
      return .list(
        variables.map {
          .object([.init(style("name"), .string($0.name)), .init(style(value), $0.value.expression)])
        })
    }
    let port = Expression.object([
      .init(style("containerPort"), .integer(port)), .init(style("protocol"), .string("tcp")),
    ])
    let logging = Expression.object([
      .init(style("logDriver"), .string("awslogs")),
      .init(
        style("options"),
        .object([
          "awslogs-group": logGroup.name, "awslogs-region": Expression.lookup(.region),
          "awslogs-stream-prefix": name,
        ])),
    ])
    let members: [(String, Expression?)] = [
      ("name", .string(name)), ("image", image.expression), ("essential", .boolean(true)),
      ("readonlyRootFilesystem", .boolean(true)), ("portMappings", .list([port])),
      ("environment", pairs(environment, "value")), ("secrets", pairs(secrets, "valueFrom")),
      ("logConfiguration", logging),
    ]
    return .object(members.compactMap { name, value in value.map { .init(style(name), $0) } })
  }
}
