import AWSResources
import EmitterConformance
import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// The files under `Golden/`, as users review them.
@Suite struct GoldenTests {
  static let environments = [
    ("payment-web-app", "dev"),
    ("scale-payments", "dev"), ("scale-payments", "staging"), ("scale-payments", "prod"),
    ("fargate-migration", "dev"),
    ("high-availability", "dev"),
    ("serverless-api", "dev"), ("serverless-api", "staging"), ("serverless-api", "prod"),
    ("card-authorization", "dev"), ("card-authorization", "staging"), ("card-authorization", "prod"),
  ]

  @Test(arguments: Emitters.all.map(\.target)) func kitchenSink(target: String) throws {
    let emitter = try #require(Emitters.named(target))
    for document in emitter.documents(for: try KitchenSink.stack(), layout: .single) {
      try Golden.check(document.bytes(), "Kinds/\(target)/\(document.name)")
    }
  }

  @Test(arguments: environments, Emitters.all.map(\.target))
  func system(_ system: (name: String, environment: String), target: String) throws {
    let emitter = try #require(Emitters.named(target))
    for document in emitter.documents(for: try Self.stack(system.name, system.environment), layout: .single) {
      try Golden.check(document.bytes(), "\(system.name)/\(system.environment)/\(target)/\(document.name)")
    }
  }

  @Test func hostileTexts() throws {
    let texts = Dictionary(uniqueKeysWithValues: KitchenSink.hostile.map { ($0.name, $0.text) })
    let json = try JSONSerialization.data(
      withJSONObject: texts, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    try Golden.check([UInt8](json) + [UInt8(ascii: "\n")], "Kinds/hostile.json")
  }

  @Test func schema() throws {
    try Golden.check(Array(PaymentSystem.jsonSchema.json.utf8), "schema.json")
  }

  @Test func goldenFilesHaveNoOrphans() throws {
    var expected = Set(["Kinds/hostile.json", "schema.json", "effects.json", "identities.json", "replaces.txt"])
    expected.formUnion(
      try PolicyTests.reports + ChangeReportTests.files + EngineSettingsTests.paths() + HatchTests.paths()
        + ExampleTests.paths() + MoveTests.paths)
    expected.formUnion(try BrokenConfigurationTests.files().map { "Diagnostics/\($0).txt" })
    for emitter in Emitters.all {
      let name = emitter.documents(for: try KitchenSink.stack(), layout: .single)[0].name
      expected.insert("Kinds/\(emitter.target)/\(name)")
      for (system, environment) in Self.environments {
        expected.insert("\(system)/\(environment)/\(emitter.target)/\(name)")
      }
    }
    let orphans = try Golden.committed().filter { !expected.contains($0) }
    #expect(orphans.isEmpty, "nothing generates these: remove them")
  }

  @Test func everyStarterHasGoldenFiles() {
    #expect(Templates.systems.map(\.name).allSatisfy { name in Self.environments.contains { $0.0 == name } })
  }

  @Test func kitchenSinkHasEveryResourceType() throws {
    let folder = Golden.package.appending(path: "Sources/AWSResources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var kinds: Set<String> = []
    for case let file as URL in files?.allObjects ?? [] where file.pathExtension == "swift" {
      if try String(contentsOf: file, encoding: .utf8).contains(": ResourceType {") {
        kinds.insert(file.deletingPathExtension().lastPathComponent)
      }
    }
    #expect(kinds.count > 20)
    let used = Set(try KitchenSink.stack().entries.map { "\(type(of: $0.resource))" })
    #expect(kinds.subtracting(used).isEmpty, "the kitchen sink lacks these kinds")
  }

  /// The stack of a starter's environment, built once for all tests.
  static func stack(_ name: String, _ environment: String) throws -> Stack {
    try #require(stacks["\(name)/\(environment)"], "\(name) has no environment \(environment)").get()
  }

  private static let stacks: [String: Result<Stack, any Error>] = Dictionary(
    uniqueKeysWithValues: environments.map { name, environment in
      ("\(name)/\(environment)", Result { try build(name, environment) })
    })

  private static func build(_ name: String, _ environment: String) throws -> Stack {
    let starter = try #require(Templates.named(name))
    return try SystemSource(
      file: "\(name)/system.json5", text: Array(starter.configuration.utf8), environment: environment,
      regenerate: "--system \(name)"
    ).stack()
  }
}
