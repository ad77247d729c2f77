import InfraModel

/// Parses a JSON5 text.
struct JSON5Reader {
  let bytes: [UInt8]
  var index: Int
  private var places: LocationCursor
  private var open: [(bracket: Unicode.Scalar, location: SourceLocation)] = []
  private var problems = Diagnostics()
  /// True if ``parts`` is filled.
  var recordsParts = false
  /// Members and elements, each after those inside it.
  private(set) var parts: [JSON5Text.Part] = []
  private var steps: [SettingPath.Step] = []

  /// Creates a reader that starts at the offset `start`. Locations are relative to the beginning of `bytes`.
  init(_ bytes: [UInt8], from start: Int = 0, file: String) {
    self.bytes = bytes
    index = start
    places = LocationCursor(bytes, file: file)
  }

  /// Reads a single value with surrounding white space and comments.
  mutating func document() throws(Diagnostics) -> JSON5Value {
    do throws(Diagnostic) {
      try checkEncoding()
      if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
      try skipSpace()
      if atEnd { throw error(at: here, "the file is empty: write at least {}") }
      let value = try value()
      try skipSpace()
      if !atEnd { throw error(at: here, "expected nothing more after this value, found \(found)") }
      if !problems.hasErrors { return value }
    } catch {
      problems.report(error)
    }
    throw problems
  }

  private mutating func value() throws(Diagnostic) -> JSON5Value {
    let start = here
    switch ascii {
    case "{"?: return JSON5Value(.object(try object()), at: start)
    case "["?: return JSON5Value(.array(try array()), at: start)
    case "\""?, "'"?: return JSON5Value(.string(try string()), at: start)
    case "+"?, "-"?, "."?, ("0"..."9")?: return try number(at: start)
    case let other?
    where other == "_" || other == "$" || other.properties.isAlphabetic || bytes[index] >= 0x80:
      return JSON5Value(try word(at: start), at: start)
    default: throw unexpected("a value")
    }
  }

  private mutating func array() throws(Diagnostic) -> [JSON5Value] {
    try enter("[")
    var elements: [JSON5Value] = []
    while true {
      try skipSpace()
      if take("]") { break }
      elements.append(try part(.index(elements.count), from: index))
      try skipSpace()
      if take("]") { break }
      guard take(",") else { throw unexpected("',' or ']' after this value") }
    }
    open.removeLast()
    return elements
  }

  private mutating func object() throws(Diagnostic) -> [JSON5Member] {
    try enter("{")
    var members: [JSON5Member] = []
    var places: [String: SourceLocation] = [:]
    while true {
      try skipSpace()
      if take("}") { break }
      let location = here
      let start = index
      let key = try key(at: location)
      try skipSpace()
      guard take(":") else { throw unexpected("':' after the key \(key.shownAsName)") }
      try skipSpace()
      if let first = places[key] {
        let message = "the key \(key.shownAsName) was already given at \(first.line):\(first.column)"
        problems.report(error(at: location, message))
        _ = try value()
      } else {
        places[key] = location
        members.append(JSON5Member(key: key, keyLocation: location, value: try part(.key(key), from: start)))
      }
      try skipSpace()
      if take("}") { break }
      guard take(",") else { throw unexpected("',' or '}' after this value") }
    }
    open.removeLast()
    return members
  }

  /// Reads the value of a member or element that begins at `start`, and records it if parts are wanted.
  private mutating func part(_ step: SettingPath.Step, from start: Int) throws(Diagnostic) -> JSON5Value {
    guard recordsParts else { return try value() }
    steps.append(step)
    let first = index
    let value = try value()
    let text: String? = if case .string(let text) = value.kind { text } else { nil }
    parts.append(JSON5Text.Part(path: SettingPath(steps), text: text, bytes: start..<index, value: first))
    steps.removeLast()
    return value
  }

  private mutating func enter(_ bracket: Unicode.Scalar) throws(Diagnostic) {
    let location = here
    if open.count == JSON5.nestingLimit {
      throw error(at: location, "lists and objects are nested deeper than \(JSON5.nestingLimit) levels here")
    }
    open.append((bracket, location))
    index += 1
  }

  private func checkEncoding() throws(Diagnostic) {
    guard let offset = bytes.firstInvalidUTF8 else { return }
    var cursor = places
    throw error(at: cursor.location(at: offset), "the text is no valid UTF-8 here: save it with the encoding UTF-8")
  }
}

extension JSON5Reader {
  var atEnd: Bool { index >= bytes.count }

  /// The current byte as a scalar, for comparison with ASCII only; nil at the end.
  var ascii: Unicode.Scalar? { index < bytes.count ? Unicode.Scalar(bytes[index]) : nil }

  /// Location of the current byte.
  var here: SourceLocation {
    mutating get { places.location(at: index) }
  }

  /// Skips `expected` and returns true if it is the current byte.
  mutating func take(_ expected: Unicode.Scalar) -> Bool {
    guard ascii == expected else { return false }
    index += 1
    return true
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The current character, for a message.
  var found: String {
    guard let scalar = bytes.scalar(at: index) else { return "the end of the text" }
    return String(Character(scalar)).shownAsName
  }

  func error(at location: SourceLocation, _ message: String) -> Diagnostic { Diagnostic(at: location, message) }

  /// An error for an unexpected character; at the end of the text, for the unclosed bracket.
  mutating func unexpected(_ expected: String) -> Diagnostic {
    if atEnd, let last = open.last { return error(at: last.location, "this '\(last.bracket)' is never closed") }
    return error(at: here, "expected \(expected), found \(found)")
  }
}
