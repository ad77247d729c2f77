import InfraModel

/// A path such as `services.api.cpu`, `zones[1]` or `tags["cost.center"]`, taken apart.
public struct SettingPath {
  /// One step from a value to one it holds.
  struct Step {
    enum Kind {
      case key(String)
      case index(Int)
    }

    var kind: Kind
    var location: SourceLocation
  }

  var steps: [Step]

  /// Reads a path that ends with the text; nil when it is none.
  init?(_ text: String) {
    var reader = JSON5Reader(Array(text.utf8), file: "")
    guard let path = try? reader.path(), reader.atEnd else { return nil }
    self = path
  }

  init(steps: [Step]) { self.steps = steps }

  /// The path of a member, with its name in brackets where it is no plain word.
  public static func member(_ key: String, of parent: String) -> String {
    guard key.isPlainKey else { return "\(parent)[\(key.quoted)]" }
    return parent.isEmpty ? key : "\(parent).\(key)"
  }

  /// The path of an entry of a list.
  static func element(_ index: Int, of parent: String) -> String { "\(parent)[\(index)]" }
}

extension SettingPath: CustomStringConvertible {
  public var description: String {
    steps.reduce("") { path, step in
      switch step.kind {
      case .key(let key): Self.member(key, of: path)
      case .index(let index): Self.element(index, of: path)
      }
    }
  }
}

extension JSON5Reader {
  /// Reads a path up to the end of the text or a character that no path holds.
  mutating func path() throws(Diagnostic) -> SettingPath {
    var steps: [SettingPath.Step] = []
    if atEnd { return SettingPath(steps: []) }
    repeat {
      let location = here
      if steps.count == JSON5.nestingLimit { throw error(at: location, "this setting is nested too deep") }
      if take("[") {
        let kind = try bracketed()
        guard take("]") else { throw unexpected("']'") }
        steps.append(.init(kind: kind, location: location))
      } else {
        let dot = !steps.isEmpty && take(".")
        if !steps.isEmpty, !dot { break }
        let start = here
        steps.append(.init(kind: .key(try plainKey()), location: start))
      }
    } while ascii == "." || ascii == "["
    return SettingPath(steps: steps)
  }

  private mutating func bracketed() throws(Diagnostic) -> SettingPath.Step.Kind {
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

extension String {
  fileprivate var isPlainKey: Bool { !isEmpty && unicodeScalars.allSatisfy(\.isPlainKeyPart) }
}

extension Unicode.Scalar {
  fileprivate var isPlainKeyPart: Bool { self == "-" || isIdentifierPart }
}
