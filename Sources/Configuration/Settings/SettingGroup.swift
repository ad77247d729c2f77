/// Description of a group of settings.
public struct SettingGroup: Sendable {
  /// Name of its Swift type.
  public let type: String
  /// Documentation of the group, one sentence.
  public let title: String
  /// Settings in the order of their declaration.
  public let fields: [SettingField]
  /// True for the entries of a collection, each of which `false` removes.
  var isPart: Bool { fields.contains(where: \.isDirective) }
}

/// Description of a setting in a group.
public struct SettingField: Sendable {
  /// Key in a configuration.
  public let name: String
  /// Documentation of the setting, one sentence.
  public let documentation: String
  /// Schema of valid input.
  public let shape: SettingSchema
  /// Default value.
  public let defaultValue: JSON5Value
  /// True for a word that is applied before settings are read, such as `only`.
  public let isDirective: Bool
}

/// Describes settings. Their current values are the defaults.
private struct SettingDescriber: SettingsVisitor {
  var fields: [SettingField] = []

  mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String
  ) {
    let type = type()
    fields.append(
      SettingField(
        name: name, documentation: documentation(), shape: type.shape(value), defaultValue: type.encode(value),
        isDirective: type.isDirective))
  }
}

extension SettingsDeclaration {
  /// Settings in the order of their declaration, with the current values as defaults.
  var fields: [SettingField] {
    var (group, describer) = (self, SettingDescriber())
    group.settings(&describer)
    return describer.fields
  }
}
