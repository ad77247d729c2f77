extension CloudFormationResource {
  /// Changes what is at the given steps in the properties. Returns the problems of a change that does not fit.
  mutating func edit(_ steps: ArraySlice<Patch.Step>, _ member: PatchMember) -> [Diagnostic] {
    guard case .name(let name)? = steps.first else { return [member.place.problem("expected the name of a property")] }
    let names = properties.map(\.name)
    guard let index = names.firstIndex(of: name) else {
      if steps.count > 1 || member.mode == .append || member.value.isRemoval {
        return [member.place.problem(Patch.nothing(name, in: names, at: ""))]
      }
      if let reason = Self.problem(with: name, in: names) { return [member.place.problem(reason)] }
      if let value = member.value.expression { append(name, value, .inPlace, .unknownEffect) }
      return []
    }
    var patcher = ExpressionPatcher(member.place)
    let old = properties[index]
    if let value = patcher.edit(old.value, steps.dropFirst(), member, path: name) {
      properties[index] = Property(name: name, value: value, effect: old.effect, rule: old.rule)
    } else {
      properties.remove(at: index)
    }
    for path in patcher.added { nested.append(Nested(path: path, effect: .inPlace, rule: .unknownEffect)) }
    return patcher.problems
  }

  /// Attributes of resources with names that no type has as a property.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-product-attribute-reference.html
  private static let attributes = [
    "CreationPolicy", "DeletionPolicy", "DependsOn", "UpdatePolicy", "UpdateReplacePolicy",
  ]

  /// What is wrong in the names of a raw resource's properties.
  public static func problems(inProperties members: [PatchMember]) -> [Diagnostic] {
    members.compactMap { member in
      attributes.contains(member.name)
        ? member.place.problem(
          "'\(member.name)' is an attribute of the resource, not a property of its type: leave it out; a reference "
            + "${resource:key.attribute} makes the resource wait for another one")
        : member.name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } && !member.name.isEmpty
          ? nil : member.place.problem("'\(member.name)' is no name of a property: letters and digits")
    }
  }

  /// Reason why a name cannot be that of a new property.
  private static func problem(with name: String, in names: [String]) -> String? {
    if let near = names.first(where: { CaseStyle.isSameWord($0, name) }) {
      return "infragen writes '\(near)' here, which '\(name)' is another spelling of: use that"
    }
    if attributes.contains(name) || ["Condition", "Metadata", "Type"].contains(name) {
      return "'\(name)' is an attribute that infragen writes itself, not a property of the resource type: leave it out"
    }
    let isSpelled =
      name.utf8.first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
      && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isSpelled ? nil : "'\(name)' is no name of CloudFormation, such as DesiredCount"
  }
}

extension ResourceTree {
  /// Changes one of the generated resources.
  func edit(_ index: Int, _ change: Patch.Change, _ problems: inout [Diagnostic]) {
    if dialect == .cloudFormation {
      problems += templated[index].edit(change.steps[...], change.member)
    } else {
      var patcher = BodyPatcher(hasPulumiNames: change.hasPulumiNames)
      patcher.edit(&provided[index].body, change.steps[...], change.member, path: "")
      problems += patcher.problems
    }
  }
}
