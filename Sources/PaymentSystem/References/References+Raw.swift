internal import Configuration
import InfraModel

extension References {
  /// An attribute of a raw resource: `key.attribute`.
  func raw(_ text: String, _ reference: String, in place: Place) throws(Problem) -> Expression {
    let words = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 2, let entry = system.raw.first(where: { $0.name == words[0] }) else {
      if let absence = system.absence(of: PartID(collection: "raw", name: words[0])) {
        throw Problem(message: "${\(reference)}: \(absence)")
      }
      let hint = Suggestion.hint(for: words[0], in: system.raw.map(\.name))
      throw Problem(message: "${\(reference)}: there is no raw resource '\(words[0])'\(hint)")
    }
    guard let attribute = entry.value.attributes.first(where: { $0.name == words[1] })?.value else {
      let names = entry.value.attributes.map(\.name)
      let known = names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"
      throw Problem(
        message: "${\(reference)}: raw.\(entry.name) has no attribute '\(words[1])'"
          + "\(Suggestion.hint(for: words[1], in: names)): \(known)")
    }
    for target in place.targets {
      let isThere = !entry.value.names.type(in: target).isEmpty
      let isNamed = (target == .cloudFormation ? attribute.cloudFormation : attribute.provider) != nil
      if isThere && isNamed { continue }
      let setting = target == .cloudFormation ? "cloudFormation" : "provider"
      throw Problem(
        message: "${\(reference)}: \(target.title) has no "
          + (isThere
            ? "such attribute: add \(setting) to raw.\(entry.name).attributes.\(words[1])"
            : "raw resource '\(entry.name)', and the text is for every target"))
    }
    let name = AttributeName(
      attribute.provider ?? "", pulumi: attribute.pulumi,
      cloudFormation: attribute.cloudFormation == "Ref" ? .ref : .getAtt(attribute.cloudFormation ?? ""))
    return .attribute(Attribute(ResourceID(entry.value.names, LogicalName(entry.name)), name))
  }
}

extension References.Place {
  /// Targets whose programs have the text.
  fileprivate var targets: [Patch.Target] {
    switch self {
    case .everywhere: Patch.Target.allCases
    case .body(let target): [target]
    }
  }
}

extension TypeNames {
  fileprivate func type(in target: Patch.Target) -> String {
    switch target {
    case .terraform: terraform
    case .pulumi: pulumi
    case .cloudFormation: cloudFormation
    }
  }
}
