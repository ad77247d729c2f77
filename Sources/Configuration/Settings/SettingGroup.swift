/// The settings of one group.
public struct SettingGroup: Sendable {
  /// The name of its type in Swift.
  public let type: String
  /// One sentence about the group.
  public let title: String
  /// The settings in the order of their declaration.
  public let fields: [SettingField]
}

/// One setting of a group.
public struct SettingField: Sendable {
  /// The key a user writes.
  public let name: String
  /// One sentence about the setting.
  public let documentation: String
  /// What a user may write.
  public let shape: SettingSchema
  /// What holds when the user writes nothing.
  public let defaultValue: JSON5Value
}

/// Describes settings; their values are the defaults.
private struct SettingDescriber: SettingsVisitor {
  var fields: [SettingField] = []

  mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String
  ) {
    let type = type()
    fields.append(
      SettingField(
        name: name, documentation: documentation(), shape: type.shape(value), defaultValue: type.encode(value)))
  }
}

extension SettingsDeclaration {
  /// The settings in the order of their declaration, with the present values as the defaults.
  var fields: [SettingField] {
    var (group, describer) = (self, SettingDescriber())
    group.settings(&describer)
    return describer.fields
  }
}
