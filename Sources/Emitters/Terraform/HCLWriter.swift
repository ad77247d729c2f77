import InfraModel

/// Writes HCL in the format of `terraform fmt`: two spaces of indentation, and `=` aligned over consecutive one-line
/// arguments.
struct HCLWriter: ~Copyable {
  var out: TextBuffer
  private var indent = 0
  private var isFirst = true
  /// Arguments of the current run.
  private var gaps: [TextBuffer.Gap] = []

  /// Wider lists have one item per line, regardless of their column.
  static let listWidth = 96

  /// Takes over the contents of a buffer. The caller swaps them back.
  init(taking buffer: inout TextBuffer) {
    out = TextBuffer()
    swap(&out, &buffer)
  }

  mutating func comment(_ text: String, _ indent: Int) { out.comment(text, indent) }

  mutating func blankLine() { out.put("\n") }

  /// Writes `keyword "label" … {`, the body and `}`.
  mutating func block(_ keyword: StaticString, _ labels: [String] = [], _ body: (inout HCLWriter) -> Void) {
    out.put(keyword)
    for label in labels {
      out.put(" ")
      quoted(label)
    }
    out.put(" {\n")
    body(&self)
    out.put("}\n")
  }

  // MARK: Arguments and blocks, written in order

  /// Starts the contents of a block. With `isContinued`, the block already has contents, and a blank line follows them.
  mutating func beginBody(_ indent: Int, isContinued: Bool = false) {
    self.indent = indent
    isFirst = !isContinued
  }

  /// Writes an argument. Consecutive one-line arguments form an aligned run; a multi-line argument has blank lines
  /// around it.
  mutating func argument(_ name: String, _ value: Expression) {
    let isAlone = isMultiline(value)
    if isAlone { endRun() }
    if gaps.isEmpty {
      if !isFirst { blankLine() }
      isFirst = false
    }
    out.pad(indent)
    out.put(name)
    if !isAlone { gaps.append(TextBuffer.Gap(position: out.count, width: name.utf8.count)) }
    out.put(" = ")
    expression(value, indent)
    out.put("\n")
  }

  /// Writes a one-line argument whose value is an expression as text, such as the address of a resource.
  mutating func argument(_ name: String, reference: String) {
    if gaps.isEmpty {
      if !isFirst { blankLine() }
      isFirst = false
    }
    out.pad(indent)
    out.put(name)
    gaps.append(TextBuffer.Gap(position: out.count, width: name.utf8.count))
    out.put(" = ")
    out.put(reference)
    out.put("\n")
  }

  /// Writes an argument that is an object of expressions, with a blank line before and after.
  mutating func argument(_ name: String, expressions: [(name: String, text: String)]) {
    endRun()
    if !isFirst { blankLine() }
    isFirst = false
    out.pad(indent)
    out.put(name)
    out.put(" = {\n")
    let width = expressions.map(\.name.utf8.count).max() ?? 0
    for (name, text) in expressions {
      out.pad(indent + 2)
      out.put(name)
      out.pad(width - name.utf8.count)
      out.put(" = ")
      out.put(text)
      out.put("\n")
    }
    out.pad(indent)
    out.put("}\n")
  }

  /// Opens a nested block.
  mutating func openBlock(_ name: String) {
    endRun()
    if !isFirst { blankLine() }
    out.pad(indent)
    out.put(name)
    out.put(" {\n")
    indent += 2
    isFirst = true
  }

  /// Closes the block that was opened last.
  mutating func closeBlock() {
    indent -= 2
    if isFirst {
      out.removeLast()
    } else {
      endRun()
      out.pad(indent)
    }
    out.put("}\n")
    isFirst = false
  }

  /// Ends the contents of a block. Returns true if the block is not empty.
  mutating func endBody() -> Bool {
    endRun()
    return !isFirst
  }

  /// Aligns the `=` of the arguments in the current run.
  private mutating func endRun() {
    if gaps.count > 1 { out.align(gaps) }
    gaps.removeAll(keepingCapacity: true)
  }

  /// Writes a complete body.
  mutating func body(_ body: ProviderBody, _ indent: Int) {
    beginBody(indent)
    fields(of: body)
    _ = endBody()
  }

  private mutating func fields(of body: ProviderBody) {
    for field in body.fields {
      switch field {
      case .argument(let key, let value): argument(key.name, value)
      case .block(let key, let inner): block(key.name, inner)
      case .blocks(let key, let all): for inner in all { block(key.name, inner) }
      }
    }
  }

  private mutating func block(_ name: String, _ body: ProviderBody) {
    openBlock(name)
    fields(of: body)
    closeBlock()
  }

  // MARK: Values

  mutating func argument(_ name: String, _ value: Expression, _ indent: Int, width: Int) {
    out.pad(indent)
    out.put(name)
    out.pad(width - name.utf8.count)
    out.put(" = ")
    expression(value, indent)
    out.put("\n")
  }

  /// True if a value takes several lines.
  func isMultiline(_ value: Expression) -> Bool {
    switch value {
    case .object(let members): !members.isEmpty
    case .json(.object(let members)): !members.isEmpty
    case .json(.list(let items)), .list(let items): isMultiline(items)
    case .tags(let extra, _): !extra.isEmpty
    default: false
    }
  }

  private func isMultiline(_ items: [Expression]) -> Bool {
    var width = 2
    for item in items {
      if isMultiline(item) { return true }
      width += self.width(item) + 2
    }
    return width > Self.listWidth
  }

  private func width(_ value: Expression) -> Int {
    switch value {
    case .list(let items): items.reduce(2) { $0 + width($1) + 2 }
    case .string(let text): text.utf8.count + 2
    case .interpolation(let parts): parts.reduce(2) { $0 + width($1) + 1 }
    case .attribute(let attribute):
      attribute.name.provider.utf8.count + (attribute.name.onlyElementOf?.utf8.count ?? 0)
        + attribute.resource.key.utf8.count
        + (attribute.name.child?.terraform ?? attribute.resource.type.terraform).utf8.count
    case .parameter(let name): name.snake.utf8.count + 4
    case .ssmParameter(let parameter): parameter.label.utf8.count + 38
    default: 24
    }
  }

  mutating func expression(_ value: Expression, _ indent: Int) {
    switch value {
    case .string(let text): quoted(text)
    case .integer(let number): out.put(number)
    case .decimal(let text): out.put(text)
    case .boolean(let truth): out.put(truth ? "true" : "false")
    case .list(let items): list(items, indent)
    case .object(let members): object(members, indent)
    case .interpolation(let parts):
      out.put("\"")
      for index in parts.indices {
        if case .string(let text) = parts[index] {
          literal(text, beforeReference: index + 1 < parts.count)
        } else if case .lookup(.target) = parts[index] {
          out.put(TerraformEmitter.targetName)
        } else {
          out.put("${")
          expression(parts[index], indent)
          out.put("}")
        }
      }
      out.put("\"")
    case .attribute(let attribute): reference(attribute)
    case .parameter(let name):
      out.put("var.")
      out.put(name.snake)
    case .lookup(let lookup):
      switch lookup {
      case .accountID: out.put("local.account_id")
      case .region: out.put("local.region")
      case .partition: out.put("local.partition")
      case .dnsSuffix: out.put("local.dns_suffix")
      case .target: out.put("\"terraform\"")
      }
    case .ssmParameter(let parameter):
      // Not `value`, which is sensitive, because the parameters of templates are plain text, too.
      if parameter.isList { out.put("split(\",\", ") }
      out.put("data.aws_ssm_parameter.")
      out.put(parameter.label)
      out.put(".insecure_value")
      if let item = parameter.item {
        out.put(")[")
        out.put(item)
        out.put("]")
      }
    case .availabilityZone(let index):
      out.put("data.aws_availability_zones.available.names[")
      out.put(index)
      out.put("]")
    case .json(let document):
      out.put("jsonencode(")
      expression(document, indent)
      out.put(")")
    case .archive(.archive(let path), let part):
      out.put(part == .hash ? "filebase64sha256(" : "")
      self.path(path)
      out.put(part == .hash ? ")" : "")
    case .archive(let source, let part):
      out.put("data.archive_file.")
      out.put(source.name)
      out.put(part == .hash ? ".output_base64sha256" : ".output_path")
    case .tags(let extra, _):
      if extra.isEmpty { return out.put("local.tags") }
      out.put("merge(local.tags, ")
      object(extra, indent)
      out.put(")")
    }
  }

  /// Writes a path relative to the program's folder.
  mutating func path(_ path: CodePath) {
    out.put("\"${path.module}")
    literal("/\(path.path.hasSuffix("/") ? String(path.path.dropLast()) : path.path)")
    out.put("\"")
  }

  private mutating func reference(_ attribute: Attribute) {
    let set = attribute.name.onlyElementOf
    if set != nil { out.put("one(") }
    out.put(attribute.name.child?.terraform ?? attribute.resource.type.terraform)
    out.put(".")
    attribute.address.appendLabel(to: &out)
    if let set {
      out.put(".")
      out.put(set)
      out.put(")")
    }
    out.put(".")
    out.put(attribute.name.provider)
  }

  private mutating func list(_ items: [Expression], _ indent: Int) {
    if items.isEmpty { return out.put("[]") }
    guard isMultiline(items) else {
      out.put("[")
      for index in items.indices {
        if index > 0 { out.put(", ") }
        expression(items[index], indent)
      }
      return out.put("]")
    }
    out.put("[\n")
    for item in items {
      out.pad(indent + 2)
      expression(item, indent + 2)
      out.put(",\n")
    }
    out.pad(indent)
    out.put("]")
  }

  private mutating func object(_ members: [Expression.Member], _ indent: Int) {
    if members.isEmpty { return out.put("{}") }
    out.put("{\n")
    var index = 0
    while index < members.count {
      let end = endOfRun(members, from: index)
      var width = 0
      if end - index > 1 {
        for each in index..<end { width = max(width, keyWidth(members[each].name)) }
      }
      for each in index..<end {
        let name = members[each].name
        out.pad(indent + 2)
        let start = out.count
        key(name)
        if end - index > 1 { out.pad(width - out.columns(since: start)) }
        out.put(" = ")
        expression(members[each].value, indent + 2)
        out.put("\n")
      }
      index = end
    }
    out.pad(indent)
    out.put("}")
  }

  /// End index of the run of one-line members from `start` on, or of the single multi-line member at `start`.
  private func endOfRun(_ members: [Expression.Member], from start: Int) -> Int {
    var end = start
    while end < members.count, !isMultiline(members[end].value) { end += 1 }
    return max(end, start + 1)
  }
}
