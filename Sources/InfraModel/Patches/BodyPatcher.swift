/// Merges a patch into the arguments and blocks of a provider resource, and collects the changes that do not fit.
struct BodyPatcher {
  let hasPulumiNames: Bool
  private(set) var problems: [Diagnostic] = []

  init(hasPulumiNames: Bool) { self.hasPulumiNames = hasPulumiNames }

  /// Changes what is at the given steps in a body. `path` is the path of the body, for messages; empty for a resource.
  mutating func edit(
    _ body: inout ProviderBody, _ steps: ArraySlice<Patch.Step>, _ member: PatchMember, path: String
  ) {
    guard case .name(let name)? = steps.first else { return refuse(member, "expected the name of a property") }
    let rest = steps.dropFirst()
    let inner = path.isEmpty ? name : "\(path).\(name)"
    guard let index = body.fields.firstIndex(where: { self.name(of: $0) == name }) else {
      if rest.isEmpty, member.mode != .append, !member.value.isRemoval {
        return add(name, member, to: &body, path: path)
      }
      return refuse(member, Patch.nothing(name, in: body.fields.map { self.name(of: $0) }, at: path))
    }
    switch body.fields[index] {
    case .argument(let key, let value):
      var patcher = ExpressionPatcher(member.place)
      body.fields[index] = .argument(key, value)
      let changed = patcher.edit(value, rest, member, path: inner)
      problems += patcher.problems
      body.replace(index, changed.map { .argument(key, $0) })
    case .block(let key, var block):
      if !rest.isEmpty {
        edit(&block, rest, member, path: inner)
      } else if case .object(let members) = member.value {
        merge(members, into: &block, path: inner)
      } else if !member.value.isRemoval {
        return refuse(member, "expected an object, as infragen writes for '\(inner)', found \(member.value.found)")
      }
      body.replace(index, rest.isEmpty && member.value.isRemoval ? nil : .block(key, block))
    case .blocks(let key, let items):
      body.replace(index, blocks(items, rest, member, path: inner).map { .blocks(key, $0) })
    }
  }

  /// Merges the members of an object into a block.
  private mutating func merge(_ members: [PatchMember], into body: inout ProviderBody, path: String) {
    for member in members { edit(&body, [.name(member.plainName)], member, path: path) }
  }

  /// Changes a list of blocks. Returns nil if no block is left.
  private mutating func blocks(
    _ items: [ProviderBody], _ steps: ArraySlice<Patch.Step>, _ member: PatchMember, path: String
  ) -> [ProviderBody]? {
    guard let step = steps.first else {
      if member.value.isRemoval { return nil }
      guard let objects = member.value.objects else {
        refuse(member, "expected a list of objects, as infragen writes for '\(path)', found \(member.value.found)")
        return items
      }
      return (member.mode == .append ? items : []) + objects.map { body(of: $0, like: items) }
    }
    guard let index = step.position(in: items.map(\.identity)) else {
      refuse(member, step.missing(in: items.map(\.identity), path))
      return items
    }
    // A name stands for the only block, and is one of its arguments.
    let rest = if case .name = step { steps } else { steps.dropFirst() }
    var items = items
    if !rest.isEmpty {
      edit(&items[index], rest, member, path: path)
    } else if case .object(let members) = member.value {
      merge(members, into: &items[index], path: path)
    } else if member.value.isRemoval {
      items.remove(at: index)
    } else {
      refuse(member, "expected an object for '\(path)[\(index)]', found \(member.value.found)")
    }
    return items.isEmpty ? nil : items
  }

  private mutating func add(_ name: String, _ member: PatchMember, to body: inout ProviderBody, path: String) {
    let names = body.fields.map { self.name(of: $0) }
    if let near = names.first(where: { CaseStyle.isSameWord($0, name) }) {
      return refuse(member, "infragen writes '\(near)' here, which '\(name)' is another spelling of: use that")
    }
    if let reason = Self.problem(with: name, isInResource: path.isEmpty, hasPulumiNames) {
      return refuse(member, reason)
    }
    if let field = field(name, member, like: nil) { body.append(field) }
  }

  /// The body of a new block, or of a raw resource. Names that its siblings have keep their form.
  mutating func body(
    of members: [PatchMember], like siblings: [ProviderBody], isResource: Bool = false
  ) -> ProviderBody {
    var body = ProviderBody()
    for member in members {
      if isResource, !hasPulumiNames, Self.metaArguments.contains(member.plainName) {
        refuse(
          member,
          "'\(member.plainName)' is Terraform's own and no argument of the type: leave it out; a reference "
            + "${resource:key.attribute} makes the resource wait for another one")
        continue
      }
      guard member.isNamedLikeProperty else {
        refuse(member, "'\(member.name)' is no name of an argument or block: letters, digits and '_'")
        continue
      }
      let sibling = siblings.lazy.flatMap(\.fields).first { self.name(of: $0) == member.plainName }
      if let field = field(member.plainName, member, like: sibling) { body.append(field) }
    }
    return body
  }

  /// A new argument or block: an object becomes a block and a list of objects several, unless a field of that name has
  /// another form. Pulumi has no blocks.
  private mutating func field(
    _ name: String, _ member: PatchMember, like known: ProviderBody.Field?
  ) -> ProviderBody.Field? {
    let key = known?.key ?? PropertyName(name, pulumi: hasPulumiNames ? name : nil, rule: .unknownEffect)
    switch (known, member.value) {
    case (.argument, _): break
    case (.block(_, let sibling), .object(let members)): return .block(key, body(of: members, like: [sibling]))
    case (.blocks(_, let siblings), .list):
      if let objects = member.value.objects { return .blocks(key, objects.map { body(of: $0, like: siblings) }) }
    case (_, .object(let members)) where member.mode != .argument && !hasPulumiNames:
      return .block(key, body(of: members, like: []))
    case (_, .list) where member.mode != .argument && !hasPulumiNames:
      if let objects = member.value.objects { return .blocks(key, objects.map { body(of: $0, like: []) }) }
    default: break
    }
    return member.value.expression.map { .argument(key, $0) }
  }

  private func name(of field: ProviderBody.Field) -> String {
    if !hasPulumiNames { return field.key.name }
    return if case .blocks = field { field.key.pulumiListName } else { field.key.pulumiName }
  }

  private mutating func refuse(_ member: PatchMember, _ message: String) {
    problems.append(member.place.problem(message))
  }

  /// https://developer.hashicorp.com/terraform/language/meta-arguments/depends_on
  private static let metaArguments = [
    "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner", "connection",
  ]

  /// Reason why a name cannot be that of a new property.
  private static func problem(with name: String, isInResource: Bool, _ hasPulumiNames: Bool) -> String? {
    if isInResource, !hasPulumiNames, metaArguments.contains(name) || name == "timeouts" {
      return "'\(name)' is written by infragen itself, not a property of the resource type: leave it out"
    }
    let isSpelled = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "_"): !hasPulumiNames
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasPulumiNames
      default: false
      }
    }
    if isSpelled, !name.isEmpty { return nil }
    return hasPulumiNames
      ? "'\(name)' is no name of Pulumi, such as desiredCount"
      : "'\(name)' is no name of Terraform, such as desired_count"
  }
}

extension PatchMember {
  /// True if programs can write the name of the new property, in HCL and in YAML without quotes.
  fileprivate var isNamedLikeProperty: Bool {
    let word = mode == .argument ? plainName : name
    func isLetter(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return word.utf8.first.map(isLetter) == true
      && word.utf8.allSatisfy {
        isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
      }
  }
}

extension ProviderBody {
  /// Name of the block, if an argument identifies it.
  public var identity: String? {
    fields.lazy.compactMap { field in
      if case .argument(let key, let value) = field { value.identity(of: key.name) } else { nil }
    }.first
  }

  /// Replaces a field, or removes it.
  fileprivate mutating func replace(_ index: Int, _ field: Field?) {
    if let field { fields[index] = field } else { fields.remove(at: index) }
  }
}
