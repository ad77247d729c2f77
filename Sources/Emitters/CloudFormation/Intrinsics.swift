import InfraModel

/// Turns expressions into JSON with CloudFormation's intrinsic functions in their plainest form.
struct Intrinsics {
  let tags: [Expression.Member]

  func lower(_ value: Expression) -> JSON {
    switch value {
    case .string(let text): .text(text)
    case .integer(let number): .number(String(number))
    case .decimal(let text): .number(text)
    case .boolean(let truth): .boolean(truth)
    case .list(let items): .list(items.map(lower))
    case .object(let members): object(members)
    case .interpolation(let parts): substitution(parts)
    case .attribute(let attribute): reference(attribute)
    case .parameter(let name): .intrinsic("Ref", .text(name.pascal))
    case .lookup(.target): .text(CloudFormationEmitter.targetName)
    case .lookup(let lookup): .intrinsic("Ref", .text(Self.pseudoParameter(lookup)))
    case .availabilityZone(let index):
      .intrinsic("Fn::Select", .list([.number(String(index)), .intrinsic("Fn::GetAZs", .text(""))]))
    case .json(let document): text(of: document)
    case .archive(let source, _): .members(["ZipFile": .text(source.text)])
    case .tags(let extra, .list):
      .list((tags + extra).map { .members(["Key": .text($0.name), "Value": lower($0.value)]) })
    case .tags(let extra, .map): object(tags + extra)
    }
  }

  private func object(_ members: [Expression.Member]) -> JSON {
    .object(members.map { JSONMember(name: $0.name, value: lower($0.value)) })
  }

  private func reference(_ attribute: Attribute) -> JSON {
    let id = attribute.address.logicalID
    return switch attribute.name.cloudFormation {
    case .ref: .intrinsic("Ref", .text(id))
    case .getAtt(let name): .intrinsic("Fn::GetAtt", .list([.text(id), .text(name)]))
    case .composed(let compose): lower(compose(attribute.resource))
    }
  }

  /// A document as JSON text: compact, with references in the place of `${…}`.
  private func text(of document: Expression) -> JSON {
    var parts = TemplateText(tags: tags)
    parts.appendJSON(document)
    return parts.json
  }

  private func substitution(_ parts: [Expression]) -> JSON {
    var text = TemplateText(tags: tags)
    for part in parts { text.append(part) }
    return text.json
  }

  static func pseudoParameter(_ lookup: Lookup) -> String {
    switch lookup {
    case .accountID: "AWS::AccountId"
    case .region: "AWS::Region"
    case .partition: "AWS::Partition"
    case .dnsSuffix: "AWS::URLSuffix"
    case .target: CloudFormationEmitter.targetName
    }
  }
}
