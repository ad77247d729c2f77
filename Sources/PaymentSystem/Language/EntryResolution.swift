internal import Configuration
import InfraModel

/// Applies the words that configure entries of collections: `extends`, `defaults`, `only` and `false`.
///
/// Of two values of a setting the stronger one is that of the entry itself, then of the entry that it extends, then of
/// the defaults. Environment and overrides are applied before.
struct EntryResolution {
  private let tree: JSON5Value
  private let environments: Environments
  private let environment: String
  private var problems = Diagnostics()

  /// The configuration with these words applied and removed. Throws all errors together.
  static func resolve(
    _ tree: JSON5Value, in environments: Environments, for environment: String
  ) throws(Diagnostics) -> JSON5Value {
    guard Self.isNeeded(by: tree) else { return tree }
    var resolution = EntryResolution(tree: tree, environments: environments, environment: environment)
    let resolved = resolution.resolved()
    if resolution.problems.hasErrors { throw resolution.problems }
    return resolved
  }

  private init(tree: JSON5Value, environments: Environments, environment: String) {
    self.tree = tree
    self.environments = environments
    self.environment = environment
  }

  /// False for most configurations, which are then not changed.
  private static func isNeeded(by tree: JSON5Value) -> Bool {
    (tree.members ?? []).contains { member in
      member.key == Defaults.word || member.value.isRemoved
        || member.value.members?.contains { entry in
          entry.value.isRemoved || entry.value.members?.contains { Extension.isWord($0.key) } == true
        } == true
    }
  }

  private mutating func resolved() -> JSON5Value {
    let collections = PaymentSystem.collections
    let defaults = Defaults(tree[Defaults.word], of: collections)
    problems.report(defaults.problems)
    var members: [JSON5Member] = []
    for member in tree.members ?? [] where member.key != Defaults.word {
      var member = member
      if collections.contains(member.key) {
        member.value = self.entries(of: member, defaults[member.key])
      }
      members.append(member)
    }
    var resolved = tree
    resolved.kind = .object(members)
    return resolved
  }

  private mutating func entries(of collection: JSON5Member, _ defaults: JSON5Value?) -> JSON5Value {
    var result = collection.value
    if result.isRemoved { result.kind = .object([]) }
    guard let entries = result.members else { return result }
    let extensions = Extension(of: collection.key, entries)
    var kept: [JSON5Member] = []
    for var entry in entries where !entry.value.isRemoved {
      let path = SettingPath([.key(collection.key), .key(entry.key)])
      guard entry.value.members != nil else {
        kept.append(entry)  // The reader reports it.
        continue
      }
      let isHere = isPresent(entry.value[CollectionWords.only], at: path)
      do throws(Diagnostic) {
        entry.value = try extensions.applied(to: entry, at: path, in: environment)
      } catch {
        problems.report(error)
      }
      if !isHere { continue }
      if let defaults { entry.value = entry.value.filled(from: defaults) }
      kept.append(entry)
    }
    result.kind = .object(kept)
    return result
  }

  /// Whether the environment is among those that `only` lists.
  private mutating func isPresent(_ only: JSON5Value?, at path: SettingPath) -> Bool {
    guard let only else { return true }
    let path = path.appending(.key(CollectionWords.only))
    var isListed = false
    let values = only.elements ?? [only]
    for (index, value) in values.enumerated() {
      let place = only.elements == nil ? path : path.appending(.index(index))
      guard case .string(let word) = value.kind else {
        problems.report(
          Diagnostic(
            at: value.location, path: place.description,
            "expected the name of an environment, such as \"prod\" or \"pr*\""))
        continue
      }
      guard let matches = environments.matches(word, environment) else {
        let hint = Suggestion.hint(for: word, in: environments.words, after: problems.all.count)
        problems.report(
          Diagnostic(
            at: value.location, path: place.description,
            "there is no environment '\(word)'\(hint); the configuration has \(environments.listedNames)"))
        continue
      }
      isListed = isListed || matches
    }
    return isListed || values.isEmpty
  }
}

extension JSON5Value {
  /// True for `false`, which removes a part.
  var isRemoved: Bool {
    if case .boolean(false) = kind { true } else { false }
  }
}
