internal import Configuration
import InfraModel

/// The environments of a configuration: names, and for each the settings in which it differs.
///
/// A name that ends in `*` stands for all that have digits there, such as `pr1234`; a text instead of settings names the
/// environment whose settings they take.
public struct Environments: Sendable {
  private let members: [JSON5Member]
  /// Where a member of a name is.
  private let places: [String: Int]
  /// Where all of them stand.
  let location: SourceLocation

  /// The environment of a configuration that names none.
  private static let only = "dev"

  /// Reads `environments`; refuses what is no object of objects, and names that could not end a resource's name.
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
    lazy var names = members.filter { $0.value.members != nil }.map(\.key)
    var problems = Diagnostics()
    for member in members {
      let path = "environments.\(member.key)"
      if !TextFormat.suffix.accepts(Self.example(member.key)) {
        problems.report(
          Diagnostic(
            .error, at: member.keyLocation, path: path,
            "an environment's name is \(TextFormat.suffix.description)\(TextFormat.suffix.advice(member.key))"))
      }
      if case .string(let other) = member.value.kind {
        if places[other].map({ members[$0].value.members != nil }) == true { continue }
        let hint = Suggestion.hint(for: other, in: names, after: problems.all.count)
        problems.report(
          Diagnostic(
            .error, at: member.value.location, path: path,
            "there is no environment '\(other)'\(hint) whose settings it could take"))
      } else if member.value.members == nil {
        problems.report(
          Diagnostic(
            .error, at: member.value.location, path: path,
            "expected an object with the settings that differ, or the name of an environment with the same settings"))
      }
    }
    if problems.hasErrors { throw problems }
    self.members = members
  }

  /// Whether the configuration names none.
  var isEmpty: Bool { members.isEmpty }

  /// The names in their order, those with digits as `pr<number>`.
  public var names: [String] {
    members.isEmpty ? [Self.only] : members.map { Self.prefix($0.key).map { "\($0)<number>" } ?? $0.key }
  }

  /// The names in a message, the first ones when there are many.
  var listedNames: String {
    let (names, most) = (self.names, 20)
    let rest = names.count > most + 1 ? " and \(names.count - most) more" : ""
    return (rest.isEmpty ? names : Array(names.prefix(most))).joined(separator: ", ") + rest
  }

  /// The names that stand for one environment each.
  public var plainNames: [String] {
    members.isEmpty ? [Self.only] : members.map(\.key).filter { Self.prefix($0) == nil }
  }

  /// Whether there is an environment of that name.
  func has(_ name: String) -> Bool { members.isEmpty ? name == Self.only : member(for: name) != nil }

  /// The environment that was asked for, or the first; refuses unknown ones with the list.
  func chosen(_ wanted: String?) throws(Diagnostics) -> String {
    guard let wanted else { return members.first.map { Self.example($0.key) } ?? Self.only }
    if has(wanted) { return wanted }
    let hint = Suggestion.hint(for: wanted, in: names)
    throw Self.problem(
      location, "environments",
      "there is no environment '\(wanted)'\(hint); the configuration has \(listedNames)")
  }

  /// Where the name stands; nil for a name that only a pattern has.
  func location(of name: String) -> SourceLocation? {
    if members.isEmpty { return location }
    return places[name].map { members[$0].keyLocation }
  }

  /// The settings in which an environment differs.
  func settings(of name: String) -> JSON5Value? {
    guard let value = member(for: name)?.value else { return nil }
    if case .string(let other) = value.kind { return places[other].map { members[$0].value } }
    return value
  }

  /// The member of that name, or the one whose name before the `*` is followed by digits.
  private func member(for name: String) -> JSON5Member? {
    if let place = places[name] { return members[place] }
    // A pattern begins with all that stands before some of the digits at the end.
    var prefix = name
    var place: Int?
    while let last = prefix.utf8.last, ASCII.isDigit(last) {
      prefix.removeLast()
      place = [place, places["\(prefix)*"]].compactMap { $0 }.min()
    }
    return place.map { members[$0] }
  }

  /// What stands before the `*` of a name that has one at its end.
  private static func prefix(_ key: String) -> String? { key.hasSuffix("*") ? String(key.dropLast()) : nil }

  /// A name that the key stands for.
  private static func example(_ key: String) -> String { prefix(key).map { "\($0)1" } ?? key }

  private static func problem(_ location: SourceLocation, _ path: String, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(.error, at: location, path: path, message)])
  }
}
