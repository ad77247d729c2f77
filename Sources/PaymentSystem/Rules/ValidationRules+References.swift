internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for references and reserved names in a configuration.
  static let references = [
    ownWord, serviceAndFunction, outputsOnce, knownSecret, programOnce, knownOutput,
  ]

  /// First words of the keys of the system's own resources.
  static let ownNames: Set = [
    "access", "account", "alarms", "alb", "backup", "cache", "cdn", "client", "config", "database", "ecs",
    "endpoint", "gateway", "lambda", "sampling", "shell", "waf", "xray",
  ]

  private static let ownWord = ValidationRule(
    "names.own-word", "No service, function or topic has the name of one of the system's own parts."
  ) { system in
    system.topics.filter { Alarms.topicKey == Messaging.key(ofTopic: $0.label) }.map {
      Violation(
        Setting.topics[$0.name], "'\($0.name)' is the system's own topic; use another name, such as \($0.name)-events")
    }
      + system.services.filter { ownNames.contains($0.name) }.map {
        Violation(
          Setting.services[$0.name],
          "'\($0.name)' is the name of a part of the system itself; use another name, such as \($0.name)-service")
      }
      + system.functions.filter { ownNames.contains($0.name) }.map {
        Violation(
          Setting.functions[$0.name],
          "'\($0.name)' is the name of a part of the system itself; use another, such as \($0.name)_function")
      }
  }

  private static let serviceAndFunction = ValidationRule(
    "names.service-and-function", "No function has the name of a service."
  ) { system in
    let services = Set(system.services.map { CaseStyle.snake($0.name) })
    return system.functions.filter { !ownNames.contains($0.name) && services.contains($0.name) }.map {
      Violation(Setting.functions[$0.name], "a service has the same name; rename one of them")
    }
  }

  private static let outputsOnce = ValidationRule(
    "services.outputs", "The outputs of each service have a unique prefix."
  ) { system in
    var owners: [String: String] = [:]
    return system.services.compactMap { service in
      owners.updateValue(service.name, forKey: service.value.outputs ?? service.originalName).map {
        Violation(
          Setting.services[service.name].outputs,
          "services.\($0) has the same outputs; give one of them another outputs prefix")
      }
    }
  }

  private static let knownSecret = ValidationRule(
    "services.secrets", "A service uses only secrets of the system."
  ) { system in
    let known = system.secrets
    let names = Set(known.map(\.name))
    var unknown = 0
    return system.services.flatMap { service in
      service.value.secrets.compactMap { variable in
        let name = String(variable.value.prefix { $0 != ":" })
        if names.contains(name) { return nil }
        let hint = Suggestion.hint(for: name, in: known, after: unknown)
        unknown += 1
        return Violation(
          Setting.services[service.name].secrets[variable.name], "there is no secret '\(name)'\(hint) in secrets")
      }
    }
  }

  private static let programOnce = ValidationRule("functions.program", "Each program belongs to one function.") {
    system in
    var owners: [Program: String] = [:]
    return system.functions.compactMap { function in
      owners.updateValue(function.name, forKey: function.value.program).map {
        Violation(
          Setting.functions[function.name].program,
          "functions.\($0) also runs it, and both would answer the same requests")
      }
    }
  }

  private static let knownOutput = ValidationRule(
    "outputs.known", "The configuration lists only outputs that the system has.",
    .stack { system, stack in
      let names = stack.outputs.map(\.name)
      let unknown = system.outputs.filter { !names.contains($0.value) }
      return unknown.enumerated().map { index, chosen in
        let hint = Suggestion.hint(for: chosen.value, in: names, after: index)
        let isFull = hint.isEmpty && index < Suggestion.limit
        let known = isFull ? ": there are \(names.joined(separator: ", "))" : hint
        return Violation(
          Setting.outputs[chosen.name], "there is no output '\(chosen.value)'\(known)")
      }
    })
}
