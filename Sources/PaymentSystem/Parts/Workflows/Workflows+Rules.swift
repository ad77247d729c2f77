internal import Configuration
import InfraModel

extension ValidationRules {
  /// AWS's rules for workflows.
  static let workflows = [workflowStates, expressStates]

  /// Rules of infragen for workflows.
  static let ownWorkflows = [
    workflowDefinition, workflowNulls, workflowComment, workflowVariables, workflowNetwork, workflowSchedules,
    workflowLinks,
  ]

  private static let workflowDefinition = ValidationRule(
    "workflows.definition", "Each workflow has a definition."
  ) { system in
    system.workflows.made().filter { $0.value.definition == nil }.map {
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
    for workflow in system.workflows.made() {
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
    for workflow in system.workflows.made() where workflow.value.type == .express {
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
    for workflow in system.workflows.made() {
      workflow.value.definition?.forEachScalar(at: Setting.workflows[workflow.name].definition) { value, path in
        guard case .null = value.kind else { return }
        violations.append(
          Violation(path, "null is not possible here: remove it, or keep the value at a path such as \"$.ignored\""))
      }
    }
    return violations
  }

  private static let workflowComment = ValidationRule("workflows.comment", "A workflow is described once.") { system in
    system.workflows.made().filter {
      $0.value.description != nil && $0.value.definition?[WorkflowSettings.comment] != nil
    }.map {
      Violation(Setting.workflows[$0.name].description, "the definition has a Comment, too: remove one of them")
    }
  }

  private static let workflowVariables = ValidationRule(
    "workflows.variables", "Links of workflows have no names for variables."
  ) { system in
    namedVariables(
      in: system, of: WorkflowTarget.kind.collection,
      "a workflow has no variables: remove as, and write references such as ${functions.enrich.arn}")
  }

  /// A violation for each link of a collection that names variables, which its parts do not have.
  static func namedVariables(in system: PaymentSystem, of collection: String, _ message: String) -> [Violation] {
    system.linkGraph.links.filter { $0.from.collection == collection && $0.request.variables != .standard }.map {
      Violation($0.path, message)
    }
  }

  /// A violation for each link of a collection through the network, in which its parts are not.
  static func networkLinks(in links: Links, of collection: String, _ message: String) -> [Violation] {
    links.granted.filter { $0.link.from.collection == collection && $0.provision.port != nil }.map {
      Violation($0.link.path, message)
    }
  }

  private static let workflowNetwork = ValidationRule(
    "workflows.network", "A workflow uses parts with an API of AWS only.",
    .links { _, links in
      networkLinks(
        in: links, of: WorkflowTarget.kind.collection,
        "it is reached through the network, where no workflow is: let a function or a job use it")
    })

  /// Members of states that name what is called.
  private static let callees: Set = [
    "Resource", "FunctionName", "QueueUrl", "TopicArn", "StateMachineArn", "TaskDefinition", "TableName",
    "EventBusName",
  ]

  private static let workflowLinks = ValidationRule(
    "workflows.links", "A workflow without permissions of its own has links to the parts that its states call."
  ) { system in
    if system.workflows.made().isEmpty { return [] }
    let graph = system.linkGraph
    let links = Set(graph.links.map { "\($0.from.qualified) \($0.to.qualified)" })
    let linkable = Set(
      zip(LinkTargets.kinds, graph.entries).flatMap { kind, entries in
        entries.map { PartID(collection: kind.collection, name: $0.name) }
      })
    return system.workflows.made().filter(\.value.permissions.isEmpty).flatMap { workflow -> [Violation] in
      var violations: [Violation] = []
      let part = PartID.workflow(workflow.name)
      workflow.value.definition?.forEachText(at: Setting.workflows[workflow.name].definition) { text, path, _ in
        guard case .key(let key)? = path.steps.last, callees.contains(key) else { return }
        for case .reference(let name) in ReferenceText(text).pieces {
          guard let callee = PartID(reference: name), callee.collection != RawTarget.kind.collection,
            linkable.contains(callee), !links.contains("\(part.qualified) \(callee.qualified)")
          else { continue }
          violations.append(
            Violation(
              path, "a reference grants nothing: add a link, uses: { \(callee.collection): [\"\(callee.name)\"] }"))
        }
      }
      return violations
    }
  }

  private static let workflowSchedules = ValidationRule("workflows.schedules", "A schedule says when it runs.") {
    system in
    system.workflows.made().flatMap { saysWhen($0.value.on.schedules, Setting.workflows[$0.name].on.schedules) }
  }
}
