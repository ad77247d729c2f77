import InfraModel

/// The awslogs driver, with which Fargate sends container output to CloudWatch Logs.
enum LogDriver {
  static let name = "awslogs"

  /// Options of the driver. Stream names contain the prefix, the container and the task.
  static func options(_ group: Ref<LogGroup>, prefix: String) -> Expression {
    .object([
      "awslogs-group": group.name, "awslogs-region": Expression.lookup(.region), "awslogs-stream-prefix": prefix,
    ])
  }
}
