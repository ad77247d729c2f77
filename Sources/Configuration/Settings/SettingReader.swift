import InfraModel

/// Reads settings, and collects errors and locations.
public struct SettingReader {
  /// Errors reported so far.
  public private(set) var diagnostics = Diagnostics()
  /// The current setting as the last element, with its parents before it.
  private var open: [SettingPlaces]
  /// The member of the current group for which no setting was found yet.
  private var pending: JSON5Member?
  private let synonyms: @Sendable () -> [SettingSynonym]

  /// Creates a reader for the value at a location. `synonyms` are words that users may write for settings, asked for when
  /// a setting is unknown.
  public init(at location: SourceLocation, synonyms: @escaping @Sendable () -> [SettingSynonym] = { [] }) {
    open = [SettingPlaces(at: location)]
    self.synonyms = synonyms
  }

  /// Locations of the settings that were read.
  public var places: SettingPlaces { open[0] }

  /// Path of the current setting.
  private var path: SettingPath { SettingPath(open.dropFirst().map { $0.step }) }

  /// Reads the value of a path component.
  mutating func entering<Result>(
    _ step: SettingPath.Step, at location: SourceLocation, _ read: (inout SettingReader) -> Result
  ) -> Result {
    open.append(SettingPlaces(step, at: location))
    let result = read(&self)
    let place = open.removeLast()
    open[open.count - 1].add(place)
    return result
  }

  /// Reads a value below several path components.
  mutating func entering(
    _ steps: [SettingPath.Step], at location: SourceLocation, _ read: (inout SettingReader) -> Void
  ) {
    guard let first = steps.first else { return read(&self) }
    entering(first, at: location) { $0.entering(Array(steps.dropFirst()), at: location, read) }
  }

  /// Reports an error in the current setting.
  public mutating func error(_ message: String, at location: SourceLocation) {
    diagnostics.report(Diagnostic(at: location, path: path.description, message))
  }

  /// Reports a value of the wrong type. `expected` is a noun phrase such as `a whole number`.
  public mutating func mismatch(_ expected: String, _ value: JSON5Value, advice: String? = nil) {
    var message = "expected \(expected), found \(value.found)"
    if let advice {
      message += ": \(advice)"
    } else {
      switch value.kind {
      case .null, .boolean(false): message += ": leave the setting out for its default"
      default: break
      }
    }
    error(message, at: value.location)
  }

  /// Reads a group. Settings that are missing or invalid keep their values in `start`. Settings are read in the order
  /// of the text, which is also the order of the messages.
  mutating func group<Group: SettingsDeclaration>(_ value: JSON5Value, over start: Group) -> Group {
    guard let members = value.members else {
      mismatch("an object in braces", value)
      return start
    }
    var group = start
    for member in members {
      pending = member
      group.settings(&self)
      if pending != nil {
        pending = nil
        reportUnknown(member, in: group)
      }
    }
    return group
  }

  private mutating func reportUnknown<Group: SettingsDeclaration>(_ member: JSON5Member, in group: Group) {
    let message = "unknown setting \(member.key.shownAsName)"
    // A file can have a hundred thousand errors; only the first ones are printed.
    if diagnostics.all.count >= Suggestion.limit { return error(message, at: member.keyLocation) }
    let place = path
    if let replacement = synonyms().lazy.compactMap({ $0.replacement(for: member.key, in: place) }).first {
      return error("\(message): use \(replacement)", at: member.keyLocation)
    }
    if Group.otherNames.contains(member.key) {
      return error("\(member.key.shownAsName) is possible at the top of a configuration only", at: member.keyLocation)
    }
    let names = group.names + Group.otherNames
    let hint = SettingSuggestion.hint(for: member.key, in: names)
    let known = hint.isEmpty && !names.isEmpty ? ": the settings here are \(names.listed("and"))" : hint
    error("\(message)\(known)", at: member.keyLocation)
  }

  /// Reads an integer of any size.
  public mutating func integer(_ value: JSON5Value) -> Int? {
    switch value.kind {
    case .integer(let number): return number
    case .string(let text) where Int(text) != nil && !value.isUnquoted:
      mismatch("a whole number", value, advice: "remove the quotes")
    default: mismatch("a whole number", value)
    }
    return nil
  }

  /// Reads a string. From `--set` it also accepts a number or `true`, unchanged.
  public mutating func text(_ value: JSON5Value) -> String? {
    if let text = value.plainText { return text }
    switch value.kind {
    case .integer, .decimal, .boolean:
      mismatch("text", value, advice: "put it in quotes, \((value.written ?? value.text).shown)")
    default: mismatch("text", value)
    }
    return nil
  }
}

extension SettingReader: SettingsVisitor {
  /// Reads the setting if its name is that of the pending member.
  public mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String
  ) {
    guard pending?.key == name, let member = pending else { return }
    pending = nil
    read(member, type(), into: &value)
  }

  // A separate function, because a generic function looks up all its types when it is entered.
  @inline(never)
  private mutating func read<Value>(_ member: JSON5Member, _ type: SettingCodec<Value>, into value: inout Value) {
    let current = value
    let read = entering(.key(member.key), at: member.value.location) { type.decode(member.value, current, &$0) }
    if let read { value = read }
  }
}

/// Lists the names of settings.
private struct SettingNames: SettingsVisitor {
  var names: [String] = []

  mutating func setting<Value>(
    _ name: String, _ value: inout Value, _ type: @autoclosure () -> SettingCodec<Value>,
    _ documentation: @autoclosure () -> String
  ) {
    names.append(name)
  }
}

extension SettingsDeclaration {
  fileprivate var names: [String] {
    var (group, lister) = (self, SettingNames())
    group.settings(&lister)
    return lister.names
  }
}

extension JSON5Value {
  /// The string, or the text of a number or Boolean from `--set`.
  var plainText: String? {
    switch kind {
    case .string(let text): text
    case .integer, .decimal, .boolean: isUnquoted ? written : nil
    case .null, .array, .object: nil
    }
  }

  /// The value for a message, shortened if it is long.
  var shown: String {
    if case .string(let text) = kind { text.shown } else { text.shortened }
  }
}
