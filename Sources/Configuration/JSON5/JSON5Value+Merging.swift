import InfraModel

extension JSON5Value {
  /// This value merged with another one: objects are merged by member, with new members at the end; everything else is
  /// replaced.
  public func merging(_ override: JSON5Value) -> JSON5Value { merged(with: override) { base, _ in base } }

  /// This value with what it lacks taken from another one, whose members come first. Locations are those of this value
  /// where it has one.
  public func filled(from base: JSON5Value) -> JSON5Value { base.merged(with: self) { _, own in own } }

  private func merged(
    with override: JSON5Value, at location: (SourceLocation, SourceLocation) -> SourceLocation
  ) -> JSON5Value {
    guard case .object(var members) = kind, case .object(let overrides) = override.kind else { return override }
    var places: [String: Int] = [:]
    for (index, member) in members.enumerated() { places[member.key] = index }
    for member in overrides {
      if let index = places[member.key] {
        members[index].value = members[index].value.merged(with: member.value, at: location)
        members[index].keyLocation = member.keyLocation
      } else {
        members.append(member)
      }
    }
    return JSON5Value(.object(members), at: location(self.location, override.location))
  }

  /// A copy of this object without one of its members.
  public func removing(_ key: String) -> JSON5Value {
    guard case .object(let members) = kind else { return self }
    var copy = self
    copy.kind = .object(members.filter { $0.key != key })
    return copy
  }
}
