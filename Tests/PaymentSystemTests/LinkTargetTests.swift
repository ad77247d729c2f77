import InfraModel
import Testing

@testable import PaymentSystem

/// Every kind in ``LinkTargets/all`` keeps the promises of ``LinkTarget``.
@Suite struct LinkTargetTests {
  @Test(arguments: LinkTargets.kinds.map(\.collection)) func levelsUseOneService(_ collection: String) throws {
    let kind = try #require(LinkTargets.kinds.first { $0.collection == collection })
    #expect(!kind.levels.isEmpty)
    for level in kind.levels {
      let services = Set(level.actions.map { $0.prefix { $0 != ":" } })
      #expect(services.count <= 1, "\(collection) \(level.name)")
      #expect(kind.actions.map { services.isEmpty || services == [Substring($0.service)] } ?? true, "\(level.name)")
      #expect(level.actions.allSatisfy { $0.contains(":") })
    }
  }

  private static let parts: [(collection: String, base: [String])] = [
    ("databases", []), ("caches", ["cache={}"]), ("tables", ["tables.main={}"]), ("topics", ["topics.main={}"]),
    ("queues", ["queues.main={}"]), ("secrets", ["secrets.main={}"]),
    ("services", ["services.main={paths: ['/b'], priority: 2, deployment: 'rolling', image: 'a:1'}"]),
    ("externals", ["externals.main={}"]),
  ]
  private static let user = [
    "cluster.serviceDiscovery=true", "services.api={image: 'a:1', paths: ['/a'], deployment: 'rolling', outputs: ''}",
    "services.api.uses={}",
  ]

  @Test func everyKindHasASample() { #expect(Self.parts.map(\.collection) == LinkTargets.kinds.map(\.collection)) }

  /// A link of each level gives a valid system in which the part, its attributes and the link are found.
  @Test(arguments: parts) func everyLevelIsGranted(_ part: (collection: String, base: [String])) throws {
    let kind = try #require(LinkTargets.kinds.first { $0.collection == part.collection })
    for level in kind.levels {
      let link = "services.api.uses.\(kind.collection)={main: '\(level.name)'}"
      let source = RuleCase.source(part.base + Self.user + [link])
      let stack = try source.stack()
      #expect(stack.keyProblems.isEmpty && stack.textProblems.isEmpty)
      let granted = try #require(stack.links.first { $0.from == "api_service" }, "\(link)")
      #expect(granted.words == level.verb)
      #expect(stack.entry(granted.to) != nil || granted.to.contains("/"), "\(granted.to)")
      let system = try PaymentSystem.read(try source.resolved().tree)
      let target = try #require(system.declaredLinks.target(part.collection, "main"))
      #expect(!target.attributes.isEmpty)
      for (name, value) in target.attributes {
        #expect(value.resources.allSatisfy { stack.entry($0) != nil }, "\(part.collection).\(name)")
      }
    }
  }
}
