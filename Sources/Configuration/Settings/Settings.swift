import InfraModel

/// A value that declares its settings, each once, for every use of them.
public protocol SettingsDeclaration {
  /// Shows each setting to a visitor in the order of the documentation.
  mutating func settings(_ each: inout some SettingsVisitor)
}

/// A group of settings: what a user writes as one object.
public protocol Settings: SettingsDeclaration, Sendable {
  /// Creates the group with its defaults.
  init()
  /// One sentence for the documentation.
  static var title: String { get }
}

/// One use of declared settings, such as reading or describing them.
public protocol SettingsVisitor {
  /// Visits a setting. The type and its sentence are composed only by visitors that ask for them.
  mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String)
}

extension Settings {
  /// Reads the group over its defaults; throws everything that is wrong at once.
  public static func read(_ value: JSON5Value) throws(Diagnostics) -> Self {
    try readWithPlaces(value).settings
  }

  /// Reads the group over its defaults and records where each setting stands; throws everything that is wrong at once.
  public static func readWithPlaces(
    _ value: JSON5Value
  ) throws(Diagnostics) -> (settings: Self, places: SettingPlaces) {
    var reader = SettingReader(at: value.location)
    let settings = reader.group(value, over: Self())
    if reader.diagnostics.hasErrors { throw reader.diagnostics }
    return (settings, reader.places)
  }

  /// The group as a user would write it, with every setting in full.
  public static func encode(_ group: Self) -> JSON5Value { group.encoded() }

  /// What the group holds, with the defaults of `Self()`.
  public static var shape: SettingGroup { shape(of: Self()) }

  /// What the group holds, with the values of `group` as the defaults.
  static func shape(of group: some SettingsDeclaration) -> SettingGroup {
    SettingGroup(type: "\(Self.self)", title: title, fields: group.fields)
  }
}
