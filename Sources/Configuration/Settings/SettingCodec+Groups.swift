extension SettingCodec where T: Settings {
  /// A group of settings. Settings that are not written keep their current values.
  public static func group(_ type: T.Type = T.self) -> SettingCodec<T> {
    SettingCodec(
      isGroup: true,
      decode: { value, current, reader in reader.group(value, over: current ?? T()) },
      encode: { $0.encoded() },
      shape: { .group(T.shape(of: $0 ?? T())) })
  }

  /// A group of settings, or `false` in its place, which stands for other values than leaving it out.
  public static func removableGroup(
    _ type: T.Type = T.self, removed: @autoclosure @escaping () -> T = T()
  ) -> SettingCodec<T> {
    let group = SettingCodec<T>.group()
    return SettingCodec(
      isGroup: true,
      decode: { value, current, reader in
        if case .boolean(false) = value.kind { return removed() }
        return group.decode(value, current, &reader)
      },
      encode: group.encode, shape: { .removable(group.shape($0)) })
  }
}

extension SettingCodec {
  /// A value or nil, written `null`. For a group also `false`, while `true` is the group with its defaults.
  public static func optional<Wrapped>(_ type: SettingCodec<Wrapped>) -> SettingCodec<Wrapped?> where T == Wrapped? {
    SettingCodec<Wrapped?>(
      decode: { value, current, reader in
        switch value.kind {
        case .null: return .some(nil)
        case .boolean(false) where type.isGroup: return .some(nil)
        case .boolean(true) where type.isGroup:
          let empty = JSON5Value(.object([]), at: value.location)
          return type.decode(empty, current ?? nil, &reader)
        default: return type.decode(value, current ?? nil, &reader)
        }
      },
      encode: { $0.map(type.encode) ?? JSON5Value(type.isGroup ? .boolean(false) : .null) },
      shape: { .optional(type.shape($0 ?? nil)) })
  }
}
