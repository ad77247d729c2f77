extension JSON5Value {
  /// The value at a path of members; nil if there is none.
  public func value(at path: SettingPath) -> JSON5Value? {
    path.steps.reduce(Optional(self)) { value, step in
      if case .key(let key) = step { value?[key] } else { nil }
    }
  }

  /// The paths of all members, outer ones first, without those inside lists.
  public var paths: [String] { paths(below: SettingPath()).map { "\($0)" } }

  private func paths(below path: SettingPath) -> [SettingPath] {
    (members ?? []).flatMap { member in
      let place = path.appending(.key(member.key))
      return [place] + member.value.paths(below: place)
    }
  }

  /// The keys of each member that is an object, by the member's key.
  public var entryNames: [String: [String]] {
    (members ?? []).reduce(into: [:]) { names, member in names[member.key] = member.value.members?.map(\.key) }
  }
}
