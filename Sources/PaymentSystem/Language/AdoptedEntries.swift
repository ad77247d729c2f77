internal import Configuration

extension JSON5Value {
  /// True for a part that exists already.
  var isAdopted: Bool { self["existing"].map { !$0.isNothing } ?? false }

  /// The configuration without what an override replaces: where a part exists already only with the override, the
  /// settings of the new part do not apply.
  func withoutPartsAdopted(in override: JSON5Value) -> JSON5Value {
    guard case .object(var members) = kind else { return self }
    for (index, member) in members.enumerated() {
      guard let change = override[member.key] else { continue }
      if ShortForm.all.contains(where: { $0.setting == member.key }) {
        members[index].value = member.value.replaced(by: change)
      } else if change.isAdopted, !member.value.isAdopted {
        let names = PaymentSystem.settingsOfNewPart(member.key, change)
        members[index].value = names.reduce(member.value) { $0.removing($1) }
      } else if PaymentSystem.collections.contains(member.key), case .object(var entries) = member.value.kind {
        for (index, entry) in entries.enumerated() {
          guard let change = change[entry.key] else { continue }
          entries[index].value = entry.value.replaced(by: change)
        }
        members[index].value.kind = .object(entries)
      }
    }
    var copy = self
    copy.kind = .object(members)
    return copy
  }

  /// The settings of a part, of which only the environments that have it stay if the override adopts another one.
  private func replaced(by override: JSON5Value) -> JSON5Value {
    guard override.isAdopted, !isAdopted, case .object(let members) = kind else { return self }
    var copy = self
    copy.kind = .object(members.filter { $0.key == CollectionWords.only })
    return copy
  }
}

extension PaymentSystem {
  /// The settings of a group such as `network` that only a new part has. `group` is the group with its `existing`.
  static func settingsOfNewPart(_ name: String, _ group: JSON5Value) -> [String] {
    switch name {
    case "network":
      // The IDs that are asked for when deploying are one in each zone.
      NetworkSettings.ofNewNetwork + (group["existing"]?.members == nil ? [] : ["zones"])
    case "registry": RegistrySettings.ofNewRepositories
    default: []
    }
  }
}
