extension JSON5Value {
  /// This value merged with another one: objects are merged by member, with new members at the end; everything else is
  /// replaced.
  public func merging(_ override: JSON5Value) -> JSON5Value {
    guard case .object(var members) = kind, case .object(let overrides) = override.kind else { return override }
    var places: [String: Int] = [:]
    for (index, member) in members.enumerated() { places[member.key] = index }
    for member in overrides {
      if let index = places[member.key] {
        members[index].value = members[index].value.merging(member.value)
        members[index].keyLocation = member.keyLocation
      } else {
        members.append(member)
      }
    }
    return JSON5Value(.object(members), at: location)
  }

  /// A copy of this object without one of its members.
  public func removing(_ key: String) -> JSON5Value {
    guard case .object(let members) = kind else { return self }
    var copy = self
    copy.kind = .object(members.filter { $0.key != key })
    return copy
  }
}
