internal import Configuration

extension JSON5Value {
  /// A configuration in which each list of links is an object, so that an environment can change single links of it.
  func expandingLinkLists() -> JSON5Value {
    let roots: [[String?]] = [[], ["environments", nil]]
    let groups: [[String?]] = PaymentSystem.collections.flatMap { [[$0, nil], [Defaults.word, $0]] }
    return roots.reduce(self) { tree, root in
      groups.reduce(tree) { tree, group in
        ["uses", "on"].reduce(tree) { $0.changing((root + group + [$1])[...]) { $0.expandedLists } }
      }
    }
  }

  /// A copy with the values at a path changed; `nil` in the path is every member.
  private func changing(_ path: ArraySlice<String?>, _ change: (JSON5Value) -> JSON5Value) -> JSON5Value {
    guard let step = path.first else { return change(self) }
    guard case .object(var members) = kind else { return self }
    var isChanged = false
    for index in members.indices where step == nil || members[index].key == step {
      members[index].value = members[index].value.changing(path.dropFirst(), change)
      isChanged = true
    }
    if !isChanged { return self }
    var copy = self
    copy.kind = .object(members)
    return copy
  }

  /// Links with an object for each list of names. A short name, such as `database`, takes no names.
  private var expandedLists: JSON5Value {
    guard case .object(var members) = kind else { return self }
    for index in members.indices where !LinkTargets.kinds.contains(where: { $0.shortName == members[index].key }) {
      members[index].value = members[index].value.expandedNames
    }
    return JSON5Value(.object(members), at: location)
  }

  /// An object with `true` for each name of a list; unchanged if it is no list of different names, which is an error.
  private var expandedNames: JSON5Value {
    guard let elements else { return self }
    var members: [JSON5Member] = []
    for item in elements {
      guard case .string(let name) = item.kind, !members.contains(where: { $0.key == name }) else { return self }
      members.append(
        JSON5Member(key: name, keyLocation: item.location, value: JSON5Value(.boolean(true), at: item.location)))
    }
    return JSON5Value(.object(members), at: location)
  }
}
