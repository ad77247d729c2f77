import Configuration
import EmitterConformance
import Emitters
import InfraModel
import InfragenCLI
import Testing

/// The update behavior of each property: `Golden/effects.json`, which the conformance run compares
/// with what CloudFormation's schemas and Terraform's plans say, and the page in `Sources/AWSResources`.
@Suite struct EffectsTests {
  private static let engines: [any Engine] = [TerraformEngine(), CloudFormationEngine()]

  @Test func effectsAreRecorded() throws {
    let members = try Self.engines.map { engine in
      let types = try Self.effects(engine).map { type, paths in
        (type, JSON5Value.object(paths.map { ($0.path, .text("\($0.effect)")) }))
      }
      return (engine.target, JSON5Value.object(types))
    }
    let lists = try [("keptWhenRemoved", Self.kept()), ("optional", Self.optional())].map { name, types in
      (name, JSON5Value.object(types.map { type, paths in (type, JSON5Value(.array(paths.map { .text($0) }))) }))
    }
    try Golden.check(Array(JSON5Value.object(members + lists).json.utf8), "effects.json")
  }

  @Test func pageListsReplacingProperties() throws {
    var page = try RecordedPage("Sources/AWSResources/README.md")
    for engine in Self.engines {
      let rows = try Self.effects(engine).compactMap { type, paths -> [String]? in
        func listed(_ isListed: (UpdateBehavior) -> Bool) -> String {
          paths.filter { isListed($0.effect) }.map { "`\($0.path)`" }.joined(separator: ", ")
        }
        let cells = [listed(\.isReplacing), listed { $0 == .mayReplace }, listed { $0 == .interrupts }]
        return cells.allSatisfy(\.isEmpty) ? nil : ["`\(type)`"] + cells
      }
      try page.record(
        engine.target,
        MarkdownTable.text(["type", "replaced by a change of", "may be replaced by", "interrupted by"], rows))
    }
    try page.check()
  }

  /// Properties that keep their value in Terraform and Pulumi when they are removed from the program, by type.
  private static func kept() throws -> [(type: String, paths: [String])] {
    var kept: [String: Set<String>] = [:]
    for resource in try stacks().flatMap(TerraformEngine().resources) {
      for property in resource.properties {
        kept[resource.type, default: []].formUnion(property.kept.map { $0.replacing(/\[[^\]]*\]/, with: "") })
      }
    }
    return kept.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }

  /// Properties that only some resources of a type have in the provider's dialect, so a change can remove them.
  private static func optional() throws -> [(type: String, paths: [String])] {
    let resources = try stacks().flatMap(TerraformEngine().resources).map { resource in
      (
        resource.type,
        Set(resource.properties.filter { !$0.isTag }.map { $0.path.replacing(/\[[^\]]*\]/, with: "") })
      )
    }
    var known: [String: Set<String>] = [:]
    for (type, paths) in resources { known[type, default: []].formUnion(paths.flatMap(Self.parts)) }
    var optional: [String: Set<String>] = [:]
    for (type, paths) in resources {
      let present = Set(paths.flatMap(Self.parts))
      let missing = known[type, default: []].subtracting(present)
      // Only what goes by itself: what holds it is there.
      let alone = missing.filter { path in Self.parts(path).dropLast().allSatisfy(present.contains) }
      optional[type, default: []].formUnion(alone)
    }
    return optional.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
  }

  /// A path and its parents: `a`, `a.b`, `a.b.c`.
  private static func parts(_ path: String) -> [String] {
    let names = path.split(separator: ".")
    return names.indices.map { names[...$0].joined(separator: ".") }
  }

  private static func stacks() throws -> [Stack] {
    try [KitchenSink.stack()] + GoldenTests.environments.map { try GoldenTests.stack($0.0, $0.1) }
  }

  /// The effect of every property that a golden stack has, by type and path, lists without their places.
  private static func effects(_ engine: any Engine) throws -> [(
    type: String, paths: [(path: String, effect: UpdateBehavior)]
  )] {
    var effects: [String: [String: UpdateBehavior]] = [:]
    for resource in try stacks().flatMap(engine.resources) {
      for property in resource.properties where !property.isTag {
        let path = property.path.replacing(/\[[^\]]*\]/, with: "")
        let known = effects[resource.type, default: [:]].updateValue(property.effect, forKey: path)
        #expect(known == nil || known == property.effect, "\(resource.type) says two things of \(path)")
      }
    }
    return effects.sorted { $0.key < $1.key }.map { type, paths in
      (type, paths.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }
}
