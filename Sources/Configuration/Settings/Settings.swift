import InfraModel

/// A group of settings: what a user writes as one object.
public protocol Settings: Sendable {
  /// Creates the group with its defaults.
  init()
  /// One sentence for the documentation.
  static var title: String { get }
  /// Every setting of the group in the order of the documentation.
  static var settings: [Setting<Self>] { get }
}

extension Settings {
  /// Reads the group over its defaults; throws everything that is wrong at once.
  public static func read(_ value: JSON5Value) throws(Diagnostics) -> Self {
    var reader = SettingReader()
    let settings = reader.group(value, over: Self(), path: "")
    if reader.diagnostics.hasErrors { throw reader.diagnostics }
    return settings
  }

  /// The group as a user would write it with every setting in full.
  public static func encode(_ group: Self) -> JSON5Value {
    settings.encode(group)
  }

  /// What the group holds, with the defaults of `Self()`.
  public static var shape: SettingGroup { shape(of: Self()) }

  /// What the group holds, with the values of `group` as the defaults.
  static func shape(of group: Self) -> SettingGroup {
    SettingGroup(title: title, fields: settings.map { $0.describe(group) })
  }
}
