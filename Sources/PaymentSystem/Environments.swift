import Configuration
import InfraModel

/// The environments of a configuration: names, and for each the settings in which it differs.
struct Environments {
  private let members: [JSON5Member]
  private let location: SourceLocation

  /// The environment of a configuration that names none.
  private static let only = "dev"

  /// Reads `environments`; refuses what is no object of objects, and names that could not end a resource's name.
  init(_ tree: JSON5Value) throws(Diagnostics) {
    location = tree.location(of: "environments")
    guard let value = tree["environments"] else {
      members = []
      return
    }
    guard let members = value.members else {
      throw Self.problem(value.location, "environments", "expected an object with an environment in each member")
    }
    var problems = Diagnostics()
    for member in members {
      let path = "environments.\(member.key)"
      if !TextRule.suffix.accepts(member.key) {
        problems.report(
          Diagnostic(
            .error, at: member.keyLocation, path: path, "an environment's name is \(TextRule.suffix.description)"))
      }
      if member.value.members == nil {
        problems.report(
          Diagnostic(.error, at: member.value.location, path: path, "expected an object with the settings that differ"))
      }
    }
    if problems.hasErrors { throw problems }
    self.members = members
  }

  /// Whether the configuration names none.
  var isEmpty: Bool { members.isEmpty }

  /// The environment that was asked for, or the first; refuses unknown ones with the list.
  func chosen(_ wanted: String?) throws(Diagnostics) -> String {
    let names = members.isEmpty ? [Self.only] : members.map { $0.key }
    guard let wanted else { return names[0] }
    if names.contains(wanted) { return wanted }
    let hint = Suggestion.hint(for: wanted, in: names)
    throw Self.problem(
      location, "environments",
      "there is no environment '\(wanted)'\(hint); the configuration has \(names.joined(separator: ", "))")
  }

  /// The settings in which an environment differs.
  func settings(of name: String) -> JSON5Value? { members.first { $0.key == name }?.value }

  private static func problem(_ location: SourceLocation, _ path: String, _ message: String) -> Diagnostics {
    Diagnostics([Diagnostic(.error, at: location, path: path, message)])
  }
}
