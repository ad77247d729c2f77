import AWSResources
internal import Configuration
import InfraModel

/// The texts of a configuration that parts need, with their references resolved.
struct ResolvedTexts {
  /// Wrong references in them, and in those of raw resources that links give.
  let problems: [ValidationRule.Violation]
  /// The outputs that the configuration composes.
  let outputs: [StackOutput]
  private let environments: [PartID: [Container.Variable]]
  private let permissions: [PartID: [PolicyStatement]]
  private let texts: [String: Value<String>]
  private let definitions: [PartID: Expression]

  /// Resolves the texts before any part is built.
  init(_ references: References, _ links: Links, in stack: inout Stack) {
    var problems = links.problems
    var environments: [PartID: [Container.Variable]] = [:]
    var texts: [String: Value<String>] = [:]
    var permissions: [PartID: [PolicyStatement]] = [:]
    var definitions: [PartID: Expression] = [:]
    func statements(_ settings: [PermissionSettings], _ paths: ListPaths<PermissionPaths>) -> [PolicyStatement] {
      settings.enumerated().map {
        references.statement("Permission\($0 + 1)", $1, paths[$0], in: &stack, &problems)
      }
    }
    func variables(_ settings: [Keyed<String>], _ paths: NamedPaths<SettingPath>) -> [Container.Variable] {
      settings.map { .init($0.name, references.text($0.value, of: paths[$0.name], in: &stack, &problems)) }
    }
    func keep(_ text: String, of setting: SettingPath) {
      if !text.utf8.contains(UInt8(ascii: "$")) { return }
      texts[setting.description] = references.text(text, of: setting, in: &stack, &problems)
    }
    func keepList(_ list: [String], of paths: ListPaths<SettingPath>) {
      for (index, text) in list.enumerated() { keep(text, of: paths[index]) }
    }
    for task in references.system.tasks {
      environments[task.part] = variables(task.settings.environment, task.paths.environment)
      permissions[task.part] = statements(task.settings.permissions, task.paths.permissions)
      for (_, container, paths) in task.containers {
        keepList(container.entryPoint, of: paths.entryPoint)
        keepList(container.command, of: paths.command)
      }
      for sidecar in task.settings.sidecars {
        let paths = task.paths.sidecars[sidecar.name].environment
        for variable in sidecar.value.environment { keep(variable.value, of: paths[variable.name]) }
      }
    }
    for job in references.system.jobs {
      for schedule in job.value.on.schedules {
        keepList(schedule.value.command, of: Setting.jobs[job.name].on.schedules[schedule.name].command)
      }
    }
    for function in references.system.functions.made() {
      let (value, paths, part) = (function.value, Setting.functions[function.name], PartID.function(function.name))
      environments[part] = variables(value.environment, paths.environment)
      permissions[part] = statements(value.permissions, paths.permissions)
      keepList(value.layers, of: paths.layers)
      if let s3 = value.code?.s3 {
        keep(s3.bucket, of: paths.code.s3.bucket)
        keep(s3.key, of: paths.code.s3.key)
      }
      if let image = value.code?.image { keep(image, of: paths.code.image) }
    }
    for workflow in references.system.workflows.made() {
      let (part, paths) = (PartID.workflow(workflow.name), Setting.workflows[workflow.name])
      permissions[part] = statements(workflow.value.permissions, paths.permissions)
      definitions[part] = workflow.value.definition.map {
        references.document($0, of: paths.definition, in: &stack, &problems)
      }
    }
    for role in references.system.roles {
      permissions[.role(role.name)] = statements(role.value.permissions, Setting.roles[role.name].permissions)
    }
    for alarm in references.system.alarms?.custom ?? [] {
      let paths = Setting.alarms.custom[alarm.name].dimensions
      for dimension in alarm.value.dimensions { keep(dimension.value, of: paths[dimension.name]) }
    }
    for parameter in references.system.parameters {
      let paths = Setting.parameters[parameter.name]
      if let value = parameter.value.value { keep(value, of: paths.value) }
      if let name = parameter.value.name { keep(name, of: paths.name) }
    }
    for secret in references.system.secrets {
      let paths = Setting.secrets[secret.name].generate.template
      for member in secret.value.generate?.template ?? [] { keep(member.value, of: paths[member.name]) }
    }
    for (auth, paths) in references.system.authorizations {
      if let userPool = auth.userPool { keep(userPool, of: paths.userPool) }
    }
    if let domain = references.system.api?.domain {
      let paths = Setting.api.domain
      for (text, path) in [
        (domain.name, paths.name), (domain.certificate, paths.certificate), (domain.zone, paths.zone),
      ] {
        if let text { keep(text, of: path) }
      }
    }
    outputs = references.system.ownOutputs.map { output in
      StackOutput(
        output.name, references.text(output.value, of: Setting.outputs[output.name], in: &stack, &problems),
        "The output \(output.name) of the configuration.")
    }
    self.problems = problems
    self.environments = environments
    self.permissions = permissions
    self.texts = texts
    self.definitions = definitions
  }

  /// The environment variables that a part states itself.
  func environment(of part: PartID) -> [Container.Variable] { environments[part] ?? [] }

  /// The texts of a list.
  func texts(_ list: [String], of paths: ListPaths<SettingPath>) -> [Value<String>] {
    list.enumerated().map { text($1, of: paths[$0]) }
  }

  /// The text of a setting with its references resolved.
  func text(_ text: String, of setting: SettingPath) -> Value<String> {
    texts[setting.description] ?? Value(.string(text))
  }

  /// The definition of a workflow.
  func definition(of part: PartID) -> Expression { definitions[part] ?? .object([]) }

  /// The statements that a service, job, function or workflow states itself.
  func permissions(of part: PartID) -> [PolicyStatement] { permissions[part] ?? [] }
}

extension References {
  /// A statement of the configuration.
  func statement(
    _ id: String, _ permission: PermissionSettings, _ path: PermissionPaths, in stack: inout Stack,
    _ problems: inout [ValidationRule.Violation]
  ) -> PolicyStatement {
    let resources = permission.resources.enumerated().map {
      text($1, of: path.resources[$0], in: &stack, &problems)
    }
    let conditions = permission.conditions.flatMap { test in
      (test.value.members ?? []).map { member in
        let place = path.conditions[test.name].appending(.key(member.key))
        let values = (member.value.texts ?? []).map { text($0, of: place, in: &stack, &problems) }
        return PolicyStatement.Condition(
          test.name, member.key, values.count == 1 ? values[0] : Value(.list(values.map(\.expression))))
      }
    }
    return PolicyStatement(id, allow: permission.actions, on: resources, when: conditions)
  }

  /// A document of the configuration with the references in its texts resolved.
  func document(
    _ value: JSON5Value, of setting: SettingPath, in stack: inout Stack,
    _ problems: inout [ValidationRule.Violation]
  ) -> Expression {
    switch value.kind {
    case .string(let text): return self.text(text, of: setting, in: &stack, &problems).expression
    case .array(let items):
      var list: [Expression] = []
      for (index, item) in items.enumerated() {
        list.append(document(item, of: setting.appending(.index(index)), in: &stack, &problems))
      }
      return .list(list)
    case .object(let members):
      var object: [Expression.Member] = []
      for member in members {
        let path = setting.appending(.key(member.key))
        object.append(.init(member.key, document(member.value, of: path, in: &stack, &problems)))
      }
      return .object(object)
    case .null, .boolean, .integer, .decimal: return Expression(literal: value)
    }
  }

  /// The text of a setting; unchanged if a reference in it is wrong.
  func text(
    _ text: String, of setting: SettingPath, in stack: inout Stack, _ problems: inout [ValidationRule.Violation]
  ) -> Value<String> {
    do throws(Problem) {
      return try value(text, in: .everywhere, of: &stack)
    } catch {
      problems.append(.init(setting, error.message))
      return Value(.string(text))
    }
  }
}
