/// Writes JSON as people write templates: two spaces, short intrinsics, tags and lists on one line.
struct JSONWriter {
  var out: TextBuffer
  private var indent = 0
  /// Whether a member or item stands before the next one in the same braces.
  private var needsComma = false

  private static let lineLength = 100

  init(taking buffer: inout TextBuffer) {
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

  mutating func key(_ name: String) { key { $0.append(contentsOf: Self.escaped(name).utf8) } }

  /// `"name": ` on a new line, after a comma when one is due.
  mutating func key(_ name: (inout [UInt8]) -> Void) {
    if needsComma { out.put(",") }
    newLine()
    out.put("\"")
    out.append(name)
    out.put("\": ")
  }

  /// A member; objects down to that depth stand on several lines however short they are.
  mutating func member(_ name: String, _ value: JSON, expanded: Int = 0) {
    key(name)
    self.value(value, column: indent + name.utf8.count + 4, expanded: expanded)
    needsComma = true
  }

  private mutating func value(_ value: JSON, column: Int, expanded: Int) {
    switch value {
    case .list(let items) where !fits(value, column, expanded):
      open("[")
      for item in items {
        if needsComma { out.put(",") }
        newLine()
        self.value(item, column: indent, expanded: expanded - 1)
        needsComma = true
      }
      close("]")
    case .object(let members) where !fits(value, column, expanded):
      open("{")
      for each in members { member(each.name, each.value, expanded: expanded - 1) }
      close("}")
    default: inline(value)
    }
  }

  /// Whether a value may stand on the line that it begins on: short, and no more than intrinsics, pairs or a flat list.
  private func fits(_ value: JSON, _ column: Int, _ expanded: Int) -> Bool {
    switch value {
    case .object(let members) where members.isEmpty: true
    case .object where expanded > 0: false
    case .list(let items) where items.isEmpty: true
    case .text, .number, .boolean: true
    default: isFlat(value, 0) && column + width(value) < Self.lineLength
    }
  }

  private func isFlat(_ value: JSON, _ depth: Int) -> Bool {
    switch value {
    case .text, .number, .boolean: true
    case .list(let items): items.allSatisfy { isFlat($0, depth + 1) && (depth > 0 || !isPair($0)) }
    case .object(let members):
      members.count == 1 && (depth == 0 || Self.isIntrinsic(members[0].name)) && isFlat(members[0].value, depth + 1)
        || members.count == 2 && depth == 0 && members.allSatisfy { isFlat($0.value, depth + 1) }
    }
  }

  private func isPair(_ value: JSON) -> Bool {
    if case .object(let members) = value { members.count > 1 } else { false }
  }

  private static func isIntrinsic(_ name: String) -> Bool { name == "Ref" || name.hasPrefix("Fn::") }

  private func width(_ value: JSON) -> Int {
    switch value {
    case .text(let text): text.utf8.count + 2
    case .number(let text): text.utf8.count
    case .boolean(let truth): truth ? 4 : 5
    case .list(let items): items.reduce(0) { $0 + width($1) + 2 }
    case .object(let members): members.reduce(2) { $0 + $1.name.utf8.count + 6 + width($1.value) }
    }
  }

  private mutating func inline(_ value: JSON) {
    switch value {
    case .text(let text):
      out.put("\"")
      out.put(Self.escaped(text))
      out.put("\"")
    case .number(let text): out.put(text)
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
      for (index, member) in members.enumerated() {
        if index > 0 { out.put(", ") }
        out.put("\"")
        out.put(Self.escaped(member.name))
        out.put("\": ")
        inline(member.value)
      }
      out.put(" }")
    }
  }

  private mutating func newLine() {
    out.put("\n")
    out.pad(indent)
  }

  /// The inside of a JSON text.
  static func escaped(_ text: String) -> String {
    func isPlain(_ byte: UInt8) -> Bool {
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") && byte != 0x7F
    }
    var text = text
    if text.withUTF8({ $0.allSatisfy(isPlain) }) { return text }
    var buffer = TextBuffer()
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): buffer.put("\\n")
      case UInt8(ascii: "\r"): buffer.put("\\r")
      case UInt8(ascii: "\t"): buffer.put("\\t")
      case UInt8(ascii: "\""): buffer.put("\\\"")
      case UInt8(ascii: "\\"): buffer.put("\\\\")
      case _ where isPlain(byte): buffer.put(byte: byte)
      default: buffer.unicodeEscape(byte)
      }
    }
    return buffer.text
  }
}
