import InfraModel

extension JSON5Value {
  /// A copy of this value with one setting changed, as `--set path=value` does.
  ///
  /// Missing objects are created. The value is parsed as JSON5; if it is not valid JSON5, such as `10.0.0.0/16`, it is
  /// a string. Numbers keep their text in `written`, so that a string setting can receive `15.10` unchanged. Locations
  /// refer to the assignment, with the file name `--set`. Throws if the path or a value in brackets or quotes is
  /// invalid.
  public func setting(_ assignment: String) throws(Diagnostics) -> JSON5Value {
    do throws(Diagnostic) {
      let bytes = Array(assignment.utf8)
      var reader = JSON5Reader(bytes, file: "--set")
      reader.skipBlanks()
      let path = try reader.path()
      reader.skipBlanks()
      if let first = path.steps.first, case .index = first.kind {
        throw Diagnostic(at: first.location, "expected the name of a setting before '[', as in tags.team=payments")
      }
      guard !path.steps.isEmpty, reader.take("=") else {
        throw reader.unexpected("'=' as in network.zones=3")
      }
      reader.skipBlanks()
      let location = reader.here
      let text = reader.text(reader.index..<bytes.endIndex).withoutTrailingBlanks
      let value = try Self.assigned(text, bytes, from: reader.index, at: location)
      return try setting(path.steps[...], of: path, to: value)
    } catch {
      throw Diagnostics([error])
    }
  }

  private static func assigned(
    _ text: String, _ bytes: [UInt8], from start: Int, at location: SourceLocation
  ) throws(Diagnostic) -> JSON5Value {
    var value: JSON5Value
    do throws(Diagnostics) {
      var reader = JSON5Reader(bytes, from: start, file: location.file)
      value = try reader.document()
    } catch {
      // A value that starts with a bracket or quote is not meant as an unquoted string.
      let first = text.unicodeScalars.first
      // An object contains a colon, so {target} is a string.
      let isText = first == "{" && text.utf8.contains(UInt8(ascii: "}")) && !text.utf8.contains(UInt8(ascii: ":"))
      if let first, !isText, "{[\"'".unicodeScalars.contains(first), let problem = error.all.first { throw problem }
      value = JSON5Value(.string(text), at: location)
    }
    value.written = text
    value.isUnquoted = true
    return value
  }

  private func setting(
    _ steps: ArraySlice<WrittenPath.Step>, of path: WrittenPath, to value: JSON5Value
  ) throws(Diagnostic) -> JSON5Value {
    guard let step = steps.first else { return value }
    let empty = JSON5Value(.object([]), at: step.location)
    var copy = self
    switch (step.kind, kind) {
    case (.key, .array):
      throw path.problem(at: step, "is a list: give the number of an entry, such as [0]")
    case (.key(let key), _):
      var members = self.members ?? []
      if self.members == nil { copy = empty }
      let index = members.firstIndex { $0.key == key } ?? members.count
      let old = index < members.count ? members[index].value : empty
      let new = try old.setting(steps.dropFirst(), of: path, to: value)
      let member = JSON5Member(key: key, keyLocation: step.location, value: new)
      if index < members.count { members[index] = member } else { members.append(member) }
      copy.kind = .object(members)
    case (.index(let index), .array(var elements)):
      guard index <= elements.count else {
        let last = elements.isEmpty ? "is an empty list" : "is a list whose last entry is [\(elements.count - 1)]"
        throw path.problem(at: step, "\(last): the next one is [\(elements.count)]")
      }
      let old = index < elements.count ? elements[index] : empty
      let new = try old.setting(steps.dropFirst(), of: path, to: value)
      if index < elements.count { elements[index] = new } else { elements.append(new) }
      copy.kind = .array(elements)
    case (.index(0), .object(let members)) where members.isEmpty:
      copy = JSON5Value(.array([try empty.setting(steps.dropFirst(), of: path, to: value)]), at: step.location)
    case (.index, _):
      throw path.problem(at: step, "is no list in your settings: set the whole list, such as [1, 2]")
    }
    return copy
  }
}

extension JSON5Reader {
  fileprivate mutating func skipBlanks() {
    while take(" ") || take("\t") {}
  }
}

extension String {
  fileprivate var withoutTrailingBlanks: String {
    let end = utf8.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { utf8.index(after: $0) }
    return String(self[..<(end ?? startIndex)])
  }
}
