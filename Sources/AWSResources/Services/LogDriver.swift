import InfraModel

/// How Fargate hands what containers print to CloudWatch Logs.
enum LogDriver {
  static let name = "awslogs"

  /// Where it goes; streams are named after the prefix, the container and the task.
  static func options(_ group: Ref<LogGroup>, prefix: String) -> Expression {
    .object([
      "awslogs-group": group.name, "awslogs-region": Expression.lookup(.region), "awslogs-stream-prefix": prefix,
    ])
  }
}
