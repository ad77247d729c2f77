import InfraModel

/// Writes JSON in the usual style of templates: two spaces of indentation, short intrinsics, tags and lists on one
/// line.
struct JSONWriter: ~Copyable {
  var out: TextBuffer
  /// The stack's tags, which are merged with a resource's own tags.
  private let tags: [Expression.Member]
  private var indent = 0
  /// True if the current object or list already has a member or item.
  private var needsComma = false
  /// Number of bytes that escapes added to strings. They do not count toward the line length.
  var escapes = 0

  private static let lineLength = 100

  init(tags: [Expression.Member], taking buffer: inout TextBuffer) {
    self.tags = tags
    out = TextBuffer()
    swap(&out, &buffer)
  }

  mutating func open(_ bracket: StaticString) {
    out.put(bracket)
    indent += 2
    needsComma = false
  }

  mutating func close(_ bracket: StaticString) {
    indent -= 2
    newLine()
    out.put(bracket)
    needsComma = true
  }

  mutating func end() { out.put("\n") }

  mutating func key(_ name: String) { key { _ = $0.putEscaped(name) } }

  /// Writes `"name": ` on a new line, after a comma if necessary.
  mutating func key(_ name: (inout TextBuffer) -> Void) {
    if needsComma { out.put(",") }
    newLine()
    out.put("\"")
    name(&out)
    out.put("\": ")
  }

  /// Writes a complete file.
  mutating func file(_ value: Expression) {
    self.value(value, column: 0, expanded: 0)
    end()
  }

  /// Writes a member. Objects down to the depth `expanded` take several lines even if they are short.
  mutating func member(_ name: String, _ value: Expression, expanded: Int = 0) {
    key(name)
    self.value(value, column: indent + name.utf8.count + 4, expanded: expanded)
    needsComma = true
  }

  /// Writes a value on the current line if it fits, otherwise on several lines.
  private mutating func value(_ value: Expression, column: Int, expanded: Int) {
    switch value {
    case .interpolation(let parts) where !Intrinsics.isPlainSubstitution(parts):
      self.value(Intrinsics.structure(of: value, tags), column: column, expanded: expanded)
    case .tags, .archive: self.value(Intrinsics.structure(of: value, tags), column: column, expanded: expanded)
    case .json(let document):
      guard let isLiteral = Intrinsics.isLiteralDocument(document) else {
        return self.value(Intrinsics.structure(of: value, tags), column: column, expanded: expanded)
      }
      if isLiteral {
        out.put("\"")
        self.document(document, substitutes: false)
        out.put("\"")
      } else if expanded > 0 || !inlineIfShort(value, column) {
        open("{")
        key("Fn::Sub")
        out.put("\"")
        self.document(document, substitutes: true)
        out.put("\"")
        close("}")
      }
    default:
      let isInline =
        if case .object(let members) = value, members.isEmpty {
          true
        } else {
          (expanded <= 0 || !isObject(value)) && isFlat(value, 0)
        }
      if !isInline || !inlineIfShort(value, column) { lines(of: value, expanded) }
    }
  }

  /// Writes a value on one line. Removes it and returns false if it is a list or object that does not fit.
  private mutating func inlineIfShort(_ value: Expression, _ column: Int) -> Bool {
    let (start, before) = (out.count, escapes)
    inline(value)
    let width = out.count - start - (escapes - before)
    if column + width < Self.lineLength || !isStructure(value) { return true }
    out.removeAll(after: start)
    escapes = before
    return false
  }

  private mutating func lines(of value: Expression, _ expanded: Int) {
    switch value {
    case .list(let items):
      open("[")
      for item in items {
        if needsComma { out.put(",") }
        newLine()
        self.value(item, column: indent, expanded: expanded - 1)
        needsComma = true
      }
      close("]")
    case .object(let members):
      open("{")
      for each in members { member(each.name, each.value, expanded: expanded - 1) }
      close("}")
    default: self.lines(of: Intrinsics.structure(of: value, tags), expanded)
    }
  }

  // MARK: One line

  /// True if a value consists only of intrinsics, pairs or a flat list, so that it may be written on one line.
  private func isFlat(_ value: Expression, _ depth: Int) -> Bool {
    switch value {
    case .string, .integer, .decimal, .boolean, .parameter, .lookup, .ssmParameter, .availabilityZone: true
    case .list(let items): items.allSatisfy { isFlat($0, depth + 1) && (depth > 0 || !isPair($0)) }
    case .object(let members):
      members.count == 1 && (depth == 0 || Intrinsics.isName(members[0].name))
        && isFlat(members[0].value, depth + 1)
        || members.count == 2 && depth == 0 && members.allSatisfy { isFlat($0.value, depth + 1) }
    case .interpolation(let parts) where Intrinsics.isPlainSubstitution(parts): true
    case .json(let document) where Intrinsics.isLiteralDocument(document) != nil: true
    case .attribute(let attribute):
      if case .composed(let compose) = attribute.name.cloudFormation {
        isFlat(compose(attribute.resource), depth)
      } else {
        true
      }
    case .interpolation, .json, .tags, .archive: isFlat(Intrinsics.structure(of: value, tags), depth)
    }
  }

  private func isPair(_ value: Expression) -> Bool {
    switch value {
    case .object(let members): members.count > 1
    case .tags(let extra, .map): tags.count + extra.count > 1
    default: false
    }
  }

  /// True if a value becomes a non-empty object.
  private func isObject(_ value: Expression) -> Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .string, .integer, .decimal, .boolean, .list, .tags(_, .list): false
    case .parameter, .ssmParameter, .availabilityZone: true
    case .json(let document) where Intrinsics.isLiteralDocument(document) == false: true
    default: isObject(Intrinsics.structure(of: value, tags))
    }
  }

  /// True if a value becomes a non-empty object or list.
  private func isStructure(_ value: Expression) -> Bool {
    switch value {
    case .list(let items): !items.isEmpty
    case .tags(let extra, .list): !(tags.isEmpty && extra.isEmpty)
    default: isObject(value)
    }
  }

  private mutating func inline(_ value: Expression) {
    switch value {
    case .string(let text): quoted(text)
    case .integer(let number): out.put(number)
    case .decimal(let text): out.put(text)
    case .boolean(let truth): out.put(truth ? "true" : "false")
    case .list(let items):
      out.put("[")
      for index in items.indices {
        if index > 0 { out.put(", ") }
        inline(items[index])
      }
      out.put("]")
    case .object(let members) where members.isEmpty: out.put("{}")
    case .object(let members):
      out.put("{ ")
      for index in members.indices {
        if index > 0 { out.put(", ") }
        quoted(members[index].name)
        out.put(": ")
        inline(members[index].value)
      }
      out.put(" }")
    case .parameter(let name):
      out.put("{ \"Ref\": \"")
      CaseStyle.append(name.snake, to: &out, firstUpper: true)
      out.put("\" }")
    case .attribute(let attribute): reference(attribute)
    case .interpolation(let parts) where Intrinsics.isPlainSubstitution(parts): substitution(parts)
    case .json(let document) where Intrinsics.isLiteralDocument(document) == false:
      out.put("{ \"Fn::Sub\": \"")
      self.document(document, substitutes: true)
      out.put("\" }")
    case .interpolation, .lookup, .ssmParameter, .availabilityZone, .json, .tags, .archive:
      inline(Intrinsics.structure(of: value, tags))
    }
  }

  private mutating func reference(_ attribute: Attribute) {
    switch attribute.name.cloudFormation {
    case .ref:
      out.put("{ \"Ref\": \"")
      attribute.address.original.appendName(to: &out, firstUpper: true)
      out.put("\" }")
    case .getAtt(let name):
      out.put("{ \"Fn::GetAtt\": [\"")
      attribute.address.original.appendName(to: &out, firstUpper: true)
      out.put("\", ")
      quoted(name)
      out.put("] }")
    case .composed(let compose): inline(compose(attribute.resource))
    }
  }

  /// Writes an interpolation as `Fn::Sub`.
  private mutating func substitution(_ parts: [Expression]) {
    out.put("{ \"Fn::Sub\": \"")
    for part in parts {
      if case .string(let text) = part {
        escapes += out.putEscaped(text, substitutes: true)
      } else {
        placeholder(part)
      }
    }
    out.put("\" }")
  }

  /// Writes a reference in a string for `Fn::Sub`.
  mutating func placeholder(_ reference: Expression) {
    out.put("${")
    switch reference {
    case .parameter(let name): CaseStyle.append(name.snake, to: &out, firstUpper: true)
    case .ssmParameter(let parameter): CaseStyle.append(parameter.name.snake, to: &out, firstUpper: true)
    case .lookup(let lookup): out.put(Intrinsics.pseudoParameter(lookup))
    case .attribute(let attribute):
      attribute.address.original.appendName(to: &out, firstUpper: true)
      if case .getAtt(let name) = attribute.name.cloudFormation {
        out.put(".")
        out.put(name)
      }
    default: break
    }
    out.put("}")
  }

  private mutating func quoted(_ text: String) {
    out.put("\"")
    escapes += out.putEscaped(text)
    out.put("\"")
  }

  private mutating func newLine() {
    out.put("\n")
    out.pad(indent)
  }
}
