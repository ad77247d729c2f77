internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for references and reserved names in a configuration.
  static let references = [
    ownWord, serviceAndFunction, jobName, serviceKeys, outputsOnce, knownSecret, knownOutput, outputNames,
  ]

  /// First words of the keys of the system's own resources.
  static let ownNames: Set = [
    "access", "account", "alarms", "alb", "backup", "cache", "cdn", "client", "config", "database", "ecs",
    "endpoint", "gateway", "lambda", "sampling", "shell", "waf", "xray",
  ]

  private static let ownWord = ValidationRule(
    "names.own-word", "No function or topic has the name of one of the system's own parts."
  ) { system in
    system.topics.filter { Alarms.topicKey == Messaging.key(ofTopic: $0.label) }.map {
      Violation(
        Setting.topics[$0.name], "'\($0.name)' is the system's own topic; use another name, such as \($0.name)-events")
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
    let services = Set(system.services.map(\.keyStem))
    return system.functions.filter { !ownNames.contains($0.name) && services.contains($0.name) }.map {
      Violation(Setting.functions[$0.name], "a service has the same name; rename one of them")
    }
  }

  private static let jobName = ValidationRule(
    "names.job", "No job has the name of a service or function."
  ) { system in
    let others =
      system.services.map { ($0.keyStem, "services.\($0.name)") }
      + system.functions.map { ($0.keyStem, "functions.\($0.name)") }
    let owners = Dictionary(others) { first, _ in first }
    return system.jobs.compactMap { job in
      owners[job.keyStem].map {
        Violation(
          Setting.jobs[job.name], "\($0) has the same name, and their resources would, too; rename one of them")
      }
    }
  }

  private static let serviceKeys = ValidationRule(
    "names.service-keys", "No service has the name that another one's resources get because its name is reserved."
  ) { system in
    system.services.compactMap { service in
      let other = system.services.first { $0.name != service.name && $0.keyStem == service.keyStem }
      guard let other, ownNames.contains(CaseStyle.snake(other.name)) else { return nil }
      return Violation(
        Setting.services[service.name],
        "the resources of services.\(other.name) are called \(service.keyStem), because '\(other.name)' is a part of the "
          + "system itself; rename one of them")
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
    "services.secrets", "A container uses only secrets of the system."
  ) { system in
    let known = system.secrets
    let names = Set(known.map(\.name))
    var unknown = 0
    return system.tasks.flatMap(\.containers).flatMap { container in
      container.settings.secrets.compactMap { variable in
        let name = String(variable.value.prefix { $0 != ":" })
        if names.contains(name) { return nil }
        let hint = Suggestion.hint(for: name, in: known, after: unknown)
        unknown += 1
        return Violation(
          container.paths.secrets[variable.name], "there is no secret '\(name)'\(hint) in secrets")
      }
    }
  }

  private static let knownOutput = ValidationRule(
    "outputs.known", "The configuration lists only outputs that the system has.",
    .stack { system, stack in
      let names = stack.outputs.map(\.name)
      let unknown = system.chosenOutputs.filter { !names.contains($0.value) }
      return unknown.enumerated().map { index, chosen in
        let hint = Suggestion.hint(for: chosen.value, in: names, after: index)
        let isFull = hint.isEmpty && index < Suggestion.limit
        let known = isFull ? ": there are \(names.joined(separator: ", "))" : hint
        return Violation(
          Setting.outputs[chosen.name], "there is no output '\(chosen.value)'\(known)")
      }
    })

  private static let outputNames = ValidationRule(
    "outputs.names", "Outputs of references have names of their own.",
    .stack { system, stack in
      let own = system.ownOutputs
      if own.isEmpty { return [] }
      let end = stack.outputs.firstIndex { $0.name == PaymentSystem.suffixOutput } ?? stack.outputs.endIndex - 1
      var owners: [String: String] = [:]
      for output in stack.outputs[...end] { owners[CaseStyle.pascal(output.name)] = output.name }
      return own.compactMap { output in
        owners.updateValue(output.name, forKey: CaseStyle.pascal(output.name)).map {
          Violation(
            Setting.outputs[output.name], "there is an output '\($0)' of this name in programs: choose another name")
        }
      }
    })
}
