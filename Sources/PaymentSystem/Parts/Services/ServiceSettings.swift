internal import Configuration

/// A service: identical Fargate tasks, behind the load balancer if it has paths.
struct ServiceSettings: TaskSettings {
  /// Deployment type.
  enum Deployment: String, CaseIterable {
    case blueGreen = "blue-green"
    case rolling
  }

  var name: String?
  var image: String?
  var cpu = 512
  var memoryMiB = 1024
  var architecture = TaskArchitecture.x86
  var entryPoint: [String] = []
  var command: [String] = []
  var port = 8000
  var formerPort: Int?
  var desiredCount = 2
  var scaling: ScalingSettings?
  var healthCheckPath = "/health"
  var healthCheckCodes = "200"
  var healthCheckIntervalSeconds = 30
  var deregistrationDelaySeconds = 30
  var paths: [String] = []
  var headers: [Keyed<String>] = []
  var priority = 100
  var deployment: Deployment?
  var exec = false
  var on = ServiceTriggers()
  var labels: [Keyed<String>] = []
  var sidecars: [Keyed<SidecarSettings>] = []
  var waitsFor: [Keyed<String>] = []
  var uses = UseSettings()
  var environment: [Keyed<String>] = []
  var permissions: [PermissionSettings] = []
  var secrets: [Keyed<String>] = []
  var outputs: String?

  /// True if CodeDeploy replaces the tasks.
  var isBlueGreen: Bool { (deployment ?? (paths.isEmpty ? .rolling : .blueGreen)) == .blueGreen }

  static let title = "One service: equal Fargate tasks, behind the load balancer if it has paths."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "name", &name, .optional(.text(.label(maximum: 20))), "Part of the ECS service's name; the key by default.")
    sizeSettings(&each)
    each.setting(
      "port", &port, .integer(1...65535),
      "TCP port that the container listens on. It is open if the service has paths or another service uses it.")
    each.setting(
      "formerPort", &formerPort, .optional(.integer(1...65535)),
      "Port of tasks that still run: it stays open until a blue/green deployment has replaced them.")
    each.setting(
      "desiredCount", &desiredCount, .integer(1...1000), "Number of tasks; the minimum if they are scaled.")
    each.setting("scaling", &scaling, .optional(.group()), "How the number of tasks follows their load.")
    each.setting(
      "healthCheckPath", &healthCheckPath, .text(.path),
      "Path that returns one of healthCheckCodes when a task is healthy.")
    each.setting(
      "healthCheckCodes", &healthCheckCodes, .text(.statusCodes), "Status codes of a healthy task, such as 200-299.")
    each.setting(
      "healthCheckIntervalSeconds", &healthCheckIntervalSeconds, .integer(6...300, unit: "seconds"),
      "Time between two health checks of a task.")
    each.setting(
      "deregistrationDelaySeconds", &deregistrationDelaySeconds, .integer(0...3600, unit: "seconds"),
      "Time for which a task that is replaced may finish its requests.")
    each.setting(
      "paths", &paths, .list(of: .text(.path), count: 0...4),
      "Paths that the load balancer forwards to the service; without any it is not behind the load balancer.")
    each.setting(
      "headers", &headers, .texts(key: .header, value: .headerValue),
      "A header that requests must also have, at most one.")
    each.setting(
      "priority", &priority, .integer(1...50000),
      "Priority of the listener rule, unique; the smallest number wins if paths overlap.")
    each.setting(
      "deployment", &deployment, .optional(.choice()),
      "How a new version replaces the old one: by CodeDeploy (blue-green, the default with paths) or ECS (rolling, the default without)."
    )
    each.setting("exec", &exec, .boolean, "Whether ECS Exec can open a shell in a container.")
    each.setting("on", &on, .removableGroup(), "What reaches it, besides requests through the load balancer.")
    containerSettings(&each)
    each.setting(
      "outputs", &outputs, .optional(.text(.outputPrefix)),
      "Prefix of its outputs' names; none when empty, its key by default.")
  }
}

/// Automatic scaling of the number of tasks.
struct ScalingSettings: Settings {
  var maxCount = 4
  var cpuPercent = 70
  var memoryPercent = 80
  var scaleOutCooldownSeconds = 60
  var scaleInCooldownSeconds = 300

  static let title = "How the number of tasks follows their load."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("maxCount", &maxCount, .integer(1...1000), "The most tasks.")
    each.setting("cpuPercent", &cpuPercent, .integer(10...95, unit: "percent"), "CPU use to keep them at.")
    each.setting("memoryPercent", &memoryPercent, .integer(10...95, unit: "percent"), "Memory use to keep them at.")
    each.setting(
      "scaleOutCooldownSeconds", &scaleOutCooldownSeconds, .integer(0...3600, unit: "seconds"),
      "Cooldown after tasks were added.")
    each.setting(
      "scaleInCooldownSeconds", &scaleInCooldownSeconds, .integer(0...3600, unit: "seconds"),
      "Cooldown after tasks were removed.")
  }
}

extension PaymentSystem {
  /// Services behind the load balancer.
  var balancedServices: [Keyed<ServiceSettings>] { services.filter { !$0.value.paths.isEmpty } }

  /// True if a service is behind the load balancer; otherwise there is none.
  var hasLoadBalancer: Bool { services.contains { !$0.value.paths.isEmpty } }

  /// True if the load balancer is one of the system's own.
  var createsLoadBalancer: Bool { loadBalancer.existing == nil && hasLoadBalancer }

  /// Services whose port is in use: those behind the load balancer, and those that other services use.
  var listeningServices: [Keyed<ServiceSettings>] {
    let called = Set(calledServices.map(\.name))
    return services.filter { !$0.value.paths.isEmpty || called.contains($0.name) }
  }

  /// The services that other services call by name.
  var calledServices: [Keyed<ServiceSettings>] {
    let used = Set(linkGraph.links.map(\.to))
    return services.filter { used.contains(.service($0.name)) }
  }
}
