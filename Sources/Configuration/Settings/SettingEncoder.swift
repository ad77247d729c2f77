/// Encodes all settings in the user's notation.
private struct SettingEncoder: SettingsVisitor {
  var members: [JSON5Member] = []

  mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String
  ) {
    let type = type()
    if type.isDirective { return }
    let value = type.encode(value)
    members.append(JSON5Member(key: name, keyLocation: value.location, value: value))
  }
}

extension SettingsDeclaration {
  /// All settings in the user's notation.
  func encoded() -> JSON5Value {
    var (group, encoder) = (self, SettingEncoder())
    group.settings(&encoder)
    return JSON5Value(.object(encoder.members))
  }
}
