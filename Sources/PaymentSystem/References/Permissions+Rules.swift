internal import Configuration
import InfraModel

extension ValidationRules {
  static let permissions = [permissionsComplete]

  private static let permissionsComplete = ValidationRule(
    "permissions.complete", "Every statement names actions that IAM has, and resources, and its conditions have texts."
  ) { system in
    func each(
      _ permissions: [PermissionSettings], _ paths: ListPaths<PermissionPaths>
    ) -> [(permission: PermissionSettings, path: PermissionPaths)] {
      permissions.enumerated().map { ($1, paths[$0]) }
    }
    let all =
      system.tasks.flatMap { each($0.settings.permissions, $0.paths.permissions) }
      + system.functions.made().flatMap { each($0.value.permissions, Setting.functions[$0.name].permissions) }
      + system.workflows.made().flatMap { each($0.value.permissions, Setting.workflows[$0.name].permissions) }
      + system.roles.flatMap { each($0.value.permissions, Setting.roles[$0.name].permissions) }
      + system.raw.flatMap { raw in
        raw.value.permissions.map { ($0.value, Setting.raw[raw.name].permissions[$0.name]) }
      }
    return all.flatMap(violations)
  }

  private static func violations(_ permission: PermissionSettings, _ path: PermissionPaths) -> [Violation] {
    let missing = [("actions", permission.actions.isEmpty), ("resources", permission.resources.isEmpty)]
    let conditions = permission.conditions.flatMap { test in
      (test.value.members ?? []).filter { $0.value.texts == nil }.map { (test.name, $0.key) }
    }
    let unknown = permission.actions.enumerated().compactMap { index, action in
      IAMActions.problem(with: action).map { Violation(path.actions[index], $0) }
    }
    let others = permission.resources.enumerated().filter { !isARN($1) }.map {
      Violation(
        path.resources[$0], "'\($1)' is not an ARN, which policies need: use an attribute such as arn, or \"*\"")
    }
    return others + missing.filter(\.1).map { Violation(path, "it has no \($0.0): add them") } + unknown
      + conditions.map { test, key in
        Violation(
          path.conditions[test].appending(.key(key)), "a condition has a text or a list of texts, as in a policy")
      }
  }
}

extension ValidationRules {
  /// False for a text that begins with an attribute of a part or a value which is no ARN.
  private static func isARN(_ text: String) -> Bool {
    guard case .reference(let name)? = ReferenceText(text).pieces.first else {
      return text.hasPrefix("arn:") || text.hasPrefix("*") || text.hasReference
    }
    if References.words.contains(name) { return false }
    guard let part = PartID(reference: name), part.collection != RawTarget.kind.collection else { return true }
    return name.lowercased().hasSuffix("arn")
  }
}

extension JSON5Value {
  /// The text, or the texts of a list; nil for any other value.
  var texts: [String]? {
    let items = elements ?? [self]
    let texts = items.compactMap { if case .string(let text) = $0.kind { text } else { nil } }
    return texts.count == items.count && !texts.isEmpty ? texts : nil
  }
}
