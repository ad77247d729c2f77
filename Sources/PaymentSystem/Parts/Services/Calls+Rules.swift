internal import Configuration
import InfraModel

extension ValidationRules {
  /// Which services call which; infragen's own.
  static let calls = [knownCallee, callsByName, callOrder]

  private static let knownCallee = ValidationRule(
    "services.calls", "A service calls only other services of the system."
  ) {
    system in
    let known = system.services
    return known.flatMap { service in
      service.value.calls.enumerated().compactMap { index, name in
        let path = Setting.services[service.name].calls[index]
        if name == service.name { return Violation(path, "a service cannot call itself; remove it") }
        if known.contains(where: { $0.name == name }) { return nil }
        return Violation(path, "there is no service '\(name)'\(Suggestion.hint(for: name, in: known)) in services")
      }
    }
  }

  private static let callsByName = ValidationRule(
    "services.calls-discovery", "Services that call others need service discovery."
  ) { system in
    if system.cluster.serviceDiscovery { return [] }
    return system.services.filter { !$0.value.calls.isEmpty }.map {
      Violation(
        Setting.services[$0.name].calls, "without cluster.serviceDiscovery services have no names: set it to true")
    }
  }

  /// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-concepts-deploy.html
  private static let callOrder = ValidationRule(
    "services.calls-order", "Calls between services have no cycle, because a callee is deployed before its callers."
  ) { system in
    guard let circle = circle(of: system.services), let first = circle.first else { return [] }
    let names = (circle + [first]).joined(separator: ", which calls ")
    return [
      Violation(
        Setting.services[first].calls,
        "\(names): none of them can be deployed first; remove one call, for example by using an event instead")
    ]
  }

  /// The names of services each of which calls the next, and the last the first; nil when there is an order for all.
  private static func circle(of services: [Keyed<ServiceSettings>]) -> [String]? {
    var waiting = Dictionary(
      services.map { service in (service.name, service.value.calls.filter { $0 != service.name }) }
    ) { first, _ in first }
    var count = waiting.count + 1
    while waiting.count < count {
      count = waiting.count
      waiting = waiting.filter { $0.value.contains { waiting[$0] != nil } }
    }
    var path: [String] = []
    var next = services.first { waiting[$0.name] != nil }?.name
    while let name = next {
      if let start = path.firstIndex(of: name) { return Array(path[start...]) }
      path.append(name)
      next = waiting[name]?.first { waiting[$0] != nil }
    }
    return nil
  }
}
