internal import Configuration
import InfraModel

extension ValidationRules {
  /// AWS's rules for workflows.
  static let workflows = [workflowStates, expressStates]

  /// Rules of infragen for workflows.
  static let ownWorkflows = [
    workflowDefinition, workflowNulls, workflowComment, workflowVariables, workflowNetwork, workflowSchedules,
  ]

  private static let workflowDefinition = ValidationRule(
    "workflows.definition", "Each workflow has a definition."
  ) { system in
    system.workflows.filter { $0.value.definition == nil }.map {
      Violation(
        Setting.workflows[$0.name],
        "it has no definition: add one, such as { StartAt: \"Enrich\", States: { Enrich: { Type: \"Task\", … } } }")
    }
  }

  private static let workflowStates = ValidationRule(
    "sfn.states", "Each state of a workflow has a type and leads to a state that there is.",
    page: "https://docs.aws.amazon.com/step-functions/latest/dg/statemachine-structure.html"
  ) { system in
    var check = StateCheck()
    for workflow in system.workflows {
      if let definition = workflow.value.definition {
        check.machine(definition, Setting.workflows[workflow.name].definition)
      }
    }
    return check.violations
  }

  private static let expressStates = ValidationRule(
    "sfn.express", "The states of an express workflow wait for nothing that they start.",
    page: "https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html"
  ) { system in
    var violations: [Violation] = []
    for workflow in system.workflows where workflow.value.type == .express {
      workflow.value.definition?.forEachText(at: Setting.workflows[workflow.name].definition) { text, path, _ in
        guard path.steps.last == .key("Resource") else { return }
        let ending = [".sync", ".sync:2", ".waitForTaskToken"].first { text.hasSuffix($0) }
        if let ending {
          violations.append(
            Violation(path, "an express workflow does not wait: remove \(ending), or set type to \"STANDARD\""))
        }
      }
    }
    return violations
  }

  private static let workflowNulls = ValidationRule(
    "workflows.null", "A definition has no null, which templates of CloudFormation cannot have."
  ) { system in
    var violations: [Violation] = []
    for workflow in system.workflows {
      workflow.value.definition?.forEachScalar(at: Setting.workflows[workflow.name].definition) { value, path in
        guard case .null = value.kind else { return }
        violations.append(
          Violation(path, "null is not possible here: remove it, or keep the value at a path such as \"$.ignored\""))
      }
    }
    return violations
  }

  private static let workflowComment = ValidationRule("workflows.comment", "A workflow is described once.") { system in
    system.workflows.filter {
      $0.value.description != nil && $0.value.definition?[WorkflowSettings.comment] != nil
    }.map {
      Violation(Setting.workflows[$0.name].description, "the definition has a Comment, too: remove one of them")
    }
  }

  private static let workflowVariables = ValidationRule(
    "workflows.variables", "Links of workflows have no names for variables."
  ) { system in
    system.linkGraph.links.filter {
      $0.from.collection == WorkflowTarget.kind.collection && $0.request.variables != .standard
    }.map {
      Violation($0.path, "a workflow has no variables: remove as, and write references such as ${functions.enrich.arn}")
    }
  }

  private static let workflowNetwork = ValidationRule(
    "workflows.network", "A workflow uses parts with an API of AWS only.",
    .links { _, links in
      links.granted.filter { $0.link.from.collection == WorkflowTarget.kind.collection && $0.provision.port != nil }
        .map {
          Violation(
            $0.link.path, "it is reached through the network, where no workflow is: let a function or a job use it"
          )
        }
    })

  private static let workflowSchedules = ValidationRule("workflows.schedules", "A schedule says when it runs.") {
    system in
    system.workflows.flatMap { saysWhen($0.value.on.schedules, Setting.workflows[$0.name].on.schedules) }
  }
}

/// Checks definitions in the Amazon States Language.
private struct StateCheck {
  private static let start = "StartAt"
  private static let types = ["Task", "Pass", "Choice", "Wait", "Succeed", "Fail", "Parallel", "Map"]
  /// Types of states after which nothing comes, or whose choices lead on.
  private static let endings: Set = ["Choice", "Succeed", "Fail"]

  private(set) var violations: [ValidationRule.Violation] = []

  /// Checks a state machine, or the states inside a state.
  mutating func machine(_ machine: JSON5Value, _ path: SettingPath) {
    guard let states = machine["States"]?.members, !states.isEmpty else {
      return report(path, "it has no States: add them, such as States: { Enrich: { Type: \"Task\", … } }")
    }
    let names = states.map(\.key)
    if let first = machine[Self.start] {
      target(first, path.appending(.key(Self.start)), names)
    } else {
      report(path, "it has no \(Self.start): add the name of its first state, such as \"\(names[0])\"")
    }
    for state in states {
      self.state(state.value, path.appending(.key("States")).appending(.key(state.key)), names)
    }
  }

  private mutating func state(_ state: JSON5Value, _ path: SettingPath, _ names: [String]) {
    guard case .string(let type)? = state["Type"]?.kind else {
      return report(path, "it has no Type: add one, such as \"Task\"")
    }
    guard Self.types.contains(type) else {
      let hint = Suggestion.hint(for: type, in: Self.types, after: violations.count)
      return report(
        path.appending(.key("Type")), "'\(type)' is no type of state\(hint): use \(Self.types.joined(separator: ", "))")
    }
    let next = state["Next"]
    if next == nil, state["End"] == nil, !Self.endings.contains(type) {
      report(path, "nothing comes after it: add Next, or End: true")
    }
    for word in ["Next", "Default"] {
      if let other = state[word] { target(other, path.appending(.key(word)), names) }
    }
    for word in ["Choices", "Catch"] {
      for (index, rule) in (state[word]?.elements ?? []).enumerated() {
        let place = path.appending(.key(word)).appending(.index(index))
        if let other = rule["Next"] {
          target(other, place.appending(.key("Next")), names)
        } else {
          report(place, "it leads to no state: add Next")
        }
      }
    }
    for (index, branch) in (state["Branches"]?.elements ?? []).enumerated() {
      machine(branch, path.appending(.key("Branches")).appending(.index(index)))
    }
    for word in ["ItemProcessor", "Iterator"] {
      if let inner = state[word] { machine(inner, path.appending(.key(word))) }
    }
  }

  /// Checks the name of a state.
  private mutating func target(_ value: JSON5Value, _ path: SettingPath, _ names: [String]) {
    guard case .string(let name) = value.kind else { return report(path, "expected the name of a state") }
    if names.contains(name) { return }
    report(path, "there is no state '\(name)'\(Suggestion.hint(for: name, in: names, after: violations.count))")
  }

  private mutating func report(_ path: SettingPath, _ message: String) { violations.append(.init(path, message)) }
}
