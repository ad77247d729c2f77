import InfraModel

/// A type that declares its settings, once for all uses.
public protocol SettingsDeclaration {
  /// Names beside those of the settings, for messages: members that are not read as settings.
  static var otherNames: [String] { get }
  /// Passes each setting to a visitor, in the order of the documentation.
  mutating func settings(_ each: inout some SettingsVisitor)
}

extension SettingsDeclaration {
  /// None.
  public static var otherNames: [String] { [] }
}

/// A group of settings, which is an object in a configuration.
public protocol Settings: SettingsDeclaration, Sendable {
  /// Creates the group with its default values.
  init()
  /// One sentence for the documentation.
  static var title: String { get }
  /// Words that users may write for settings of the group, if it is a whole configuration.
  static var synonyms: [SettingSynonym] { get }
}

/// A use of declared settings, such as reading or describing them.
public protocol SettingsVisitor {
  /// Visits a setting. Type and documentation are evaluated only by visitors that need them.
  mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String)
}

extension Settings {
  /// None.
  public static var synonyms: [SettingSynonym] { [] }

  /// Reads the group, starting from its defaults. Throws all errors together.
  public static func read(_ value: JSON5Value) throws(Diagnostics) -> Self {
    try readWithPlaces(value).settings
  }

  /// Reads the group, starting from its defaults, and records the location of each setting. Throws all errors together.
  public static func readWithPlaces(
    _ value: JSON5Value
  ) throws(Diagnostics) -> (settings: Self, places: SettingPlaces) {
    var reader = SettingReader(at: value.location, synonyms: { synonyms })
    let settings = reader.group(value, over: Self())
    if reader.diagnostics.hasErrors { throw reader.diagnostics }
    return (settings, reader.places)
  }

  /// All settings of the group in the user's notation.
  public static func encode(_ group: Self) -> JSON5Value { group.encoded() }

  /// Description of the group, with the defaults of `Self()`.
  public static var shape: SettingGroup { shape(of: Self()) }

  /// Description of the group, with the values of `group` as defaults.
  static func shape(of group: some SettingsDeclaration) -> SettingGroup {
    SettingGroup(type: "\(Self.self)", title: title, fields: group.fields)
  }
}
