import InfraModel

/// A path in an assignment, with the location of each component.
struct WrittenPath {
  typealias Step = (kind: SettingPath.Step, location: SourceLocation)

  var steps: [Step] = []

  /// An error at a component, about the value before it.
  func problem(at step: Step, _ message: String) -> Diagnostic {
    let before = SettingPath(steps.prefix { $0.location != step.location }.map { $0.kind })
    return Diagnostic(at: step.location, path: before.description, message)
  }
}

extension SettingPath {
  /// Reads a path as in an assignment, such as `ingress[0].from_port`. Throws if it is none.
  public init(written text: String) throws(Diagnostic) {
    var reader = JSON5Reader(Array(text.utf8), file: "")
    let path = try reader.path()
    guard reader.atEnd, !path.steps.isEmpty else { throw reader.unexpected("a name or '['") }
    self.init(path.steps.map { $0.kind })
  }
}

extension JSON5Reader {
  /// Reads a path up to the end of the text or the first character that cannot be part of a path.
  mutating func path() throws(Diagnostic) -> WrittenPath {
    var path = WrittenPath()
    if atEnd { return path }
    repeat {
      let location = here
      if path.steps.count == JSON5.nestingLimit { throw error(at: location, "this setting is nested too deep") }
      if take("[") {
        let kind = try bracketed()
        guard take("]") else { throw unexpected("']'") }
        path.steps.append((kind, location))
      } else {
        let dot = !path.steps.isEmpty && take(".")
        if !path.steps.isEmpty, !dot { break }
        let start = here
        path.steps.append((.key(try plainKey()), start))
      }
    } while ascii == "." || ascii == "["
    return path
  }

  private mutating func bracketed() throws(Diagnostic) -> SettingPath.Step {
    if ascii == "\"" || ascii == "'" { return .key(try string()) }
    let begin = index
    while case ("0"..."9")? = ascii { index += 1 }
    guard let number = Int(text(begin..<index)) else { throw unexpected("a number or a name in quotes") }
    return .index(number)
  }

  private mutating func plainKey() throws(Diagnostic) -> String {
    let begin = index
    while let scalar = bytes.scalar(at: index), scalar.isPlainKeyPart { index += scalar.utf8.count }
    if index == begin { throw unexpected("the name of a setting") }
    return text(begin..<index)
  }
}
