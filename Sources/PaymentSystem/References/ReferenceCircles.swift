internal import Configuration
import InfraModel

/// Finds circles of resources that need each other because of references in a description: no engine could make any of
/// them first.
struct ReferenceCircles {
  private let system: PaymentSystem
  private let references: References
  private let stack: Stack
  private let places: SettingPlaces

  /// The circles of a stack, one for each place that causes some.
  static func problems(
    in stack: Stack, of system: PaymentSystem, _ references: References, at places: SettingPlaces
  ) -> Diagnostics {
    var problems = Diagnostics()
    guard system.hasReferences else { return problems }
    let circles = ReferenceCircles(system: system, references: references, stack: stack, places: places)
    for target in Patch.Target.allCases {
      let order = CreationOrder(stack, target.dialect, target: target == .pulumi ? .pulumi : nil)
      let circle = order.circle().map(\.owner.key)
      guard !circle.isEmpty else { continue }
      let problem = circles.problem(with: circle, in: target)
      if !problems.all.contains(where: { $0.location == problem.location }) { problems.report(problem) }
    }
    return problems
  }

  private func problem(with circle: [String], in target: Patch.Target) -> Diagnostic {
    var circle = circle
    var cause: (location: SourceLocation, path: SettingPath)?
    // The circle begins with the resource whose setting has a reference to the next one.
    for index in circle.indices where cause == nil {
      let next = circle[(index + 1) % circle.count]
      cause = reference(from: circle[index], to: next, in: target)
      if cause != nil { circle = Array(circle[index...] + circle[..<index]) }
    }
    var keys: [String] = []
    for key in circle + [circle[0]] where keys.last != key { keys.append(key) }
    return Diagnostic(
      at: cause?.location, path: cause?.path.description ?? "",
      (keys.count == 1
        ? "in \(target.title) \(keys[0]) needs itself, so it cannot be made"
        : "in \(target.title) \(keys[0]) needs \(keys.dropFirst().joined(separator: ", which needs ")), so none of them can "
          + "be made first")
        + ": remove \(cause == nil ? "one of the references" : "this reference")")
  }

  /// The text of a setting of one resource that refers to another one.
  private func reference(
    from key: String, to other: String, in target: Patch.Target
  ) -> (location: SourceLocation, path: SettingPath)? {
    var found: (SourceLocation, SettingPath)?
    func search(_ value: JSON5Value?, _ path: SettingPath) {
      value?.forEachText(at: path) { text, path, location in
        if found == nil, refers(text, to: other) { found = (location, path) }
      }
    }
    if let raw = system.raw.first(where: { $0.name == key }) {
      let (value, path) = (raw.value, Setting.raw[key])
      switch target {
      case .terraform: search(value.terraform?.body, path.terraform.body)
      case .pulumi:
        search(value.pulumi?.body, path.pulumi.body)
        search(value.terraform?.body, path.terraform.body)
      case .cloudFormation: search(value.cloudFormation?.body, path.cloudFormation.body)
      }
    }
    for patch in system.patches where PatchAddress(patch.name).key == key {
      let path = Setting.patches[patch.name]
      switch target {
      case .terraform: search(patch.value.terraform, path.terraform)
      case .pulumi: search(patch.value.pulumi, path.pulumi)
      case .cloudFormation: search(patch.value.cloudFormation, path.cloudFormation)
      }
      if target != .cloudFormation { search(patch.value.provider, path.provider) }
    }
    if found == nil { found = text(of: key, to: other) }
    return found
  }

  /// The same in the variables, arguments, permissions and definition of a service, job, function or workflow, whose resources begin with its name.
  private func text(of key: String, to other: String) -> (SourceLocation, SettingPath)? {
    var texts: [(text: String, path: SettingPath)] = []
    func add(_ permissions: [PermissionSettings], _ paths: ListPaths<PermissionPaths>) {
      for (index, permission) in permissions.enumerated() {
        texts += permission.resources.enumerated().map { ($1, paths[index].resources[$0]) }
      }
    }
    for task in system.tasks where key.hasPrefix("\(task.label.key.text)_") {
      for (_, container, paths) in task.containers {
        texts += container.environment.map { ($0.value, paths.environment[$0.name]) }
        texts += container.entryPoint.enumerated().map { ($1, paths.entryPoint[$0]) }
        texts += container.command.enumerated().map { ($1, paths.command[$0]) }
      }
      add(task.settings.permissions, task.paths.permissions)
    }
    for function in system.functions.made() where key.hasPrefix("\(function.label.key.text)_") {
      let paths = Setting.functions[function.name]
      texts += function.value.environment.map { ($0.value, paths.environment[$0.name]) }
      add(function.value.permissions, paths.permissions)
    }
    for workflow in system.workflows.made() where key.hasPrefix("\(Workflows.key(of: workflow.label).text)") {
      let paths = Setting.workflows[workflow.name]
      add(workflow.value.permissions, paths.permissions)
      workflow.value.definition?.forEachText(at: paths.definition) { text, path, _ in texts.append((text, path)) }
    }
    for parameter in system.parameters where key == StoredParameters.key(of: parameter.label).text {
      if let value = parameter.value.value { texts.append((value, Setting.parameters[parameter.name].value)) }
    }
    return texts.first { refers($0.text, to: other) }.map { (places.location(of: $0.path), $0.path) }
  }

  /// True if a text has a reference to the resource with a key.
  private func refers(_ text: String, to key: String) -> Bool {
    guard text.hasReference else { return false }
    return ReferenceText(text).pieces.contains { piece in
      guard case .reference(let name) = piece else { return false }
      if name.hasPrefix("resource:\(key).") || name.hasPrefix("resource:\(key)/") || name.hasPrefix("raw.\(key).") {
        return true
      }
      return PartID(reference: name).flatMap { references.parts.target($0) }?.key == key
    }
  }
}

extension PaymentSystem {
  /// True if texts of the configuration can make one resource need another.
  fileprivate var hasReferences: Bool {
    !raw.isEmpty || !patches.isEmpty || !workflows.isEmpty || !parameters.isEmpty
      || functions.made().contains { function in
        !function.value.permissions.isEmpty || function.value.environment.contains { $0.value.hasReference }
      }
      || tasks.contains { task in
        !task.settings.permissions.isEmpty
          || task.containers.contains { container in
            container.settings.environment.contains { $0.value.hasReference }
              || (container.settings.entryPoint + container.settings.command).contains(where: \.hasReference)
          }
      }
  }
}

extension JSON5Value {
  /// Calls `body` with each text inside, its path and its place.
  func forEachText(at path: SettingPath, _ body: (_ text: String, SettingPath, SourceLocation) -> Void) {
    forEachScalar(at: path) { value, path in
      if case .string(let text) = value.kind { body(text, path, value.location) }
    }
  }

  /// Calls `body` with each value inside that is no list and no object, and its path.
  func forEachScalar(at path: SettingPath, _ body: (JSON5Value, SettingPath) -> Void) {
    switch kind {
    case .array(let items):
      for (index, item) in items.enumerated() { item.forEachScalar(at: path.appending(.index(index)), body) }
    case .object(let members):
      for member in members { member.value.forEachScalar(at: path.appending(.key(member.key)), body) }
    case .string, .null, .boolean, .integer, .decimal: body(self, path)
    }
  }
}
