import InfraModel

/// A container of a task.
public struct Container: Sendable {
  /// An environment variable of a container.
  public struct Variable: Sendable {
    /// Name, unique in the container.
    public var name: String
    /// Value, or the ARN from which ECS reads it.
    public var value: Value<String>

    /// Creates a variable with a public value, or with the ARN of a secret (and key).
    public init(_ name: String, _ value: Value<String>) {
      self.name = name
      self.value = value
    }
  }

  /// Another container of the task for which a container waits.
  public struct Predecessor: Sendable {
    /// What the other container must have reached.
    /// https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html
    public enum Condition: String, Sendable, CaseIterable {
      case start = "START"
      case complete = "COMPLETE"
      case success = "SUCCESS"
    }

    /// Name of the other container.
    public var container: String
    /// What it must have reached.
    public var condition: Condition

    /// Creates a dependency on another container of the task.
    public init(_ container: String, _ condition: Condition) {
      self.container = container
      self.condition = condition
    }
  }

  /// Transport protocol of a port.
  public enum Transport: String, Sendable { case tcp, udp }

  /// Name of the container, unique in the task.
  public var name: String
  /// Container image.
  public var image: Value<String>
  /// The program and its first arguments, in place of the image's entry point; empty for the image's own.
  public var entryPoint: [Value<String>]
  /// Arguments, in place of the image's; empty for the image's own.
  public var command: [Value<String>]
  /// Other containers of the task for which it waits.
  public var predecessors: [Predecessor]
  /// Docker labels by name.
  public var labels: [(name: String, value: String)]
  /// Port of the container; nil for none.
  public var port: Int?
  /// Environment variables with public values.
  public var environment: [Variable]
  /// Environment variables that ECS reads from Secrets Manager when the task starts.
  public var secrets: [Variable]
  /// Log group for the output.
  public var logGroup: Ref<LogGroup>
  /// Transport protocol of the port.
  public var `protocol`: Transport
  /// Name of the port for Service Connect with HTTP, up to 64 lower-case letters, digits, `_` and `-`.
  public var portName: String?
  /// If true, the task stops when the container stops. At least one container of a task is essential.
  public var isEssential: Bool
  /// CPU units reserved for the container, 1024 per vCPU; nil for a share of the remaining units.
  public var cpu: Int?
  /// Memory limit in MiB, above which the container is killed; nil for the task's memory.
  public var memoryMiB: Int?
  /// If true, the root file system is read-only. ECS Exec needs a writable one.
  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
  public var isReadOnly: Bool
  /// If true, an init process reaps orphaned processes, such as those of ECS Exec.
  public var initProcess: Bool

  /// Creates a container.
  public init(
    name: String, image: Value<String>, entryPoint: [Value<String>] = [], command: [Value<String>] = [],
    predecessors: [Predecessor] = [], labels: [(name: String, value: String)] = [], port: Int? = nil,
    environment: [Variable] = [], secrets: [Variable] = [], logGroup: Ref<LogGroup>, protocol: Transport = .tcp,
    portName: String? = nil, isEssential: Bool = true, cpu: Int? = nil, memoryMiB: Int? = nil, isReadOnly: Bool = true,
    initProcess: Bool = false
  ) {
    self.name = name
    self.image = image
    self.entryPoint = entryPoint
    self.command = command
    self.predecessors = predecessors
    self.labels = labels
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

  /// The container definition. The two dialects differ only in the case of names.
  func definition(_ style: (String) -> String) -> Expression {
    func object(_ members: [(String, Expression?)]) -> Expression {
      .object(members.compactMap { name, value in value.map { .init(style(name), $0) } })
    }
    func pairs(_ variables: [Variable], _ value: String) -> Expression? {
      guard !variables.isEmpty else { return nil }
      return .list(variables.map { object([("name", .string($0.name)), (value, $0.value.expression)]) })
    }
    func list(_ values: [Value<String>]) -> Expression? {
      values.isEmpty ? nil : .list(values.map { $0.expression })
    }
    let dependencies = predecessors.map {
      object([("containerName", .string($0.container)), ("condition", .string($0.condition.rawValue))])
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
      ("entryPoint", list(entryPoint)), ("command", list(command)),
      ("dependsOn", dependencies.isEmpty ? nil : .list(dependencies)),
      (
        "dockerLabels",
        labels.isEmpty ? nil : .object(labels.map { Expression.Member($0.name, .string($0.value)) })
      ),
      ("cpu", cpu?.expression), ("memory", memoryMiB?.expression),
      ("readonlyRootFilesystem", .boolean(isReadOnly)),
      ("linuxParameters", initProcess ? object([("initProcessEnabled", .boolean(true))]) : nil),
      ("portMappings", mapping.map { .list([$0]) }), ("environment", pairs(environment, "value")),
      ("secrets", pairs(secrets, "valueFrom")), ("logConfiguration", logging),
    ])
  }
}
