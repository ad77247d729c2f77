import InfraModel

/// Writes Pulumi YAML: block style, two spaces of indentation, strings unquoted where every YAML parser reads them as
/// strings.
struct YAMLWriter: ~Copyable {
  var out: TextBuffer
  /// The stack's tags, which are merged with a resource's own tags, because Pulumi YAML cannot merge objects.
  private let tags: [Expression.Member]

  init(tags: [Expression.Member], taking buffer: inout TextBuffer) {
    self.tags = tags
    out = TextBuffer()
    swap(&out, &buffer)
  }

  mutating func blankLine() { out.put("\n") }

  mutating func comment(_ text: String, _ indent: Int) { out.comment(text, indent) }

  /// Writes a top-level key with a blank line before it.
  mutating func section(_ name: String) {
    blankLine()
    key(name, 0)
  }

  mutating func key(_ name: String, _ indent: Int) {
    out.pad(indent)
    memberName(name)
    out.put(":\n")
  }

  /// Writes `name: text`, where the text is literal.
  mutating func scalar(_ name: String, _ text: String, _ indent: Int) { member(name, .string(text), indent) }

  /// Writes `name: ${reference}`.
  mutating func scalar(_ name: String, reference: String, _ indent: Int) {
    out.pad(indent)
    out.put(name)
    out.put(": ${")
    out.put(reference)
    out.put("}\n")
  }

  /// Writes an argument under its Pulumi name.
  mutating func argument(_ key: PropertyName, _ value: Expression, _ indent: Int) {
    out.pad(indent)
    name(key)
    out.put(":")
    if case .list(let items) = value, key.isOneInPulumi && items.count == 1 {
      self.value(items[0], indent + 2)
    } else {
      self.value(value, indent + 2)
    }
  }

  /// Writes the name of an argument or a single block.
  mutating func name(_ key: PropertyName) {
    if let name = key.pulumi { return out.put(name) }
    CaseStyle.append(key.name, to: &out, firstUpper: false)
  }

  mutating func member(_ name: String, _ value: Expression, _ indent: Int) {
    out.pad(indent)
    memberName(name)
    out.put(":")
    self.value(value, indent + 2)
  }

  /// Writes a value after `key:` or `-`: a scalar on the same line, anything else below.
  private mutating func value(_ value: Expression, _ indent: Int) {
    switch value {
    case .list(let items) where !items.isEmpty:
      out.put("\n")
      list(items, indent)
    case .object(let members) where !members.isEmpty:
      out.put("\n")
      object(members, indent)
    case .tags(let extra, _) where !extra.isEmpty:
      out.put("\n")
      object(tags + extra, indent)
    case .json(let document):
      out.put("\n")
      member("fn::toJSON", document, indent)
    case .archive(.folder(let path), _), .archive(.archive(let path), _):
      out.put("\n")
      member("fn::fileArchive", .string(path.path), indent)
    case .archive(.file(let source), _):
      out.put("\n")
      key("fn::assetArchive", indent)
      key(source.file, indent + 2)
      out.pad(indent + 4)
      out.put("fn::stringAsset:")
      block(source.text, indent + 6)
    default:
      out.put(" ")
      scalar(value)
      out.put("\n")
    }
  }

  private mutating func list(_ items: [Expression], _ indent: Int) {
    for item in items {
      switch item {
      case .object(let members) where !members.isEmpty: self.item(indent) { $0.object(members, indent + 2) }
      case .json(let document): self.item(indent) { $0.member("fn::toJSON", document, indent + 2) }
      default:
        out.pad(indent)
        out.put("-")
        value(item, indent + 2)
      }
    }
  }

  private mutating func object(_ members: [Expression.Member], _ indent: Int) {
    for each in members { member(each.name, each.value, indent) }
  }

  /// Writes an item whose first line follows the `-`.
  private mutating func item(_ indent: Int, _ body: (inout YAMLWriter) -> Void) {
    let start = out.count
    body(&self)
    mark(start, indent)
  }

  /// Writes the `-` of an item before its first line, which starts at the given position.
  mutating func mark(_ start: Int, _ indent: Int) { out.replace(at: start + indent, by: UInt8(ascii: "-")) }

  /// Writes a value that takes one line.
  private mutating func scalar(_ value: Expression) {
    switch value {
    case .string(let text): self.text([value], isBare: YAMLText.isBare(text))
    case .integer(let number): out.put(number)
    case .decimal(let text): out.put(text)
    case .boolean(let truth): out.put(truth ? "true" : "false")
    case .list: out.put("[]")
    case .object: out.put("{}")
    case .interpolation(let parts): text(parts, isBare: YAMLText.isBare(parts))
    case .lookup(.target): out.put(PulumiEmitter.targetName)
    case .attribute, .parameter, .lookup, .ssmParameter, .availabilityZone: reference(value)
    case .tags: out.put("${tags}")
    case .json, .archive: break
    }
  }

  /// Writes text as a literal block, or as a quoted string if a block cannot contain it.
  private mutating func block(_ text: String, _ indent: Int) {
    guard YAMLText.isBlock(text) else {
      out.put(" ")
      scalar(.string(text))
      return out.put("\n")
    }
    out.put(" |\n")
    for line in text.dropLast().split(separator: "\n", omittingEmptySubsequences: false) {
      if !line.isEmpty {
        out.pad(indent)
        blockLiteral(String(line))
      }
      out.put("\n")
    }
  }

  private mutating func text(_ parts: [Expression], isBare: Bool) {
    if !isBare { out.put("\"") }
    for index in parts.indices {
      if case .string(let text) = parts[index] {
        literal(text, beforeReference: index + 1 < parts.count)
      } else if case .lookup(.target) = parts[index] {
        out.put(PulumiEmitter.targetName)
      } else {
        reference(parts[index])
      }
    }
    if !isBare { out.put("\"") }
  }

  private mutating func reference(_ value: Expression) {
    out.put("${")
    switch value {
    case .attribute(let attribute):
      attribute.address.appendName(to: &out, firstUpper: false)
      out.put(".")
      if let set = attribute.name.onlyElementOf {
        CaseStyle.append(set, to: &out, firstUpper: false)
        out.put("[0].")
      }
      if let path = attribute.name.pulumi {
        out.put(path)
      } else {
        CaseStyle.append(attribute.name.provider, to: &out, firstUpper: false)
      }
    case .parameter(let name): CaseStyle.append(name.snake, to: &out, firstUpper: false)
    case .ssmParameter(let parameter):
      let name = parameter.isList ? parameter.itemsName : parameter.name
      CaseStyle.append(name.snake, to: &out, firstUpper: false)
      if let item = parameter.item {
        out.put("[")
        out.put(item)
        out.put("]")
      }
    case .lookup(.accountID): out.put("accountId")
    case .lookup(.region): out.put("region")
    case .lookup(.partition): out.put("partition")
    case .lookup(.dnsSuffix): out.put("dnsSuffix")
    case .availabilityZone(let index):
      out.put("availabilityZones.names[")
      out.put(index)
      out.put("]")
    case .string, .integer, .decimal, .boolean, .list, .object, .interpolation, .json, .tags, .archive,
      .lookup(.target):
      break
    }
    out.put("}")
  }

  private mutating func memberName(_ name: String) {
    if YAMLText.isBareKey(name) { return out.put(name) }
    out.put("\"")
    literal(name)
    out.put("\"")
  }
}
