import InfraModel

/// A container of a task.
public struct Container: Sendable {
  /// A variable of the container's environment.
  public struct Variable: Sendable {
    /// The variable's name, which no other of the container has.
    public var name: String
    /// Its value, or where ECS reads it from.
    public var value: Value<String>

    /// A variable with a value that anyone may read, or with the ARN of a secret (and key) to read it from.
    public init(_ name: String, _ value: Value<String>) {
      self.name = name
      self.value = value
    }
  }

  /// What carries the traffic of a port.
  public enum Transport: String, Sendable { case tcp, udp }

  /// Its name in the task.
  public var name: String
  /// The image.
  public var image: Value<String>
  /// The port it listens on, or nil when it listens on none.
  public var port: Int?
  /// Plain variables.
  public var environment: [Variable]
  /// Variables whose values ECS reads from Secrets Manager when the task starts.
  public var secrets: [Variable]
  /// Where its output goes.
  public var logGroup: Ref<LogGroup>
  /// What carries the port's traffic.
  public var `protocol`: Transport
  /// The name under which Service Connect offers the port for HTTP, up to 64 lower-case letters, digits, `_` and `-`.
  public var portName: String?
  /// Whether the whole task stops when it does; one container of a task at least is.
  public var isEssential: Bool
  /// The task's CPU units that are its own, 1024 to a virtual CPU; nil for its share of what is left.
  public var cpu: Int?
  /// The memory in MiB beyond which it is killed; nil for the task's.
  public var memoryMiB: Int?
  /// Whether its file system is read only; ECS Exec needs one that is not.
  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
  public var isReadOnly: Bool
  /// Whether its first process takes care of orphans, as those that ECS Exec leaves behind.
  public var initProcess: Bool

  /// Creates a container.
  public init(
    name: String, image: Value<String>, port: Int? = nil, environment: [Variable] = [], secrets: [Variable] = [],
    logGroup: Ref<LogGroup>, protocol: Transport = .tcp, portName: String? = nil, isEssential: Bool = true,
    cpu: Int? = nil, memoryMiB: Int? = nil, isReadOnly: Bool = true, initProcess: Bool = false
  ) {
    self.name = name
    self.image = image
    self.port = port
    self.environment = environment
    self.secrets = secrets
    self.logGroup = logGroup
    self.protocol = `protocol`
    self.portName = portName
    self.isEssential = isEssential
    self.cpu = cpu
    self.memoryMiB = memoryMiB
    self.isReadOnly = isReadOnly
    self.initProcess = initProcess
  }

  /// The definition; the two dialects differ in the case of its names only.
  func definition(_ style: (String) -> String) -> Expression {
    func object(_ members: [(String, Expression?)]) -> Expression {
      .object(members.compactMap { name, value in value.map { .init(style(name), $0) } })
    }
    func pairs(_ variables: [Variable], _ value: String) -> Expression? {
      guard !variables.isEmpty else { return nil }
      return .list(variables.map { object([("name", .string($0.name)), (value, $0.value.expression)]) })
    }
    let mapping = port.map { port in
      object([
        ("name", portName?.expression), ("containerPort", .integer(port)),
        ("protocol", .string(`protocol`.rawValue)), ("appProtocol", portName.map { _ in .string("http") }),
      ])
    }
    let logging = object([
      ("logDriver", .string(LogDriver.name)), ("options", LogDriver.options(logGroup, prefix: name)),
    ])
    return object([
      ("name", .string(name)), ("image", image.expression), ("essential", .boolean(isEssential)),
      ("cpu", cpu?.expression), ("memory", memoryMiB?.expression),
      ("readonlyRootFilesystem", .boolean(isReadOnly)),
      ("linuxParameters", initProcess ? object([("initProcessEnabled", .boolean(true))]) : nil),
      ("portMappings", mapping.map { .list([$0]) }), ("environment", pairs(environment, "value")),
      ("secrets", pairs(secrets, "valueFrom")), ("logConfiguration", logging),
    ])
  }
}
