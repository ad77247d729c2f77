/// A value that can also be switched on, with a default, or off.
public enum Toggle<Value> {
  /// `true`: a default value.
  case on
  /// `false`: nothing.
  case off
  /// This value.
  case value(Value)

  /// The value, or the default if it is switched on; nil if it is switched off.
  public func resolved(_ defaultValue: @autoclosure () -> Value) -> Value? {
    switch self {
    case .on: defaultValue()
    case .off: nil
    case .value(let value): value
    }
  }
}

extension Toggle: Sendable where Value: Sendable {}
extension Toggle: Equatable where Value: Equatable {}

extension SettingCodec {
  /// A value, or `true` or `false`.
  public static func toggle<Value>(_ type: SettingCodec<Value>) -> SettingCodec<Toggle<Value>>
  where T == Toggle<Value> {
    SettingCodec<Toggle<Value>>(
      decode: { value, _, reader in
        if case .boolean(let isOn) = value.kind { return isOn ? .on : .off }
        return type.decode(value, nil, &reader).map { .value($0) }
      },
      encode: { toggle in
        switch toggle {
        case .on: JSON5Value(.boolean(true))
        case .off: JSON5Value(.boolean(false))
        case .value(let value): type.encode(value)
        }
      },
      shape: { _ in .toggle(type.shape(nil)) })
  }
}
