import InfraModel

/// Reads settings and collects what is wrong with them.
public struct SettingReader: Sendable {
  /// What was reported so far.
  public private(set) var diagnostics = Diagnostics()

  /// Creates a reader that has nothing to report.
  public init() {}

  /// Reports an error.
  public mutating func error(_ message: String, at location: SourceLocation, path: String) {
    diagnostics.report(Diagnostic(at: location, path: path, message))
  }

  /// Reports that a value is of another type; `expected` is a noun such as `a whole number`.
  public mutating func mismatch(_ expected: String, _ value: JSON5Value, path: String, advice: String? = nil) {
    var message = "expected \(expected), found \(value.found)"
    if let advice {
      message += ": \(advice)"
    } else if case .null = value.kind {
      message += ": leave the setting out for its default"
    }
    error(message, at: value.location, path: path)
  }

  /// Reads a group over the values it has so far; what cannot be read keeps them.
  public mutating func group<Group: Settings>(_ value: JSON5Value, over start: Group, path: String) -> Group {
    group(value, Group.settings, over: start, path: path)
  }

  /// Reads these settings over the values that `start` has of them; what cannot be read keeps them.
  mutating func group<Group>(
    _ value: JSON5Value, _ settings: [Setting<Group>], over start: Group, path: String
  ) -> Group {
    guard let members = value.members else {
      mismatch("an object in braces", value, path: path)
      return start
    }
    var group = start
    for member in members {
      if let setting = settings.first(where: { $0.name == member.key }) {
        setting.read(member.value, SettingPath.member(member.key, of: path), &self, &group)
      } else {
        let names = settings.map(\.name)
        let hint = Suggestion.hint(forShort: member.key, in: names)
        let known = hint.isEmpty && !names.isEmpty ? ": the settings here are \(names.listed("and"))" : hint
        error("unknown setting \(member.key.shownAsName)\(known)", at: member.keyLocation, path: path)
      }
    }
    return group
  }

  /// Reads a whole number of any size.
  public mutating func integer(_ value: JSON5Value, path: String) -> Int? {
    switch value.kind {
    case .integer(let number): return number
    case .string(let text) where Int(text) != nil && !value.isUnquoted:
      mismatch("a whole number", value, path: path, advice: "remove the quotes")
    default: mismatch("a whole number", value, path: path)
    }
    return nil
  }

  /// Reads a text; through `--set` also a number or `true` as it is written.
  public mutating func text(_ value: JSON5Value, path: String) -> String? {
    if let text = value.plainText { return text }
    switch value.kind {
    case .integer, .decimal, .boolean:
      mismatch("text", value, path: path, advice: "put it in quotes, \((value.written ?? value.text).shown)")
    default: mismatch("text", value, path: path)
    }
    return nil
  }
}

extension JSON5Value {
  /// The text, also that of a word through `--set` which JSON5 takes for a number or a boolean.
  var plainText: String? {
    switch kind {
    case .string(let text): text
    case .integer, .decimal, .boolean: isUnquoted ? written : nil
    case .null, .array, .object: nil
    }
  }

  /// The value for a message, cut when it is long.
  var shown: String {
    if case .string(let text) = kind { text.shown } else { text.shortened }
  }
}
