import InfraModel

/// Where each setting that was read stands.
public struct SettingPlaces: Sendable {
  /// The step that leads to it from what holds it.
  let step: SettingPath.Step
  /// Where its value stands.
  let location: SourceLocation
  /// The settings that it holds, as far as they are written down.
  var members: [SettingPlaces] = []

  init(_ step: SettingPath.Step = .key(""), at location: SourceLocation) {
    self.step = step
    self.location = location
  }

  /// The place of the setting, or of what holds it where it has its default.
  public func location(of path: some SettingPathConvertible) -> SourceLocation {
    var place = self
    for step in path.path.steps {
      guard let next = place.members.first(where: { $0.step == step }) else { break }
      place = next
    }
    return place.location
  }
}
