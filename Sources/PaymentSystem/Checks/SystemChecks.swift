import Configuration
import InfraModel

/// What must hold between settings; each problem names the setting, its value and the nearest that would do.
struct SystemChecks {
  let system: PaymentSystem
  /// The configuration that the system was read from, for the places of problems.
  let tree: JSON5Value
  private(set) var problems = Diagnostics()

  init(_ system: PaymentSystem, _ tree: JSON5Value) {
    self.system = system
    self.tree = tree
  }

  mutating func run() {
    zones()
    ranges()
    services()
    database()
  }

  private mutating func error(_ path: String, _ message: String) {
    problems.report(Diagnostic(.error, at: tree.location(of: path), path: path, message))
  }

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#subnets-load-balancer
  private mutating func zones() {
    let network = system.network
    if network.zones < 2 {
      error(
        "network.zones",
        "\(network.zones) availability zone is too few: the load balancer and the database need subnets in 2; use 2 or more"
      )
    }
    for (name, ranges) in [("publicSubnets", network.publicSubnets), ("privateSubnets", network.privateSubnets)]
    where ranges.count != network.zones {
      error(
        "network.\(name)",
        "it has \(ranges.count) ranges, network.zones is \(network.zones): give one range for each zone")
    }
    if network.natGateways == .none, !system.services.isEmpty {
      error(
        "network.natGateways",
        "none: the services in private subnets could not fetch their images; use \"one\" or \"per-zone\"")
    }
  }

  private mutating func ranges() {
    guard let network = IPv4Range(system.network.cidr) else { return }
    let named =
      system.network.publicSubnets.enumerated().map { ("network.publicSubnets[\($0)]", $1) }
      + system.network.privateSubnets.enumerated().map { ("network.privateSubnets[\($0)]", $1) }
    var earlier: [(path: String, text: String, range: IPv4Range)] = []
    for (path, text) in named {
      guard let range = IPv4Range(text) else { continue }
      if !network.contains(range) {
        error(path, "\(text) is not inside the network's \(system.network.cidr)")
      } else if let other = earlier.first(where: { $0.range.overlaps(range) }) {
        error(path, "\(text) overlaps with \(other.text) of \(other.path); give each subnet a range of its own")
      }
      earlier.append((path, text, range))
    }
  }

  private mutating func services() {
    if system.services.isEmpty { error("services", "there is none: describe at least one service") }
    var priorities: [Int: String] = [:]
    var names: [String: String] = [:]
    var prefixes: [String: String] = [:]
    for service in system.services {
      let path = "services.\(service.name)"
      let settings = service.value
      let memories = Fargate.memories(cpu: settings.cpu)
      if let nearest = Fargate.nearestMemory(to: settings.memoryMiB, cpu: settings.cpu),
        !memories.contains(settings.memoryMiB)
      {
        error(
          "\(path).memoryMiB",
          "Fargate has no \(settings.memoryMiB) MiB with \(settings.cpu) CPU units; the nearest size is \(nearest)")
      }
      if let other = priorities.updateValue(service.name, forKey: settings.priority) {
        error(
          "\(path).priority",
          "\(settings.priority) is the priority of services.\(other) too; each rule of a listener needs its own")
      }
      if let other = names.updateValue(service.name, forKey: settings.name ?? service.name) {
        error("\(path).name", "services.\(other) has the same name; ECS needs one for each service")
      }
      if let other = prefixes.updateValue(service.name, forKey: settings.outputs ?? service.name) {
        error("\(path).outputs", "services.\(other) has the same outputs; give one of them another first word")
      }
    }
  }

  private mutating func database() {
    let settings = system.database
    if let daily = Window.daily(settings.backupWindow), let weekly = Window.weekly(settings.maintenanceWindow),
      Window.overlap(daily: daily, weekly: weekly)
    {
      error(
        "database.maintenanceWindow",
        "\(settings.maintenanceWindow) overlaps with the backup window \(settings.backupWindow); RDS wants them apart")
    }
  }
}
