import InfraModel

/// Update behavior of a value, combined from the value and all its parents.
struct StatedBehavior {
  var effect = UpdateBehavior.inPlace
  var rule: UpdateRule = []
  var kept: [String] = []
  var isIgnored = false

  /// The behavior of the contents of an argument or block at a path.
  func with(_ key: PropertyName, at path: String) -> StatedBehavior {
    StatedBehavior(
      effect: max(effect, key.effect), rule: rule.union(key.rule.subtracting(.keptWhenRemoved)),
      kept: key.rule.contains(.keptWhenRemoved) ? kept + [path] : kept, isIgnored: isIgnored)
  }
}

/// Flattens the values of a resource into properties, in the notation of one engine.
struct PropertyReader {
  /// Engine-specific spelling of references and property names.
  struct Dialect: Sendable {
    /// Name of the target.
    let target: String
    /// Address and name of an attribute; nil for an attribute that is composed from others.
    let reference: @Sendable (Attribute) -> EngineProperty.Reference?
    /// Name of an argument or block; `isMany` is true for a list of blocks.
    let name: @Sendable (PropertyName, _ isMany: Bool) -> String
    /// Spelling of a reference.
    let written: @Sendable (EngineProperty.Reference) -> String
    /// True if the provider can set the tags of the stack.
    var hasDefaultTags = false
  }

  let stack: Stack
  let dialect: Dialect
  let style: ValueStyle
  /// Update behavior of values inside properties, by path.
  let nested: [CloudFormationResource.Nested]
  private(set) var properties: [EngineProperty] = []

  init(
    _ stack: Stack, _ dialect: Dialect, _ style: ValueStyle = .resolved,
    nested: [CloudFormationResource.Nested] = []
  ) {
    self.nested = nested
    self.stack = stack
    self.dialect = dialect
    self.style = style
  }

  /// Adds the value at a path, with one property per member.
  mutating func add(_ path: String, _ value: Expression, _ behavior: StatedBehavior, isTag: Bool = false) {
    switch value {
    case .object(let members) where !members.isEmpty:
      for member in members { add("\(path).\(member.name)", member.value, behavior, isTag: isTag) }
    case .list(let items) where items.contains(where: \.isComposite):
      let names = Self.names(of: items.map { Self.identity($0)?.value })
      for (index, item) in items.enumerated() {
        // The identifying member is already part of the path.
        let rest = names == nil ? item : item.without(Self.identity(item)?.name)
        add("\(path)[\(names?[index] ?? String(index))]", rest, behavior)
      }
    case .json(let document): add(path, document, behavior)
    case .tags(let own, _):
      // Terraform's provider puts the tags that it adds in a separate attribute.
      let inherited = dialect.hasDefaultTags && stack.engines.terraform.hasDefaultTags ? "\(path)_all" : path
      for tag in stack.tags where !own.contains(where: { $0.name == tag.name }) {
        add("\(inherited).\(tag.name)", tag.value, behavior, isTag: true)
      }
      for tag in own { add("\(path).\(tag.name)", tag.value, behavior, isTag: true) }
    default:
      var references: [EngineProperty.Reference] = []
      let text = text(value, &references)
      let inner = nestedBehavior(at: path)
      properties.append(
        EngineProperty(
          path: path, value: text, effect: max(behavior.effect, inner.effect),
          rule: behavior.rule.union(inner.rule), kept: behavior.kept, references: references, isTag: isTag,
          isIgnored: behavior.isIgnored))
    }
  }

  /// Adds an argument or all blocks of one name. `isIgnored` is true if the engine ignores its changes.
  mutating func add(_ field: ProviderBody.Field, isIgnored: Bool) {
    add("", field, StatedBehavior(isIgnored: isIgnored))
  }

  private mutating func add(_ path: String, _ body: ProviderBody, _ outer: StatedBehavior) {
    for field in body.fields { add("\(path).", field, outer) }
  }

  private mutating func add(_ prefix: String, _ field: ProviderBody.Field, _ outer: StatedBehavior) {
    switch field {
    case .argument(let key, let value):
      let path = prefix + dialect.name(key, false)
      add(path, value, outer.with(key, at: path))
    case .block(let key, let inner):
      let path = prefix + dialect.name(key, false)
      add(path, inner, outer.with(key, at: path))
    case .blocks(let key, let all):
      let path = prefix + dialect.name(key, true)
      let names = Self.names(of: all.map { $0.identity })
      for (index, inner) in all.enumerated() {
        add("\(path)[\(names?[index] ?? String(index))]", inner, outer.with(key, at: path))
      }
    }
  }

  /// Update behavior declared for a path inside a property, or for one of its parents.
  private func nestedBehavior(at path: String) -> (effect: UpdateBehavior, rule: UpdateRule) {
    if nested.isEmpty { return (.inPlace, []) }
    var plain = ""
    var depth = 0
    for scalar in path.unicodeScalars {
      if scalar == "[" { depth += 1 }
      if depth == 0 { plain.unicodeScalars.append(scalar) }
      if scalar == "]" { depth -= 1 }
    }
    let stated = nested.filter { nested in
      [plain, path].contains { $0 == nested.path || $0.hasPrefix("\(nested.path).") }
    }
    return stated.reduce((.inPlace, [])) { (max($0.0, $1.effect), $0.1.union($1.rule)) }
  }

  /// Names of list items if all of them have unique names; otherwise nil, and the items are identified by index.
  private static func names(of identities: [String?]) -> [String]? {
    let names = identities.compactMap { $0 }
    return names.count == identities.count && Set(names).count == names.count ? names : nil
  }

  private static func identity(_ item: Expression) -> (name: String, value: String)? {
    guard case .object(let members) = item else { return nil }
    return members.lazy.compactMap { member in member.value.identity(of: member.name).map { (member.name, $0) } }.first
  }

  /// Formats a value as text.
  private func text(_ value: Expression, _ references: inout [EngineProperty.Reference]) -> String {
    switch value {
    case .string(let text): return Self.quoted(text)
    case .integer(let number): return String(number)
    case .decimal(let text): return text
    case .boolean(let truth): return truth ? "true" : "false"
    case .object: return "{}"
    case .list(let items): return "[" + items.map { text($0, &references) }.joined(separator: ", ") + "]"
    case .archive(.folder(let path), _): return "folder \(path.written)"
    case .archive(.archive(let path), _): return "archive \(path.written)"
    case .archive(.file(let source), _):
      var digest = Digest()
      digest.add(source.text)
      return "program \(source.name) (\(digest.hexadecimal))"
    case .interpolation(let parts): return Self.quoted(parts.map { inside($0, &references) }.joined())
    case .parameter(let name):
      if style == .symbolic { return "var.\(name.snake)" }
      guard let value = stack.parameter(name)?.defaultValue else { return "parameter \(name.snake)" }
      return text(value, &references)
    case .ssmParameter(let parameter): return "ssm:\(parameter.path)\(parameter.item.map { "[\($0)]" } ?? "")"
    case .lookup(.region) where style == .resolved: return Self.quoted(stack.region)
    case .lookup(.target): return Self.quoted(dialect.target)
    case .lookup(let lookup): return lookup.words
    case .availabilityZone(let index): return "zone \(index + 1) of the region"
    case .attribute(let attribute):
      if style == .symbolic {
        let reference = EngineProperty.Reference(terraform: attribute)
        references.append(reference)
        return "\(reference.address).\(reference.attribute)"
      }
      guard let reference = dialect.reference(attribute) else {
        if case .composed(let compose) = attribute.name.cloudFormation {
          return text(compose(attribute.resource), &references)
        }
        return attribute.name.provider
      }
      references.append(reference)
      return dialect.written(reference)
    case .json(let document): return text(document, &references)
    case .tags(let members, _): return text(.object(members), &references)
    }
  }

  /// Formats a part of an interpolation: literals unchanged, everything else as `${…}`.
  private func inside(_ part: Expression, _ references: inout [EngineProperty.Reference]) -> String {
    switch part {
    case .string(let text): return text
    case .lookup(.region) where style == .resolved: return stack.region
    case .lookup(.target): return dialect.target
    case .parameter(let name) where style == .resolved:
      switch stack.parameter(name)?.defaultValue {
      case .string(let text): return text
      case .integer(let number): return String(number)
      default: break
      }
    case .attribute(let attribute) where style == .resolved && dialect.reference(attribute) == nil:
      if case .composed(let compose) = attribute.name.cloudFormation,
        case .interpolation(let parts) = compose(attribute.resource)
      {
        return parts.map { inside($0, &references) }.joined()
      }
    default: break
    }
    return "${\(text(part, &references))}"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Expression {
  /// The object without one of its members, unless it has no other member.
  fileprivate func without(_ name: String?) -> Expression {
    guard case .object(let members) = self, members.count > 1 else { return self }
    return .object(members.filter { $0.name != name })
  }

  fileprivate var isComposite: Bool {
    switch self {
    case .object, .list, .json: true
    default: false
    }
  }
}

extension Lookup {
  fileprivate var words: String {
    switch self {
    case .accountID: "account"
    case .region: "region"
    case .partition: "partition"
    case .dnsSuffix: "DNS suffix"
    case .target: "target"
    }
  }
}
