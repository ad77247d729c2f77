internal import Configuration
import InfraModel

/// Names of the properties and attributes of the resource types that infragen writes, for checking those that a
/// configuration writes itself. The lines come from the schemas of Terraform's AWS provider and of CloudFormation:
/// `path|names|attributes`, in which the path is the type and the blocks or objects inside it.
struct PropertyNames {
  /// Names that can be set.
  let settable: [String]
  /// Attributes that only AWS sets. For CloudFormation these are the names for `Fn::GetAtt`.
  let attributes: [String]

  /// The names inside a type, or inside a block or object of it; nil if they are not known.
  init?(_ type: String, _ path: [String] = [], in dialect: Dialect) {
    let lines = dialect == .provider ? Self.providerLines : Self.cloudFormationLines
    guard let line = lines[([type] + path).joined(separator: ".")] else { return nil }
    let lists = line.split(separator: "|", omittingEmptySubsequences: false).map { list in
      list.split(separator: " ").map(String.init)
    }
    (settable, attributes) = (lists[0], lists[1])
  }

  private static let providerLines = lines(of: provider)
  private static let cloudFormationLines = lines(of: cloudFormation)

  /// The names of each line by its path.
  private static func lines(of text: String) -> [String: Substring] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    }
    return Dictionary(uniqueKeysWithValues: lines.map { (String($0[0]), $0[1]) })
  }

  /// What is wrong with an attribute that a reference names; nil if nothing is known to be wrong.
  static func problem(withAttribute name: String, of type: String, in target: Patch.Target) -> String? {
    guard target != .pulumi, name != "Ref", let known = PropertyNames(type, in: target.dialect) else { return nil }
    // Properties are attributes, too, and an attribute may go on into an object or list: endpoint[0].address.
    let word = String(name.prefix { $0 != "." && $0 != "[" })
    if known.settable.contains(word) || known.attributes.contains(name) || isNewInProvider(word, target.dialect) {
      return nil
    }
    if target == .terraform, known.attributes.contains(word) { return nil }
    return "\(type) has no attribute '\(name)'\(Suggestion.hint(for: name, in: known.attributes + known.settable))"
  }

  /// What is wrong with the name of a property that a configuration adds; nil if nothing is known to be wrong. Newer
  /// providers and AWS add properties, so only a name that resembles a known one is a mistake.
  fileprivate func problem(
    with name: String, in place: String, _ target: Patch.Target, hasPulumiNames: Bool
  ) -> String? {
    if attributes.contains(name) { return "AWS sets '\(name)' of \(place): it cannot be set here" }
    let names = hasPulumiNames ? settable.map { CaseStyle.camel($0) } : settable
    if names.contains(name) || Self.isNewInProvider(name, target.dialect) { return nil }
    // Pulumi has the plural of a block that can be repeated.
    if hasPulumiNames, names.contains(where: { name.hasPrefix($0.dropLast(1)) }) { return nil }
    return Suggestion.misspelled(name, in: names).map { "\(place) has no '\(name)' (did you mean '\($0)'?)" }
  }

  /// Version 6 of the provider has `region` in every resource, and version 5 does not.
  private static func isNewInProvider(_ name: String, _ dialect: Dialect) -> Bool {
    dialect == .provider && name == "region"
  }
}

extension PatchMember {
  /// Misspelled names of properties in this member of a resource of the given type, and in the objects of its value.
  func misspellings(
    of type: String, at path: [String] = [], in target: Patch.Target, hasPulumiNames: Bool = false
  ) -> [Diagnostic] {
    guard let known = PropertyNames(type, path, in: target.dialect) else { return [] }
    let block = path.isEmpty ? type : "\(path.joined(separator: ".")) of \(type)"
    if let problem = known.problem(with: plainName, in: block, target, hasPulumiNames: hasPulumiNames) {
      return [place.problem(problem)]
    }
    return value.members.flatMap {
      $0.misspellings(of: type, at: path + [plainName], in: target, hasPulumiNames: hasPulumiNames)
    }
  }
}

extension PatchValue {
  /// The members of an object, or of the objects in a list.
  fileprivate var members: [PatchMember] {
    switch self {
    case .object(let members): members
    case .list(let items): items.flatMap(\.members)
    case .scalar, .remove: []
    }
  }
}
