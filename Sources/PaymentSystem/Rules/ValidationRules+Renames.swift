internal import Configuration
import InfraModel

extension ValidationRules {
  /// Rules of infragen for former names.
  static let renames = [formerName, formerOwnWord, formerServiceAndFunction]

  private static let formerName = ValidationRule(
    "names.renamed-from", "A former name is not the current or former name of anything else."
  ) { system in
    system.renamables.flatMap { collection in
      var owners: [String: String] = [:]
      return collection.entries.flatMap { entry in
        entry.former.compactMap { former in
          let other = owners.updateValue(entry.name, forKey: former)
          return problem(with: former, of: entry, in: collection, besides: other).map {
            Violation(collection.renamedFrom(entry.name), $0)
          }
        }
      }
    }
  }

  /// The problem with a former name, which `other` also had; nil if there is none.
  private static func problem(
    with former: String, of entry: (name: String, former: [String]), in collection: Renamable, besides other: String?
  ) -> String? {
    func member(_ name: String) -> SettingPath { collection.path(of: name) }
    if former == entry.name {
      // The first name may be used again after other names.
      return entry.former.first == former && entry.former.count > 1 && other == nil
        ? nil : "'\(former)' is its current name; use its former name, or remove this setting"
    }
    if collection.names.contains(former) {
      return "\(member(former)) also exists; move its settings here if it is the same resource, or rename it"
    }
    return other.map {
      $0 == entry.name
        ? "'\(former)' is listed twice; remove one"
        : "\(member($0)) is also renamed from '\(former)'; only one of them can have had this name"
    }
  }

  private static let formerOwnWord = ValidationRule(
    "names.renamed-from-own-word", "No former name of a function is one of the system's own parts."
  ) { system in
    [Renamable(Setting.functions, system.functions.made())].flatMap { collection in
      collection.entries.flatMap { entry in
        entry.former.filter(ownNames.contains).map {
          Violation(
            collection.renamedFrom(entry.name),
            "'\($0)' is the name of a part of the system itself, never of one of \(collection.path); remove it")
        }
      }
    }
  }

  private static let formerServiceAndFunction = ValidationRule(
    "names.renamed-service-and-function", "No current or former name of a function is one of a service."
  ) { system in
    system.functions.made().compactMap { function in
      let names = [function.name] + function.formerNames
      let rivals = system.services.filter { service in
        let others = [service.name] + service.formerNames
        return others.contains { names.contains(CaseStyle.snake($0)) } && CaseStyle.snake(service.name) != function.name
      }
      return rivals.first.map {
        Violation(
          Setting.functions[function.name],
          "\(Setting.services[$0.name].path) has, or had, the same name; rename one of them")
      }
    }
  }
}

/// A collection of the configuration whose entries can be renamed.
struct Renamable {
  /// Path of the collection, such as `services`.
  let path: SettingPath
  /// Names of the entries, with their former names.
  let entries: [(name: String, former: [String])]
  /// Names of the entries.
  let names: Set<String>

  /// Path of the setting with the former names of an entry.
  let renamedFrom: (String) -> SettingPath

  private let entryPath: (String) -> SettingPath

  init<Paths: RenamablePaths, Value>(
    _ paths: NamedPaths<Paths>, _ entries: [Keyed<Value>], at entry: ((String) -> Paths)? = nil
  ) {
    let entry = entry ?? { paths[$0] }
    path = paths.path
    entryPath = { entry($0).path }
    renamedFrom = { entry($0).renamedFrom.path }
    self.entries = entries.map { ($0.name, $0.formerNames) }
    names = Set(entries.map(\.name))
  }

  /// Path of an entry.
  func path(of name: String) -> SettingPath { entryPath(name) }
}

extension PaymentSystem {
  /// Collections with user-defined names, whose entries have resources.
  var named: [Renamable] {
    [
      Renamable(Setting.services, services), Renamable(Setting.jobs, jobs), Renamable(Setting.functions, functions),
      Renamable(Setting.workflows, workflows), Renamable(Setting.tables, tables),
      Renamable(Setting.secrets, secrets), Renamable(Setting.parameters, parameters), Renamable(Setting.topics, topics),
      Renamable(Setting.queues, queues), Renamable(Setting.roles, roles),
      Renamable(Setting.paymentKeys, paymentKeys), Renamable(Setting.buckets, buckets),
      Renamable(Setting.buses, buses, at: Setting.paths(ofBus:)),
      Renamable(Setting.databases, databases, at: Setting.paths(ofDatabase:)),
      Renamable(Setting.caches, caches, at: Setting.paths(ofCache:)),
    ]
  }

  /// All collections with entries that can be renamed.
  var renamables: [Renamable] { named + [Renamable(Setting.externals, externals)] }
}

extension PaymentSystem {
  /// Paths of entries whose name is also a former name of another entry. Any other errors there are consequences of
  /// that.
  var forgotten: [SettingPath] {
    renamables.flatMap { collection in
      let former = Set(collection.entries.flatMap { entry in entry.former.filter { $0 != entry.name } })
      return collection.entries.filter { former.contains($0.name) }.map { collection.path(of: $0.name) }
    }
  }
}

extension Suggestion {
  /// A hint for an unknown name: the current name of the entry with this former name, or the nearest name.
  static func hint<Value>(for name: String, in entries: [Keyed<Value>]) -> String {
    entries.first { $0.formerNames.contains(name) }.map { " (it is called '\($0.name)' now)" }
      ?? hint(for: name, in: entries.map(\.name))
  }

  /// The same; an empty string after as many other misspelled names as are printed.
  static func hint<Value>(for name: String, in entries: [Keyed<Value>], after others: Int) -> String {
    others < limit ? hint(for: name, in: entries) : ""
  }
}
