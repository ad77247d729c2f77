/// A row in the reference of all settings.
public struct SettingReference: Sendable, Equatable {
  /// Path, with `<name>` for a user-defined name and `[]` for an element of a list.
  public var path: String
  /// Short description of the type.
  public var type: String
  /// Default value as JSON5; empty for a group, whose settings have separate rows.
  public var defaultText: String
  /// Documentation of the setting, one sentence.
  public var documentation: String
}

extension Settings {
  /// All settings of the group and its nested groups, one row each, in the order of the declarations.
  public static func reference() -> [SettingReference] {
    var rows: [SettingReference] = []
    shape.append(to: &rows, path: "")
    return rows
  }
}

extension SettingGroup {
  fileprivate func append(to rows: inout [SettingReference], path: String) {
    for field in fields {
      let place = path.isEmpty ? field.name : "\(path).\(field.name)"
      rows.append(
        SettingReference(
          path: place, type: field.shape.summary, defaultText: field.defaultText, documentation: field.documentation))
      field.shape.appendGroups(to: &rows, path: place)
    }
  }
}

extension SettingSchema {
  fileprivate func appendGroups(to rows: inout [SettingReference], path: String) {
    switch self {
    case .group(let group), .existing(let group, _): group.append(to: &rows, path: path)
    case .shortOrGroup(_, let group): group.append(to: &rows, path: path)
    case .named(let group, _), .namedOrList(let group, _): group.append(to: &rows, path: path + ".<name>")
    case .list(let element, _), .oneOrMore(let element, _): element.appendGroups(to: &rows, path: path + "[]")
    case .optional(let shape), .toggle(let shape), .removable(let shape): shape.appendGroups(to: &rows, path: path)
    case .integer, .integers, .number, .boolean, .text, .choice, .texts, .freeObjects, .freeObject, .textOrInteger,
      .constant, .anyOf,
      .links:
      break
    }
  }
}

extension SettingField {
  /// Default value on one line; for an optional group only whether it is present.
  fileprivate var defaultText: String {
    switch (shape, defaultValue.kind) {
    case (.group, _), (.removable, _): ""
    case (.optional(.group), .object): "true"
    case (.named, .object(let members)) where !members.isEmpty: members.map(\.key).listed("and")
    default: defaultValue.text
    }
  }
}
