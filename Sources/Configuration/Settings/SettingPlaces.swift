import InfraModel

/// Where each setting that was read stands.
public struct SettingPlaces: Sendable {
  /// The step that leads to it from what holds it.
  let step: SettingPath.Step
  /// Where its value stands.
  let location: SourceLocation
  /// The settings that it holds, as far as they are written down.
  private(set) var members: [SettingPlaces] = []
  /// Where a step's member is among many members; empty for a few, which are faster to look through.
  private var indices: [SettingPath.Step: Int] = [:]

  init(_ step: SettingPath.Step = .key(""), at location: SourceLocation) {
    self.step = step
    self.location = location
  }

  /// The place of the setting, or of what holds it where it has its default.
  public func location(of path: some SettingPathConvertible) -> SourceLocation {
    var place = self
    for step in path.path.steps {
      guard let next = place.member(step) else { break }
      place = next
    }
    return place.location
  }

  private func member(_ step: SettingPath.Step) -> SettingPlaces? {
    if indices.isEmpty { return members.first { $0.step == step } }
    return indices[step].map { members[$0] }
  }

  /// Adds the place of a setting that it holds.
  mutating func add(_ member: SettingPlaces) {
    members.append(member)
    if members.count < 32 { return }
    let missing = indices.isEmpty ? members.indices : members.indices.suffix(1)
    for index in missing where indices[members[index].step] == nil { indices[members[index].step] = index }
  }
}
