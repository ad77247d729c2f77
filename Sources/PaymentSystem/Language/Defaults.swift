internal import Configuration
import InfraModel

/// `defaults`: settings for all entries of a collection, which each entry can override.
struct Defaults {
  static let word = "defaults"

  private let members: [JSON5Member]
  /// Errors in the settings.
  private(set) var problems = Diagnostics()

  /// Reads the defaults of a configuration that has the given collections.
  init(_ value: JSON5Value?, of collections: [String]) {
    members = value?.members ?? []
    guard let value else { return }
    let path = SettingPath([.key(Self.word)])
    if value.members == nil {
      problems.report(
        Diagnostic(
          at: value.location, path: path.description, "expected an object with the settings of each collection"))
    }
    for member in members {
      let place = path.appending(.key(member.key))
      if collections.contains(member.key) {
        report(member, at: place)
      } else {
        let hint = Suggestion.hint(for: member.key, in: collections)
        problems.report(
          Diagnostic(
            at: member.keyLocation, path: place.description,
            "\(member.key) has no defaults\(hint); collections have: \(collections.joined(separator: ", "))"))
      }
    }
  }

  subscript(collection: String) -> JSON5Value? { members.first { $0.key == collection }?.value }

  private mutating func report(_ member: JSON5Member, at path: SettingPath) {
    let own = member.value.members?.filter { Extension.ownWords.contains($0.key) } ?? []
    for word in own {
      problems.report(
        Diagnostic(
          at: word.keyLocation, path: path.appending(.key(word.key)).description,
          "this belongs to a single entry of \(member.key); set it there"))
    }
    let shared = own.reduce(member.value) { $0.removing($1.key) }
    problems.report(PaymentSystem.problems(inShared: shared, of: member.key, at: path))
  }
}
