internal import Configuration
import InfraModel

/// The environments of a configuration: names, each with the settings that differ.
///
/// A name that ends in `*` matches names with digits in its place, such as `pr1234`. A string instead of settings is
/// the name of an environment with the same settings; `extends` among the settings is the name of an environment whose
/// settings come first.
public struct Environments: Sendable {
  private let members: [JSON5Member]
  /// Index of each member by name.
  private let places: [String: Int]
  /// Location of `environments`.
  let location: SourceLocation

  /// Environment of a configuration without any.
  private static let only = "dev"

  /// Reads `environments`. Throws if it is not an object of objects, or if a name cannot be a suffix of resource names.
  init(_ tree: JSON5Value) throws(Diagnostics) {
    location = tree["environments"]?.location ?? tree.location
    guard let value = tree["environments"] else {
      members = []
      places = [:]
      return
    }
    guard let members = value.members else {
      throw Self.problem(value.location, "environments", "expected an object with an environment in each member")
    }
    places = Dictionary(members.indices.map { (members[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    self.members = members
    var problems = Diagnostics()
    for member in members {
      let path = "environments.\(member.key)"
      if !TextFormat.suffix.accepts(Self.example(member.key)) {
        problems.report(
          Diagnostic(
            .error, at: member.keyLocation, path: path,
            "an environment's name is \(TextFormat.suffix.description)\(TextFormat.suffix.advice(member.key))"))
      }
      if let other = Self.other(of: member) {
        if let problem = problem(with: other, of: member, after: problems.all.count) {
          problems.report(Diagnostic(at: other.location, path: path, problem))
        }
      } else if member.value.members == nil {
        problems.report(
          Diagnostic(
            .error, at: member.value.location, path: path,
            "expected an object with the settings that differ, or the name of an environment with the same settings"))
      }
    }
    if problems.hasErrors { throw problems }
  }

  /// True if the configuration has no environments.
  var isEmpty: Bool { members.isEmpty }

  /// Names in order, patterns as `pr<number>`.
  public var names: [String] {
    members.isEmpty ? [Self.only] : members.map { Self.prefix($0.key).map { "\($0)<number>" } ?? $0.key }
  }

  /// Names for a message, shortened if there are many.
  var listedNames: String {
    let (names, most) = (self.names, 20)
    let rest = names.count > most + 1 ? " and \(names.count - most) more" : ""
    return (rest.isEmpty ? names : Array(names.prefix(most))).joined(separator: ", ") + rest
  }

  /// Names that are not patterns.
  public var plainNames: [String] {
    members.isEmpty ? [Self.only] : members.map(\.key).filter { Self.prefix($0) == nil }
  }

  /// True if there is an environment of that name.
  func has(_ name: String) -> Bool { members.isEmpty ? name == Self.only : member(for: name) != nil }

  /// The requested environment, or the first one. Throws for unknown names, with the list of environments. `origin` is
  /// where it was requested, such as `--environment`, for a configuration without environments.
  func chosen(_ wanted: String?, by origin: String) throws(Diagnostics) -> String {
    guard let wanted else { return members.first.map { Self.example($0.key) } ?? Self.only }
    if has(wanted) { return wanted }
    if members.isEmpty {
      throw Self.problem(
        SourceLocation(file: origin, line: 1, column: 1), "",
        "there is no environment '\(wanted)'; the configuration has no environments, which makes it \(Self.only)")
    }
    let hint = Suggestion.hint(for: wanted, in: names)
    throw Self.problem(
      location, "environments",
      "there is no environment '\(wanted)'\(hint); the configuration has \(listedNames)")
  }

  /// Location of the name; nil for a name that only matches a pattern.
  func location(of name: String) -> SourceLocation? {
    if members.isEmpty { return location }
    return places[name].map { members[$0].keyLocation }
  }

  /// The settings that differ in an environment.
  func settings(of name: String) -> JSON5Value? {
    let layers = layers(of: name)
    return layers.dropFirst().reduce(layers.first?.value) { $0?.merging($1.value) }
  }

  /// The settings that differ in an environment, and before them those of the environment that it extends. The key of
  /// each is the environment in which they stand.
  func layers(of name: String) -> [JSON5Member] {
    guard let member = member(for: name) else { return [] }
    guard let other = Self.other(of: member) else { return [member] }
    var own = member
    own.value = member.value.removing(CollectionWords.extends)
    guard case .string(let text) = other.kind, let place = places[text] else { return [own] }
    return member.value.members == nil ? [members[place]] : [members[place], own]
  }

  /// Names and patterns as they are written.
  var words: [String] { members.isEmpty ? [Self.only] : members.map(\.key) }

  /// Whether a name or pattern of the configuration is that of the environment; nil if the configuration has no such name.
  func matches(_ word: String, _ environment: String) -> Bool? {
    if members.isEmpty { return word == Self.only ? word == environment : nil }
    if places[word] != nil { return member(for: environment)?.key == word }
    return member(for: word).map { _ in word == environment }
  }

  /// The name of another environment whose settings a member takes: the value itself, or its `extends`.
  private static func other(of member: JSON5Member) -> JSON5Value? {
    if case .string = member.value.kind { return member.value }
    return member.value[CollectionWords.extends]
  }

  /// The problem with the name of another environment; nil if there is none.
  private func problem(
    with other: JSON5Value, of member: JSON5Member, after count: Int
  ) -> String? {
    guard case .string(let name) = other.kind else { return "expected the name of an environment after extends" }
    guard let place = places[name], members[place].value.members != nil, name != member.key else {
      let names = members.lazy.filter { $0.value.members != nil && $0.key != member.key }.map(\.key)
      let hint = Suggestion.hint(for: name, in: names, after: count)
      return "there is no environment '\(name)'\(hint) whose settings it could take"
    }
    guard members[place].value[CollectionWords.extends] != nil else { return nil }
    return "'\(name)' itself extends another environment; only one level is allowed"
  }

  /// The member of that name, or the first one with a pattern that matches it.
  private func member(for name: String) -> JSON5Member? {
    if let place = places[name] { return members[place] }
    // Searches for a pattern with each prefix that is followed by digits only.
    var prefix = name
    var place: Int?
    while let last = prefix.utf8.last, ASCII.isDigit(last) {
      prefix.removeLast()
      place = [place, places["\(prefix)*"]].compactMap { $0 }.min()
    }
    return place.map { members[$0] }
  }

  /// Part of a pattern before the `*`; nil for a plain name.
  private static func prefix(_ key: String) -> String? { key.hasSuffix("*") ? String(key.dropLast()) : nil }

  /// A name that the key matches.
  private static func example(_ key: String) -> String { prefix(key).map { "\($0)1" } ?? key }

  private static func problem(_ location: SourceLocation, _ path: String, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(.error, at: location, path: path, message)])
  }
}
