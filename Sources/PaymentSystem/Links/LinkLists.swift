internal import Configuration

extension JSON5Value {
  /// A configuration in which each list of links is an object, so that an environment can change single links of it.
  func expandingLinkLists() -> JSON5Value {
    changingMembers { member in
      member.key == "environments"
        ? member.value.changingMembers { $0.value.changingMembers { $0.value.expandingLinksOfEntries() } }
        : member.value.expandingLinksOfEntries()
    } ?? self
  }

  /// A collection, or the settings that the entries of collections share, with its links changed; nil without lists.
  private func expandingLinksOfEntries() -> JSON5Value? {
    changingMembers { entry in
      entry.value.changingMembers { setting in
        guard setting.key == "uses" || setting.key == "on" else { return nil }
        return setting.value.changingMembers { $0.value.elements == nil ? nil : $0.expandedNames }
      }
    }
  }

  /// A copy of an object with some members changed; nil if none is.
  private func changingMembers(_ change: (JSON5Member) -> JSON5Value?) -> JSON5Value? {
    guard case .object(let members) = kind else { return nil }
    var changed: [JSON5Member]?
    for index in members.indices {
      guard let value = change(members[index]) else { continue }
      changed = changed ?? members
      changed?[index].value = value
    }
    guard let changed else { return nil }
    var copy = self
    copy.kind = .object(changed)
    return copy
  }

}

extension JSON5Member {
  /// An object with `true` for each name of the list; nil if it is no list of different names, which is an error. A
  /// short name, such as `database`, takes no names.
  fileprivate var expandedNames: JSON5Value? {
    guard let elements = value.elements, !LinkTargets.kinds.contains(where: { $0.shortName == key }) else { return nil }
    var members: [JSON5Member] = []
    for item in elements {
      guard case .string(let name) = item.kind, !members.contains(where: { $0.key == name }) else { return nil }
      members.append(
        JSON5Member(key: name, keyLocation: item.location, value: JSON5Value(.boolean(true), at: item.location)))
    }
    return JSON5Value(.object(members), at: value.location)
  }
}
