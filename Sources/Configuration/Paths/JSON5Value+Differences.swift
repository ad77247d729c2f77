/// A setting that two configurations have with different values.
public struct SettingDifference: Sendable, Equatable {
  /// The setting, such as `services.api.tasks`.
  public var path: SettingPath
  /// Its value in the one, as JSON5; nil when it is not there.
  public var before: String?
  /// Its value in the other, as JSON5; nil when it is not there.
  public var after: String?
}

extension JSON5Value {
  /// Where another configuration differs, setting by setting, in this one's order; what only the other has comes behind.
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
