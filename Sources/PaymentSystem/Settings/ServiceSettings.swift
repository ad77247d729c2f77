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
  static let settings: [Setting<ServiceSettings>] = [
    Setting(
      "name", \.name, .optional(.text(.label(maximum: 20))), "Part of the ECS service's name; the key by default."),
    Setting(
      "image", \.image, .optional(.text(.image)),
      "Default container image. Without it the image comes from the registry, or must be set when deploying."),
    Setting("cpu", \.cpu, .integer(oneOf: Fargate.cpus, unit: "CPU units"), "CPU of a task; 1024 are one virtual CPU."),
    Setting("memoryMiB", \.memoryMiB, .integer(512...122_880, unit: "MiB"), "Memory of a task."),
    Setting("port", \.port, .integer(1...65535), "TCP port that the container listens on."),
    Setting(
      "formerPort", \.formerPort, .optional(.integer(1...65535)),
      "Port of tasks that still run: it stays open until a blue/green deployment has replaced them."),
    Setting("tasks", \.tasks, .integer(1...1000), "Number of tasks; the minimum if they are scaled."),
    Setting("scaling", \.scaling, .optional(.group()), "How the number of tasks follows their load."),
    Setting("healthPath", \.healthPath, .text(.path), "Path that returns 200 when a task is healthy."),
    Setting(
      "paths", \.paths, .list(of: .text(.path), count: 1...4), "Paths that the load balancer forwards to the service."),
    Setting(
      "headers", \.headers, .texts(key: .header, value: .headerValue),
      "A header that requests must also have, at most one."),
    Setting(
      "priority", \.priority, .integer(1...50000),
      "Priority of the listener rule, unique; the smallest number wins if paths overlap."),
    Setting(
      "deployment", \.deployment, .choice(),
      "How a new version replaces the old one: by CodeDeploy (blue-green) or ECS (rolling)."),
    Setting("shell", \.shell, .boolean, "Whether ECS Exec can open a shell in a container."),
    Setting(
      "usesDatabase", \.usesDatabase, .optional(.boolean),
      "Whether the service uses the database and gets its address and credentials; by default if there is a database."),
    Setting("usesCache", \.usesCache, .boolean, "Whether the service uses the cache and gets its address."),
    Setting(
      "publishes", \.publishes, .list(of: .text(.label(maximum: 20))), "Event topics to which it may publish."),
    Setting(
      "receives", \.receives, .list(of: .text(.label(maximum: 20))),
      "Topics whose events it receives through its own queue."),
    Setting(
      "calls", \.calls, .list(of: .text(.label(maximum: 20))),
      "Services that it calls by name, with cluster.serviceDiscovery: they are deployed first, and it gets their URLs."),
    Setting(
      "reaches", \.reaches, .named(key: .label(maximum: 20), isRenamable: true),
      "Other addresses outside the system to which its tasks connect, such as an existing database."),
    Setting("environment", \.environment, .texts(key: .variable), "Environment variables; no secrets."),
    Setting(
      "secrets", \.secrets, .texts(key: .variable, value: .secretKey),
      "Environment variables whose values come from a secret: <secret>, or <secret>:<key> for one key of a JSON object."
    ),
    Setting(
      "outputs", \.outputs, .optional(.text(.outputPrefix)),
      "Prefix of its outputs' names; none when empty, its key by default."),
  ]
}

/// Addresses outside the system to which tasks connect.
struct ReachSettings: Settings {
  var cidr = "10.0.0.0/8"
  var port = 443

  static let title = "Addresses outside the system to which tasks connect."
  static let settings: [Setting<ReachSettings>] = [
    Setting("cidr", \.cidr, .text(.ipv4Range), "IPv4 range."),
    Setting("port", \.port, .integer(1...65535), "TCP port."),
  ]
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
  static let settings: [Setting<ScalingSettings>] = [
    Setting("maximum", \.maximum, .integer(1...1000), "The most tasks."),
    Setting("cpuPercent", \.cpuPercent, .integer(10...95, unit: "percent"), "CPU use to keep them at."),
    Setting("memoryPercent", \.memoryPercent, .integer(10...95, unit: "percent"), "Memory use to keep them at."),
    Setting("outSeconds", \.outSeconds, .integer(0...3600, unit: "seconds"), "Cooldown after tasks were added."),
    Setting("inSeconds", \.inSeconds, .integer(0...3600, unit: "seconds"), "Cooldown after tasks were removed."),
  ]
}

/// Where the services' tasks run.
struct ClusterSettings: Settings {
  var onDemandBase = 0
  var onDemandWeight = 1
  var spotWeight = 0
  var serviceDiscovery = false

  static let title = "Where the services' tasks run."
  static let settings: [Setting<ClusterSettings>] = [
    Setting(
      "onDemandBase", \.onDemandBase, .integer(0...1000), "Number of tasks that always run on Fargate, never on Spot."),
    Setting("onDemandWeight", \.onDemandWeight, .integer(0...1000), "Weight of Fargate for the other tasks."),
    Setting(
      "spotWeight", \.spotWeight, .integer(0...1000),
      "Weight of Fargate Spot for the other tasks: cheaper, but stopped with two minutes' notice; 0 for none."),
    Setting(
      "serviceDiscovery", \.serviceDiscovery, .boolean,
      "Whether services find each other by name (Service Connect), such as http://payment:8000."),
  ]
}

/// The ECR repositories, one for each service's images.
struct RegistrySettings: Settings {
  var prefix: String?
  var keepImages: Int?
  var reuseTags = false
  var tag: String?

  static let title = "The ECR repositories, one for each service's images."
  static let settings: [Setting<RegistrySettings>] = [
    Setting(
      "prefix", \.prefix, .optional(.text(.label(maximum: 20))),
      "Prefix of the repositories' names, <prefix>-<service>; the system's name by default."),
    Setting(
      "keepImages", \.keepImages, .optional(.integer(1...1000)),
      "Number of images to keep, newest first; all when null."),
    Setting("reuseTags", \.reuseTags, .boolean, "Whether image tags such as latest can be overwritten."),
    Setting(
      "tag", \.tag, .optional(.text(.imageTag)),
      "Default image tag of services; without it the tag must be set when deploying."),
  ]
}
