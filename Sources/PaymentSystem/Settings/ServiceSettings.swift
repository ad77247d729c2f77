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
  var tasks = 2
  var healthPath = "/health"
  var paths = ["/api/*"]
  var priority = 100
  var deployment = Deployment.blueGreen
  var usesDatabase = true
  var environment: [Named<String>] = []
  var outputs: String?

  static let title = "One service: equal Fargate tasks behind the load balancer."
  static let settings: [Setting<ServiceSettings>] = [
    Setting(
      "name", \.name, .optional(.text(.label(maximum: 20))), "Its part of the ECS service's name; the key by default."),
    Setting(
      "image", \.image, .optional(.text(.image)),
      "Container image unless another is given when deploying; required then without."),
    Setting("cpu", \.cpu, .integer(oneOf: Fargate.cpus, unit: "CPU units"), "CPU of a task; 1024 are one virtual CPU."),
    Setting("memoryMiB", \.memoryMiB, .integer(512...122_880, unit: "MiB"), "Memory of a task."),
    Setting("port", \.port, .integer(1...65535), "TCP port that the container listens on."),
    Setting("tasks", \.tasks, .integer(1...1000), "How many tasks."),
    Setting("healthPath", \.healthPath, .text(.path), "Path that answers 200 when a task is well."),
    Setting(
      "paths", \.paths, .list(of: .text(.path), count: 1...5), "Paths that the load balancer hands to the service."),
    Setting(
      "priority", \.priority, .integer(1...50000), "Which service wins when paths overlap; the smallest, each once."),
    Setting("deployment", \.deployment, .choice(), "How a new version replaces the old: CodeDeploy or ECS does it."),
    Setting("usesDatabase", \.usesDatabase, .boolean, "Whether it gets the database's address and credentials."),
    Setting(
      "outputs", \.outputs, .optional(.text(.outputPrefix)),
      "First words of its outputs' names; none when empty, its key by default."),
    Setting("environment", \.environment, .texts(key: .variable), "Environment variables; no secrets."),
  ]
}
