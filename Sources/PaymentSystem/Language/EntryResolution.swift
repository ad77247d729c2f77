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
          entry.value.isRemoved || Extension.isWord(entry.key)
            || entry.value.members?.contains { Extension.isWord($0.key) } == true
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
      if let form = ShortForm.all.first(where: { $0.setting == member.key }) {
        guard let main = main(member, of: form, defaults[form.collection]) else { continue }
        member = main
      } else if collections.contains(member.key) {
        member.value = self.entries(of: member, defaults)
      }
      members.append(member)
    }
    var resolved = tree
    resolved.kind = .object(members)
    return resolved
  }

  private mutating func entries(of collection: JSON5Member, _ defaults: Defaults) -> JSON5Value {
    var result = collection.value
    if result.isRemoved { result.kind = .object([]) }
    guard let entries = result.members else { return result }
    let main = ShortForm.all.first { $0.collection == collection.key }.flatMap { form in
      tree[form.setting].map { JSON5Member(key: ShortForm.main, keyLocation: $0.location, value: $0) }
    }
    let extensions = Extension(
      of: collection.key, (main.map { [$0] } ?? []) + entries, relative: relative(of: collection.key, defaults))
    let path = SettingPath([.key(collection.key)])
    result.kind = .object(
      entries.compactMap { self.entry($0, at: path.appending(.key($0.key)), extensions, defaults[collection.key]) })
    return result
  }

  /// The other collection from whose entries those of a collection can take settings; nil if there is none.
  private func relative(of collection: String, _ defaults: Defaults) -> Extension.Relative? {
    guard let other = Extension.relative(of: collection), let entries = tree[other]?.members else { return nil }
    return Extension.Relative(collection: other, entries: entries, defaults: defaults[other])
  }

  /// The entry that a setting such as `database` is short for; nil if it is not in the environment.
  private mutating func main(_ member: JSON5Member, of form: ShortForm, _ defaults: JSON5Value?) -> JSON5Member? {
    var main = member
    if case .boolean(true) = main.value.kind { main.value.kind = .object([]) }
    if main.value.members == nil { return main }
    main.key = ShortForm.main
    let extensions = Extension(of: form.collection, [main] + (tree[form.collection]?.members ?? []))
    guard var entry = entry(main, at: SettingPath([.key(member.key)]), extensions, defaults) else { return nil }
    entry.key = member.key
    return entry
  }

  /// The entry as the words leave it; nil if it is not in the environment.
  private mutating func entry(
    _ entry: JSON5Member, at path: SettingPath, _ extensions: Extension, _ defaults: JSON5Value?
  ) -> JSON5Member? {
    if entry.value.isRemoved { return nil }
    // The reader reports other values.
    if entry.value.members == nil { return entry }
    var entry = entry
    let isHere = isPresent(entry.value[CollectionWords.only], at: path)
    do throws(Diagnostic) {
      entry.value = try extensions.applied(to: entry, at: path, in: environment)
    } catch {
      problems.report(error)
    }
    if !isHere { return nil }
    // Defaults are for new parts; a part that exists already has its own settings.
    if let defaults, !entry.value.isAdopted { entry.value = entry.value.filled(from: defaults) }
    return entry
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
