internal import Configuration
import InfraModel

extension ValidationRules {
  static let permissions = [permissionsComplete]

  private static let permissionsComplete = ValidationRule(
    "permissions.complete", "Every statement names actions and resources, and its conditions have texts."
  ) { system in
    system.services.flatMap { violations($0.value.permissions, Setting.services[$0.name].permissions) }
      + system.functions.flatMap { violations($0.value.permissions, Setting.functions[$0.name].permissions) }
  }

  private static func violations(
    _ permissions: [PermissionSettings], _ paths: ListPaths<PermissionPaths>
  ) -> [Violation] {
    permissions.enumerated().flatMap { index, permission -> [Violation] in
      let path = paths[index]
      let missing = [("actions", permission.actions.isEmpty), ("resources", permission.resources.isEmpty)]
      let conditions = permission.conditions.flatMap { test in
        (test.value.members ?? []).filter { $0.value.texts == nil }.map { (test.name, $0.key) }
      }
      return missing.filter(\.1).map { Violation(path, "it has no \($0.0): add them") }
        + conditions.map { test, key in
          Violation(
            path.conditions[test].appending(.key(key)), "a condition has a text or a list of texts, as in a policy")
        }
    }
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
