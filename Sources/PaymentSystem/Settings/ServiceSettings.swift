import Configuration

/// One service: equal Fargate tasks behind the load balancer.
struct ServiceSettings: Settings {
  /// How a new version replaces the old one.
  enum Deployment: String, CaseIterable {
    case blueGreen = "blue-green"
    case rolling
  }

  var name: String?
  var image: String?
  var cpu = 512
  var memoryMiB = 1024
  var port = 8000
  var formerPort: Int?
  var tasks = 2
  var scaling: ScalingSettings?
  var healthPath = "/health"
  var paths = ["/api/*"]
  var headers: [Named<String>] = []
  var priority = 100
  var deployment = Deployment.blueGreen
  var shell = false
  var usesDatabase: Bool?
  var usesCache = false
  var publishes: [String] = []
  var receives: [String] = []
  var calls: [String] = []
  var reaches: [Named<ReachSettings>] = []
  var environment: [Named<String>] = []
  var secrets: [Named<String>] = []
  var outputs: String?

  static let title = "One service: equal Fargate tasks behind the load balancer."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "name", &name, .optional(.text(.label(maximum: 20))), "Its part of the ECS service's name; the key by default.")
    each.setting(
      "image", &image, .optional(.text(.image)),
      "Container image unless another is given when deploying; without it the registry's, else it must be given then.")
    each.setting(
      "cpu", &cpu, .integer(oneOf: Fargate.cpus, unit: "CPU units"), "CPU of a task; 1024 are one virtual CPU.")
    each.setting("memoryMiB", &memoryMiB, .integer(512...122_880, unit: "MiB"), "Memory of a task.")
    each.setting("port", &port, .integer(1...65535), "TCP port that the container listens on.")
    each.setting(
      "formerPort", &formerPort, .optional(.integer(1...65535)),
      "Port of tasks that still run: it stays open until a blue/green deployment has replaced them.")
    each.setting("tasks", &tasks, .integer(1...1000), "How many tasks; the fewest when they are scaled.")
    each.setting("scaling", &scaling, .optional(.group()), "How the number of tasks follows their load.")
    each.setting("healthPath", &healthPath, .text(.path), "Path that answers 200 when a task is well.")
    each.setting(
      "paths", &paths, .list(of: .text(.path), count: 1...4), "Paths that the load balancer hands to the service.")
    each.setting(
      "headers", &headers, .texts(key: .header, value: .headerValue),
      "A header that requests must carry besides, at most one.")
    each.setting(
      "priority", &priority, .integer(1...50000), "Which service wins when paths overlap; the smallest, each once.")
    each.setting("deployment", &deployment, .choice(), "How a new version replaces the old: CodeDeploy or ECS does it.")
    each.setting("shell", &shell, .boolean, "Whether one may open a shell in a container (ECS Exec).")
    each.setting(
      "usesDatabase", &usesDatabase, .optional(.boolean),
      "Whether it gets the database's address and credentials; when null, if there is a database.")
    each.setting("usesCache", &usesCache, .boolean, "Whether it gets the cache's address.")
    each.setting(
      "publishes", &publishes, .list(of: .text(.label(maximum: 20))), "Topics of events that it may publish to.")
    each.setting(
      "receives", &receives, .list(of: .text(.label(maximum: 20))),
      "Topics whose events it gets in a queue of its own.")
    each.setting(
      "calls", &calls, .list(of: .text(.label(maximum: 20))),
      "Services that it calls by name, with cluster.serviceDiscovery: they are deployed first, and it gets their URLs.")
    each.setting(
      "reaches", &reaches, .named(key: .label(maximum: 20), isRenamable: true),
      "What else its tasks connect to, outside the system, such as a database that is there already.")
    each.setting("environment", &environment, .texts(key: .variable), "Environment variables; no secrets.")
    each.setting(
      "secrets", &secrets, .texts(key: .variable, value: .secretKey),
      "Environment variables whose values come from a secret: <secret>, or <secret>:<key> for one key of a JSON object."
    )
    each.setting(
      "outputs", &outputs, .optional(.text(.outputPrefix)),
      "First words of its outputs' names; none when empty, its key by default.")
  }
}

/// Addresses outside the system that tasks connect to.
struct ReachSettings: Settings {
  var cidr = "10.0.0.0/8"
  var port = 443

  static let title = "Addresses outside the system that tasks connect to."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("cidr", &cidr, .text(.ipv4Range), "IPv4 range.")
    each.setting("port", &port, .integer(1...65535), "TCP port.")
  }
}

extension ServiceSettings {
  /// Whether it gets the address and credentials of a database, where the system has one.
  var getsDatabase: Bool { usesDatabase ?? true }
}

/// How the number of tasks follows their load.
struct ScalingSettings: Settings {
  var maximum = 4
  var cpuPercent = 70
  var memoryPercent = 80
  var outSeconds = 60
  var inSeconds = 300

  static let title = "How the number of tasks follows their load."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("maximum", &maximum, .integer(1...1000), "The most tasks.")
    each.setting("cpuPercent", &cpuPercent, .integer(10...95, unit: "percent"), "CPU use to keep them at.")
    each.setting("memoryPercent", &memoryPercent, .integer(10...95, unit: "percent"), "Memory use to keep them at.")
    each.setting("outSeconds", &outSeconds, .integer(0...3600, unit: "seconds"), "Pause after tasks were added.")
    each.setting("inSeconds", &inSeconds, .integer(0...3600, unit: "seconds"), "Pause after tasks were removed.")
  }
}

/// Where the services' tasks run.
struct ClusterSettings: Settings {
  var onDemandBase = 0
  var onDemandWeight = 1
  var spotWeight = 0
  var serviceDiscovery = false

  static let title = "Where the services' tasks run."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "onDemandBase", &onDemandBase, .integer(0...1000), "So many tasks always run on Fargate, never on Spot.")
    each.setting("onDemandWeight", &onDemandWeight, .integer(0...1000), "Share of the other tasks that run on Fargate.")
    each.setting(
      "spotWeight", &spotWeight, .integer(0...1000),
      "Share of the other tasks that run on Fargate Spot: cheaper, and ended at two minutes' notice; 0 for none.")
    each.setting(
      "serviceDiscovery", &serviceDiscovery, .boolean,
      "Whether services find each other by name (Service Connect), such as http://payment:8000.")
  }
}

/// The ECR repositories, one for each service's images.
struct RegistrySettings: Settings {
  var prefix: String?
  var keepImages: Int?
  var reuseTags = false
  var tag: String?

  static let title = "The ECR repositories, one for each service's images."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "prefix", &prefix, .optional(.text(.label(maximum: 20))),
      "First part of the repositories' names, <prefix>-<service>; the system's name by default.")
    each.setting(
      "keepImages", &keepImages, .optional(.integer(1...1000)),
      "How many of the newest images are kept; all when null.")
    each.setting("reuseTags", &reuseTags, .boolean, "Whether a tag such as latest may be pushed again.")
    each.setting(
      "tag", &tag, .optional(.text(.imageTag)),
      "Tag that services run unless another is given when deploying; without it one must be given then.")
  }
}
