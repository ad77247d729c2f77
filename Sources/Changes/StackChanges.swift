import Emitters
import InfraModel

/// What a change of the model does, in every engine.
public struct StackChanges: Sendable {
  /// What it does in each engine, in the order in which they were given.
  public let engines: [EngineChanges]
  /// What becomes of each resource of the stack: its key, and the changes in each engine that has some.
  public let byKey: [(key: String, changes: [(engine: any Engine, resources: [ResourceChange])])]
  /// The parameters and outputs that come and go.
  public let interface: [InterfaceChange]
  /// Where the system lies before and afterwards, when that changes: nothing is moved, everything is made anew there.
  public let region: (before: String, after: String)?

  /// Compares what engines make of two stacks.
  public init(from old: Stack, to new: Stack, in engines: [any Engine]) {
    self.engines = engines.map { EngineChanges($0, from: old, to: new) }
    byKey = Self.grouped(self.engines)
    interface = InterfaceChange.changes(from: old, to: new)
    region = old.region == new.region ? nil : (old.region, new.region)
  }

  /// Whether nothing changes anywhere.
  public var isEmpty: Bool { region == nil && interface.isEmpty && engines.allSatisfy(\.resources.isEmpty) }

  /// Whether data, keys or secrets are destroyed or replaced in an engine, or may be.
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
