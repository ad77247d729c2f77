import InfraModel

/// Locations of the settings that were read.
public struct SettingPlaces: Sendable {
  /// Last component of the path.
  let step: SettingPath.Step
  /// Location of the value.
  let location: SourceLocation
  /// The contained settings that are in the file.
  private(set) var members: [SettingPlaces] = []
  /// Indexes of members by step; empty for a few members, for which a linear search is faster.
  private var indices: [SettingPath.Step: Int] = [:]

  init(_ step: SettingPath.Step = .key(""), at location: SourceLocation) {
    self.step = step
    self.location = location
  }

  /// Location of the setting, or of its nearest parent in the file if it has its default value.
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

  /// Adds the location of a contained setting.
  mutating func add(_ member: SettingPlaces) {
    members.append(member)
    if members.count < 32 { return }
    let missing = indices.isEmpty ? members.indices : members.indices.suffix(1)
    for index in missing where indices[members[index].step] == nil { indices[members[index].step] = index }
  }
}
