import InfraModel

/// Locations of the settings that were read.
public struct SettingPlaces: Sendable {
  /// Last component of the path.
  let step: SettingPath.Step
  /// Location of the value.
  let location: SourceLocation
  /// Locations of the settings inside it that are written in the file.
  var members: [SettingPlaces] = []

  init(_ step: SettingPath.Step = .key(""), at location: SourceLocation) {
    self.step = step
    self.location = location
  }

  /// Location of the setting, or of its nearest parent in the file if it has its default value.
  public func location(of path: some SettingPathConvertible) -> SourceLocation {
    var place = self
    for step in path.path.steps {
      guard let next = place.members.first(where: { $0.step == step }) else { break }
      place = next
    }
    return place.location
  }
}
