/// Merges patches into the values of properties, and collects the changes that do not fit.
struct ExpressionPatcher {
  /// The change, for messages.
  let place: PatchMember.Place
  private(set) var problems: [Diagnostic] = []
  /// Paths of object members that did not exist before, without list indexes.
  private(set) var added: [String] = []

  init(_ place: PatchMember.Place) { self.place = place }

  /// Changes the value at the given steps inside another value. `path` is its path, for messages.
  mutating func edit(
    _ value: Expression, _ steps: ArraySlice<Patch.Step>, _ member: PatchMember, path: String
  ) -> Expression? {
    if case .json(let document) = value {
      return edit(document, steps, member, path: path).map { .json($0) }
    }
    guard let step = steps.first else { return merged(value, member, path: path) }
    switch (value, step) {
    case (.object(let members), .name(let name)):
      return edit(members, name, steps, member, path: path).map { .object($0) }
    case (.tags(let own, let form), .name(let name)):
      return edit(own, name, steps, member, path: path).map { .tags($0, form) }
    case (.list(let items), .name):
      guard items.count == 1 else {
        refuse("'\(path)' is a list of \(items.count): choose an item, as in \(path)[0]")
        return value
      }
      return edit(items[0], steps, member, path: path).map { .list([$0]) }
    case (.list(let items), .index), (.list(let items), .item):
      guard let index = step.position(in: items.map(\.identity)) else {
        refuse(step.missing(in: items.map(\.identity), path))
        return value
      }
      var copy = items
      if let changed = edit(items[index], steps.dropFirst(), member, path: path) {
        copy[index] = changed
      } else {
        copy.remove(at: index)
      }
      return .list(copy)
    default:
      refuse("'\(path)' is \(value.kindInWords) here, which has nothing inside it")
      return value
    }
  }

  private mutating func edit(
    _ members: [Expression.Member], _ name: String, _ steps: ArraySlice<Patch.Step>, _ member: PatchMember,
    path: String
  ) -> [Expression.Member]? {
    var members = members
    let inner = "\(path).\(name)"
    if let index = members.firstIndex(where: { $0.name == name }) {
      if let changed = edit(members[index].value, steps.dropFirst(), member, path: inner) {
        members[index].value = changed
      } else {
        members.remove(at: index)
      }
    } else if steps.count > 1 || member.value.isRemoval || member.mode == .append {
      refuse(Patch.nothing(name, in: members.map(\.name), at: path))
    } else if let new = member.value.expression {
      members.append(Expression.Member(name, new))
      added.append(inner)
    }
    return members
  }

  /// Merges a value with the existing one. Returns nil if it is removed.
  private mutating func merged(_ old: Expression, _ member: PatchMember, path: String) -> Expression? {
    switch (old, member.value) {
    case (_, .remove): return nil
    case (.list(let items), .list(let new)) where member.mode == .append:
      return .list(items + new.compactMap(\.expression))
    case (_, .list) where old.isTagList:
      guard case .tags(let own, let form) = old, let tags = member.value.objects?.compactMap(\.tag) else { break }
      return .tags((member.mode == .append ? own : []) + tags, form)
    case _ where member.mode == .append:
      refuse("'\(path)' is \(old.kindInWords) here, and + appends a list to a list")
      return old
    case (.list, .list(let new)): return .list(new.compactMap(\.expression))
    case (.object, .object(let new)), (.tags, .object(let new)):
      var result: Expression? = old
      for each in new {
        result = result.flatMap {
          edit($0, [.name(each.name)], PatchMember("", each.value, at: each.place), path: path)
        }
      }
      return result
    case (.archive, .scalar(let new)): return new
    case (_, .scalar(let new)) where new.isReference && !old.isObject: return new
    case (.integer, .scalar(.integer(let new))), (.decimal, .scalar(.integer(let new))): return .integer(new)
    case (.integer, .scalar(.decimal(let new))), (.decimal, .scalar(.decimal(let new))): return .decimal(new)
    case (.boolean, .scalar(.boolean(let new))): return .boolean(new)
    case (_, .scalar(.string(let new))) where old.isText: return .string(new)
    default: break
    }
    refuse("expected \(old.kindInWords), as infragen writes for '\(path)', found \(member.value.found)")
    return old
  }

  private mutating func refuse(_ message: String) { problems.append(place.problem(message)) }
}

extension Patch {
  /// Message for a name that a patch removes, appends to or goes into, and that is not there.
  static func nothing(_ name: String, in names: [String], at path: String) -> String {
    let place = path.isEmpty ? "" : " in '\(path)'"
    let hint = Suggestion.hint(for: name, in: names)
    if !hint.isEmpty { return "infragen writes no '\(name)'\(place)\(hint)" }
    let others = names.count > 8 ? " and \(names.count - 8) more" : ""
    let known = names.isEmpty ? "nothing" : names.prefix(8).joined(separator: ", ") + others
    return "infragen writes no '\(name)'\(place): there is \(known)"
  }
}

extension Patch.Step {
  /// Index of the list item; nil if there is none. A name stands for the only item.
  func position(in identities: [String?]) -> Int? {
    switch self {
    case .index(let index): identities.indices.contains(index) ? index : nil
    case .item(let name): identities.firstIndex(of: name)
    case .name: identities.count == 1 ? 0 : nil
    }
  }

  func missing(in identities: [String?], _ path: String) -> String {
    let names = identities.compactMap { $0 }
    let known = names.isEmpty ? "" : ", called \(names.joined(separator: ", "))"
    let count = "'\(path)' has \(identities.count) \(identities.count == 1 ? "item" : "items")\(known)"
    return switch self {
    case .index(let index): "\(count): there is no [\(index)]"
    case .item(let name): "\(count): none is called '\(name)'\(Suggestion.hint(for: name, in: names))"
    case .name: "\(count): choose one, as in \(path)[0]"
    }
  }
}

extension PatchValue {
  /// True for `null`.
  public var isRemoval: Bool { if case .remove = self { true } else { false } }
}

extension [PatchMember] {
  /// The tag that an object with `Key` and `Value` describes.
  fileprivate var tag: Expression.Member? {
    guard case .scalar(.string(let key))? = first(where: { $0.name == "Key" })?.value,
      let value = first(where: { $0.name == "Value" })?.value.expression
    else { return nil }
    return Expression.Member(key, value)
  }
}

extension Expression {
  /// True if the value is known only at deployment.
  fileprivate var isReference: Bool {
    switch self {
    case .attribute, .parameter, .lookup, .ssmParameter, .availabilityZone, .interpolation: true
    default: false
    }
  }

  fileprivate var isText: Bool {
    switch self {
    case .string, .interpolation, .parameter, .lookup, .ssmParameter, .availabilityZone: true
    case .attribute(let attribute): !attribute.name.isList
    default: false
    }
  }

  fileprivate var isObject: Bool {
    switch self {
    case .object, .tags, .json: true
    default: false
    }
  }

  fileprivate var isTagList: Bool { if case .tags(_, .list) = self { true } else { false } }

  fileprivate var kindInWords: String {
    switch self {
    case .integer, .decimal: "a number"
    case .boolean: "true or false"
    case .list: "a list"
    case .attribute(let attribute) where attribute.name.isList: "a list"
    case .object, .tags, .json: "an object"
    case .archive: "an archive"
    case .string, .interpolation, .parameter, .lookup, .ssmParameter, .availabilityZone, .attribute: "text"
    }
  }

  /// Name, ID or key of a list item.
  fileprivate var identity: String? {
    guard case .object(let members) = self else { return nil }
    return members.lazy.compactMap { $0.value.identity(of: $0.name) }.first
  }

  /// The value, if a member with that name identifies an item of a list.
  public func identity(of name: String) -> String? {
    guard ["name", "Name", "Sid", "Key", "Id", "id", "origin_id", "OriginId", "IndexName"].contains(name) else {
      return nil
    }
    return if case .string(let text) = self { text } else { nil }
  }
}
