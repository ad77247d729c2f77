/// The settings of one group.
public struct SettingGroup: Sendable {
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
  public let shape: SettingShape
  /// What holds when the user writes nothing.
  public let defaultValue: JSON5Value
}
