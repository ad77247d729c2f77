import Configuration

extension SystemChecks {
  /// Words with which the keys of a system's own parts begin.
  private static let ownNames: Set = [
    "access", "account", "alarms", "alb", "backup", "cache", "cdn", "client", "config", "database", "ecs",
    "endpoint", "gateway", "lambda", "sampling", "shell", "waf", "xray",
  ]

  /// Names of services and functions from which two parts of the system would get one key.
  mutating func names() {
    for service in system.services where Self.ownNames.contains(service.name) {
      error(
        "services.\(service.name)",
        "'\(service.name)' names a part of the system itself; use another name, such as \(service.name)-service")
    }
    for function in system.functions {
      let path = "functions.\(function.name)"
      if Self.ownNames.contains(function.name) {
        error(
          path, "'\(function.name)' names a part of the system itself; use another, such as \(function.name)_function")
      } else if system.services.contains(where: { Self.isSame($0.name, function.name) }) {
        error(path, "a service has the same name; give one of them another")
      }
    }
  }

  /// Whether a service's name and a function's make the same key.
  private static func isSame(_ service: String, _ function: String) -> Bool {
    service.split(separator: "-").elementsEqual(function.split(separator: "_"))
  }
}
