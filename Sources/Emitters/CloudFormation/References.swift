import InfraModel

/// Which resources an expression refers to.
enum References {
  /// Adds the logical ids of the resources that `value` refers to.
  static func collect(_ value: Expression, into ids: inout Set<String>) {
    switch value {
    case .attribute(let attribute):
      if case .composed(let compose) = attribute.name.cloudFormation {
        collect(compose(attribute.resource), into: &ids)
      } else {
        ids.insert(attribute.address.logicalID)
      }
    case .list(let items), .interpolation(let items): for item in items { collect(item, into: &ids) }
    case .object(let members), .tags(let members, _): for member in members { collect(member.value, into: &ids) }
    case .json(let document): collect(document, into: &ids)
    case .string, .integer, .decimal, .boolean, .parameter, .lookup, .availabilityZone, .archive: break
    }
  }
}
