import Configuration
import InfraModel

extension SystemChecks {
  mutating func services() {
    if system.services.isEmpty, system.functions.isEmpty {
      error("services", "there is none, and no function: describe at least one of either")
    }
    var priorities: [Int: String] = [:]
    var names: [String: String] = [:]
    var prefixes: [String: String] = [:]
    for service in system.services {
      let path = "services.\(service.name)"
      let settings = service.value
      size(settings, path)
      uses(settings, path)
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

  private mutating func size(_ settings: ServiceSettings, _ path: String) {
    if let nearest = Fargate.nearestMemory(to: settings.memoryMiB, cpu: settings.cpu),
      !Fargate.memories(cpu: settings.cpu).contains(settings.memoryMiB)
    {
      error(
        "\(path).memoryMiB",
        "Fargate has no \(settings.memoryMiB) MiB with \(settings.cpu) CPU units; the nearest size is \(nearest)")
    }
    if let scaling = settings.scaling, scaling.maximum < settings.tasks {
      error(
        "\(path).scaling.maximum",
        "\(scaling.maximum) is less than the fewest tasks, \(settings.tasks); use \(settings.tasks) or more")
    }
  }

  private mutating func uses(_ settings: ServiceSettings, _ path: String) {
    if settings.usesDatabase == true, system.database == nil {
      error("\(path).usesDatabase", "the system has no database: add one, or set it to false")
    }
    if settings.usesCache, system.cache == nil {
      error("\(path).usesCache", "the system has no cache: add one, or set it to false")
    }
    if settings.headers.count > 1 {
      error("\(path).headers", "it has \(settings.headers.count) headers; a rule can ask for one")
    }
    let known = system.secrets.map(\.name)
    for variable in settings.secrets {
      let name = String(variable.value.prefix { $0 != ":" })
      if known.contains(name) { continue }
      let hint = Suggestion.hint(for: name, in: known)
      error("\(path).secrets.\(variable.name)", "there is no secret '\(name)'\(hint) in secrets")
    }
    for (index, topic) in settings.receives.enumerated()
    where !system.services.contains(where: { $0.value.publishes.contains(topic) }) {
      error("\(path).receives[\(index)]", "no service publishes '\(topic)': name it in the publishes of one")
    }
  }
}
