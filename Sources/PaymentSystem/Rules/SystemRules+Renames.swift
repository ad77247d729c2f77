import Configuration
import InfraModel

extension SystemRules {
  /// What things were called before; infragen's own.
  static let renames = [formerName, formerOwnWord, formerServiceAndFunction]

  private static let formerName = SystemRule(
    "names.renamed-from", "A name that something had before is no other's name, now or before."
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

  /// What is wrong with a former name, which `other` had, too; nil when nothing is.
  private static func problem(
    with former: String, of entry: (name: String, former: [String]), in collection: Renamable, besides other: String?
  ) -> String? {
    func member(_ name: String) -> SettingPath { collection.path(of: name) }
    if former == entry.name {
      // The first name can have come back after others.
      return entry.former.first == former && entry.former.count > 1 && other == nil
        ? nil : "'\(former)' is its own name; give the one that it had before, or leave it out"
    }
    if collection.names.contains(former) {
      return "\(member(former)) is there, too; move its settings here if it is the same, else call it otherwise"
    }
    return other.map {
      $0 == entry.name
        ? "'\(former)' stands there twice; leave one out"
        : "\(member($0)) is renamed from '\(former)', too; only one of them can be what it was"
    }
  }

  private static let formerOwnWord = SystemRule(
    "names.renamed-from-own-word", "No service or function was called like a part of the system itself."
  ) { system in
    [Renamable(Setting.services, system.services), Renamable(Setting.functions, system.functions)].flatMap {
      collection in
      collection.entries.flatMap { entry in
        entry.former.filter(ownNames.contains).map {
          Violation(
            collection.renamedFrom(entry.name),
            "'\($0)' names a part of the system itself, so that none of \(collection.path) had it; leave it out")
        }
      }
    }
  }

  private static let formerServiceAndFunction = SystemRule(
    "names.renamed-service-and-function", "No function is, or was, called like what a service is or was called."
  ) { system in
    system.functions.compactMap { function in
      let names = [function.name] + function.formerNames
      let rivals = system.services.filter { service in
        let others = [service.name] + service.formerNames
        return others.contains { names.contains(CaseStyle.snake($0)) } && CaseStyle.snake(service.name) != function.name
      }
      return rivals.first.map {
        Violation(
          Setting.functions[function.name],
          "\(Setting.services[$0.name].path) has, or had, the same name; give one of them another")
      }
    }
  }
}

/// What may be renamed, and is called in the configuration.
struct Renamable {
  /// Where it is described, such as `services`.
  let path: SettingPath
  /// The names that things have there, and those that they had before.
  let entries: [(name: String, former: [String])]
  /// The names that things have there.
  let names: Set<String>

  /// The path of the setting with the former names of an entry.
  let renamedFrom: (String) -> SettingPath

  init<Paths: RenamablePaths, Value>(_ paths: NamedPaths<Paths>, _ entries: [Named<Value>]) {
    path = paths.path
    renamedFrom = { paths[$0].renamedFrom.path }
    self.entries = entries.map { ($0.name, $0.formerNames) }
    names = Set(entries.map(\.name))
  }

  /// The path of an entry.
  func path(of name: String) -> SettingPath { path.appending(.key(name)) }
}

extension PaymentSystem {
  /// What the team named, with the resources that are there for it.
  var named: [Renamable] {
    [
      Renamable(Setting.services, services), Renamable(Setting.functions, functions), Renamable(Setting.tables, tables),
      Renamable(Setting.secrets, secrets),
    ]
  }

  /// Everything that may be renamed.
  var renamables: [Renamable] {
    named + services.map { Renamable(Setting.services[$0.name].reaches, $0.value.reaches) }
  }
}

extension PaymentSystem {
  /// Where something is still described by the name that another one says it had: whatever else is wrong there comes of
  /// that.
  var forgotten: [SettingPath] {
    renamables.flatMap { collection in
      let former = Set(collection.entries.flatMap { entry in entry.former.filter { $0 != entry.name } })
      return collection.entries.filter { former.contains($0.name) }.map { collection.path(of: $0.name) }
    }
  }
}

extension Suggestion {
  /// What to add to the message that there is no `name`: what the thing of that name is called now, or the nearest name.
  static func hint<Value>(for name: String, in entries: [Named<Value>]) -> String {
    entries.first { $0.formerNames.contains(name) }.map { " (it is called '\($0.name)' now)" }
      ?? hint(for: name, in: entries.map(\.name))
  }
}
