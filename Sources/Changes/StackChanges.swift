import Emitters
import InfraModel

/// Changes between two versions of a stack in several engines.
public struct StackChanges: Sendable {
  /// Changes of each engine, in the order in which the engines were given.
  public let engines: [EngineChanges]
  /// Changes grouped by the key of the model resource, with the engines that have some.
  public let byKey: [(key: String, changes: [(engine: any Engine, resources: [ResourceChange])])]
  /// Added and removed parameters and outputs.
  public let interface: [InterfaceChange]
  /// Changes of the engine settings that whoever deploys has to know.
  public let settings: [SettingsChange]
  /// Old and new region, if it changes. Resources are not moved; all of them are created again in the new region.
  public let region: (before: String, after: String)?

  /// Compares the resources of two stacks in each engine.
  public init(from old: Stack, to new: Stack, in engines: [any Engine]) {
    self.engines = engines.map { EngineChanges($0, from: old, to: new) }
    byKey = Self.grouped(self.engines)
    interface = InterfaceChange.changes(from: old, to: new)
    settings = engines.flatMap { SettingsChange.changes(from: old, to: new, in: $0) }
    region = old.region == new.region ? nil : (old.region, new.region)
  }

  /// True if nothing changes in any engine.
  public var isEmpty: Bool {
    region == nil && interface.isEmpty && settings.isEmpty && engines.allSatisfy(\.resources.isEmpty)
  }

  /// True if data, keys or secrets are or may be destroyed or replaced in any engine.
  public var endangersData: Bool {
    (region != nil && engines.contains { !$0.resources.isEmpty })
      || engines.contains { $0.resources.contains(where: \.endangersData) }
  }

  private static func grouped(
    _ engines: [EngineChanges]
  ) -> [(key: String, changes: [(engine: any Engine, resources: [ResourceChange])])] {
    var keys: [String] = []
    var seen = Set<String>()
    for resource in engines.flatMap(\.resources) where seen.insert(resource.key).inserted { keys.append(resource.key) }
    let grouped = engines.map { engine in
      (engine.engine, Dictionary(grouping: engine.resources, by: \.key))
    }
    return keys.map { key in
      (key, grouped.compactMap { engine, resources in resources[key].map { (engine, $0) } })
    }
  }
}
