extension Stack {
  /// What must exist before a resource of the stack counts as complete: the lowered resources that say so, or the first.
  public func settling<Resource>(
    _ name: ResourceName, _ lower: (any ResourceKind, ResourceName) -> [Resource], _ settles: (Resource) -> Bool
  ) -> [Resource] {
    guard let entry = entry(name.key) else { return [] }
    let lowered = lower(entry.kind, name)
    let settling = lowered.filter(settles)
    return settling.isEmpty ? Array(lowered.prefix(1)) : settling
  }
}
