import Configuration
import EmitterConformance
import Emitters
import InfraModel
import Testing

/// What a change of each property does, as the kinds state it: `Golden/effects.json`, which the conformance run compares
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
    try Golden.check(Array(JSON5Value.object(members).json.utf8), "effects.json")
  }

  @Test func pageListsWhatReplaces() throws {
    var page = try RecordedPage("Sources/AWSResources/README.md")
    for engine in Self.engines {
      let rows = try Self.effects(engine).compactMap { type, paths -> [String]? in
        func listed(_ isListed: (UpdateEffect) -> Bool) -> String {
          paths.filter { isListed($0.effect) }.map { "`\($0.path)`" }.joined(separator: ", ")
        }
        let cells = [listed(\.isReplacing), listed { $0 == .mayReplace }, listed { $0 == .interrupts }]
        return cells.allSatisfy(\.isEmpty) ? nil : ["`\(type)`"] + cells
      }
      try page.record(
        engine.target,
        MarkdownTable.text(["type", "replaced by a change of", "perhaps replaced by", "interrupted by"], rows))
    }
    try page.check()
  }

  /// The effect of every property that a golden stack has, by type and path, lists without their places.
  private static func effects(_ engine: any Engine) throws -> [(
    type: String, paths: [(path: String, effect: UpdateEffect)]
  )] {
    var effects: [String: [String: UpdateEffect]] = [:]
    let systems = try GoldenTests.environments.map { try GoldenTests.stack($0.0, $0.1) }
    for resource in (try [KitchenSink.stack()] + systems).flatMap(engine.resources) {
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
