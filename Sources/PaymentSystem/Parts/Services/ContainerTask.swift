import AWSResources
internal import Configuration
import InfraModel

/// The task definition of a service or job, with its log group, roles and image.
struct ContainerTask {
  let definition: Ref<TaskDefinition>
  let logGroup: Ref<LogGroup>
  /// Security group of its tasks.
  let group: Ref<SecurityGroup>?
  let grants: Grants
  let image: Image
  /// Physical name that all revisions share.
  let family: Value<String>

  /// A container image.
  struct Image {
    let name: Value<String>
    /// ECR repository of its own, if the system has repositories.
    let repository: Ref<ECRRepository>?
    /// ECR repositories from which it can come.
    let sources: [Value<String>]
    let architecture: TaskArchitecture
  }

  /// `port` is open for requests; `image` is that of another task, and with nil the task has its own.
  init(
    _ entry: TaskEntry, port: Int? = nil, image given: Image? = nil, _ around: Service.Context, in stack: inout Stack
  ) {
    let (label, settings) = (entry.label, entry.settings)
    logGroup = around.groups.group(of: label, around.context, in: &stack)
    let registry = given == nil ? around.context.system.registry : nil
    let repository = registry.map { $0.repository(of: label, around.context, in: &stack) }
    grants = around.context.links.grants(of: entry.part)
    group = around.context.firewall.group(of: entry.part)
    let sources = Self.images(settings, repository, in: &stack)
    let roles = Self.roles(
      entry, grants, logGroup, images: given.map { $0.sources + sources.dropFirst() } ?? sources, around, in: &stack)
    image =
      given
      ?? Image(
        name: Self.image(entry, repository, around, in: &stack), repository: repository, sources: sources,
        architecture: settings.architecture)
    family = around.name(label.name)
    definition = stack.add(
      Self.key(of: label),
      TaskDefinition(
        family: family, cpu: settings.cpu, memoryMiB: settings.memoryMiB, architecture: image.architecture.resource,
        executionRole: roles.execution, taskRole: roles.task, isJob: entry.part.collection == JobTarget.kind.collection,
        containers: Self.containers(entry, grants, image.name, logGroup, port: port, around)),
      dependsOn: roles.settled + Self.secretsAtStart(of: settings, around).flatMap(\.waitsFor))
  }

  /// Key of a task definition.
  static func key(of label: DisplayName) -> LogicalName { "\(label.key)_task_definition" }

  /// Resources that a task needs at startup, without a reference from what runs it and its task definition.
  func prerequisites(_ around: Service.Context) -> [ResourceID] {
    let context = around.context
    var names = context.placement.waitsFor
    if context.system.cluster.spotWeight > 0 { names.append(around.cluster.name) }
    names += grants.waitsFor
    names += [context.firewall.loadBalancer, group].compactMap { $0?.name }
    return names + grants.securityGroups
  }

  /// Container image: the setting, otherwise that of its repository with a tag. Both can be overridden at
  /// deployment.
  private static func image(
    _ entry: TaskEntry, _ repository: Ref<ECRRepository>?, _ around: Service.Context, in stack: inout Stack
  ) -> Value<String> {
    let (label, settings) = (entry.label, entry.settings)
    if settings.image == nil, let repository {
      let parameter: Value<String> = stack.parameter(
        Parameter(
          .init("\(label.words)_image_tag"), group: "Services",
          default: around.context.system.registry?.tag.map { .string($0) },
          pattern: TextFormat.imageTagPattern, refusedPattern: EngineText.valuePattern, maximumLength: 128,
          constraint: "Use a tag such as 1.4.2, and no number, date or boolean.",
          "Image tag of the \(label.name) \(entry.noun) in its ECR repository."))
      return "\(repository.url):\(parameter)"
    }
    return stack.parameter(
      Parameter(
        .init("\(label.words)_image"), group: "Services", default: settings.image.map { .string($0) },
        pattern: TextFormat.imagePattern, maximumLength: 255,
        constraint: "Use an image with its tag or registry, such as nginx:1.27.",
        "Container image of the \(label.name) \(entry.noun)\(origin(settings, repository))."))
  }

  /// Description of the registries from which the execution role can pull the image.
  private static func origin(_ settings: any TaskSettings, _ repository: Ref<ECRRepository>?) -> String {
    if repository != nil { return "; the default is a placeholder until the repository has an image" }
    if let image = settings.image.flatMap(ECRImage.init) {
      return ", in the repository \(image.repository) of account \(image.account) in \(image.region)"
    }
    return ", from a public registry or from ECR in this account and region"
  }

  private static func containers(
    _ entry: TaskEntry, _ grants: Grants, _ image: Value<String>, _ logGroup: Ref<LogGroup>, port: Int?,
    _ around: Service.Context
  ) -> [Container] {
    let (settings, paths, texts) = (entry.settings, entry.paths, around.context.texts)
    var environment = texts.environment(of: entry.part) + grants.environment
    if around.groups.tracing != nil {
      // Service name for the X-Ray SDK, which the system's sampling rule matches.
      environment.append(.init("AWS_XRAY_TRACING_NAME", around.name(entry.label.name)))
    }
    let main = Container(
      name: entry.label.name, image: image, entryPoint: texts.texts(settings.entryPoint, of: paths.entryPoint),
      command: texts.texts(settings.command, of: paths.command), predecessors: predecessors(of: settings),
      labels: settings.labels.map { ($0.name, $0.value) }, port: port, environment: environment,
      secrets: grants.secrets + secrets(of: settings, around), logGroup: logGroup,
      portName: around.namespace == nil ? nil : "http", isReadOnly: !settings.exec, initProcess: settings.exec)
    let sidecars = settings.sidecars.map { sidecar in
      let (value, paths) = (sidecar.value, paths.sidecars[sidecar.name])
      let own = value.environment.map {
        Container.Variable($0.name, texts.text($0.value, of: paths.environment[$0.name]))
      }
      return Container(
        name: sidecar.name, image: Value(.string(value.image)),
        entryPoint: texts.texts(value.entryPoint, of: paths.entryPoint),
        command: texts.texts(value.command, of: paths.command), predecessors: predecessors(of: value),
        environment: own + (value.linkVariables ? grants.environment : []),
        secrets: (value.linkVariables ? grants.secrets : []) + secrets(of: value, around), logGroup: logGroup,
        isEssential: value.essential)
    }
    return [main] + sidecars + (around.groups.tracing.map { [Container.xrayDaemon(logGroup: $0)] } ?? [])
  }

  /// Environment variables that ECS reads from the secrets that a container lists.
  private static func secrets(
    of settings: any ContainerSettings, _ around: Service.Context
  ) -> [Container.Variable] {
    settings.secrets.compactMap { entry in
      let parts = entry.value.split(separator: ":")
      guard let secret = parts.first.flatMap({ around.context.links.secret($0) })?.secret else { return nil }
      return .init(entry.name, parts.count > 1 ? "\(secret.arn):\(String(parts[1]))::" : secret.arn)
    }
  }

  private static func predecessors(of settings: any ContainerSettings) -> [Container.Predecessor] {
    settings.waitsFor.compactMap { entry in
      Container.Predecessor.Condition(setting: entry.value).map { .init(entry.name, $0) }
    }
  }
}
