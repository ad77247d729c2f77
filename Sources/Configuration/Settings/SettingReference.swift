/// One row of the reference of all settings.
public struct SettingReference: Sendable, Equatable {
  /// The path, with `<name>` for a name the user chooses and `[]` for an entry of a list.
  public var path: String
  /// The type in a few words.
  public var type: String
  /// The default as JSON5; empty for a group, whose settings follow in rows of their own.
  public var defaultText: String
  /// One sentence about the setting.
  public var documentation: String
}

extension Settings {
  /// Every setting of the group and of the groups in it, one row each, in the order of the declarations.
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
    case .group(let group): group.append(to: &rows, path: path)
    case .named(let group, _): group.append(to: &rows, path: path + ".<name>")
    case .list(let element, _), .oneOrMore(let element, _): element.appendGroups(to: &rows, path: path + "[]")
    case .optional(let shape): shape.appendGroups(to: &rows, path: path)
    case .integer, .integers, .number, .boolean, .text, .choice, .texts, .freeObjects: break
    }
  }
}

extension SettingField {
  /// The default on one line; of a group that can be left out only whether it is there.
  fileprivate var defaultText: String {
    switch (shape, defaultValue.kind) {
    case (.group, _): ""
    case (.optional(.group), .object): "true"
    case (.named, .object(let members)) where !members.isEmpty: members.map(\.key).listed("and")
    default: defaultValue.text
    }
  }
}
