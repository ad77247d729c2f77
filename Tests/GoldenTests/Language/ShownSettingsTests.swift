import Configuration
import Foundation
import Templates
import Testing

@testable import PaymentSystem

/// What `infragen show` prints is a configuration of the same system.
@Suite struct ShownSettingsTests {
  /// Each configuration that comes with infragen or its tests, in each of its environments.
  static func systems() throws -> [(name: String, environment: String)] {
    try texts().flatMap { name, text in
      try source(text, nil).environments().plainNames.map { (name, $0) }
    }
  }

  private static func texts() throws -> [(name: String, text: [UInt8])] {
    let folders = ["Tests/Examples", "Tests/GoldenTests/Hatch", "Tests/GoldenTests/Language"]
    let files = try folders.flatMap { folder in
      try FileManager.default.contentsOfDirectory(
        atPath: Golden.package.appending(path: folder).path(percentEncoded: false)
      ).filter { $0.hasSuffix(".json5") }.sorted().map { "\(folder)/\($0)" }
    }
    return Templates.systems.map { ($0.name, Array($0.configuration.utf8)) }
      + (try files.map { ($0, [UInt8](try Data(contentsOf: Golden.package.appending(path: $0)))) })
  }

  private static func source(_ text: [UInt8], _ environment: String?) -> SystemSource {
    SystemSource(
      file: "a.json5", text: text, environment: environment, regenerate: "",
      folder: ExampleTests.configurationFolder)
  }

  @Test(arguments: try systems()) func settingsReadBackAsTheSameSystem(_ system: (name: String, environment: String))
    throws
  {
    let text = try #require(try Self.texts().first { $0.name == system.name }).text
    let shown = try Self.source(text, system.environment).settings().settings.lines
    let again = Self.source(Array(shown.utf8), nil)
    #expect(try again.settings().settings.lines == shown)
    let (one, two) = (try Self.source(text, system.environment).stack(), try again.stack())
    #expect(one.entries.map(\.name.key) == two.entries.map(\.name.key))
  }

  /// A removed link to a part that the environment lacks cannot be read back as a link.
  @Test func removedLinksAreLeftOut() throws {
    let text = """
      { cluster: { serviceDiscovery: true }, database: {},
        services: { api: { image: "a:1", deployment: "rolling", uses: { services: ["risk"], database: true } }, risk: { image: "b:1", deployment: "rolling" } },
        environments: { dev: { database: false, services: { risk: false, api: { uses: { services: { risk: false }, database: false } } } } } }
      """
    let shown = try Self.source(Array(text.utf8), "dev").settings().settings.lines
    #expect(!shown.contains("risk"))
    #expect(try !Self.source(Array(shown.utf8), nil).stack().entries.isEmpty)
  }
}
