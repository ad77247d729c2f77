/// A setting with different values in two configurations.
public struct SettingDifference: Sendable, Equatable {
  /// Path of the setting, such as `services.api.desiredCount`.
  public var path: SettingPath
  /// Old value as JSON5; nil if there is none.
  public var before: String?
  /// New value as JSON5; nil if there is none.
  public var after: String?
}

extension JSON5Value {
  /// Differences to another configuration, one per setting, in the order of this one. Settings that only the other one
  /// has come last.
  public func differences(to other: JSON5Value, path: SettingPath = SettingPath()) -> [SettingDifference] {
    guard let members, let others = other.members else {
      return text == other.text ? [] : [SettingDifference(path: path, before: text, after: other.text)]
    }
    let own = members.flatMap { member in
      let place = path.appending(.key(member.key))
      return other[member.key].map { member.value.differences(to: $0, path: place) }
        ?? [SettingDifference(path: place, before: member.value.text, after: nil)]
    }
    return own
      + others.filter { self[$0.key] == nil }.map {
        SettingDifference(path: path.appending(.key($0.key)), before: nil, after: $0.value.text)
      }
  }
}
