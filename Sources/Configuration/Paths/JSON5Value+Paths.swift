import InfraModel

extension JSON5Value {
  /// The value at a path such as `zones[1]` or `tags["cost.center"].x`; nil when nothing is written there.
  public func value(at path: String) -> JSON5Value? {
    guard let path = SettingPath(path) else { return nil }
    var value = self
    for step in path.steps {
      guard let next = value.value(at: step.kind) else { return nil }
      value = next
    }
    return value
  }

  /// The place of the value at a path, or of the nearest value around it that is written down.
  public func location(of path: String) -> SourceLocation {
    var value = self
    for step in SettingPath(path)?.steps ?? [] {
      guard let next = value.value(at: step.kind) else { break }
      value = next
    }
    return value.location
  }

  private func value(at step: SettingPath.Step.Kind) -> JSON5Value? {
    switch step {
    case .key(let key): return self[key]
    case .index(let index):
      guard let elements, elements.indices.contains(index) else { return nil }
      return elements[index]
    }
  }
}
