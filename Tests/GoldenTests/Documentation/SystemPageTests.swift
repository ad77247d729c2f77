import Configuration
import Emitters
import Foundation
import InfraModel
import InfragenCLI
import PaymentSystem
import Templates
import Testing

/// The recorded sections of each system's page, `Templates/<system>/README.md`.
@Suite struct SystemPageTests {
  @Test(arguments: Templates.systems.map(\.name)) func systemPageIsCurrent(_ system: String) throws {
    var page = try RecordedPage("Templates/\(system)/README.md")
    let environments = GoldenTests.environments.filter { $0.0 == system }.map(\.1)
    let stacks = try environments.map { try GoldenTests.stack(system, $0) }
    let described = try zip(environments, stacks).map { name, stack in
      SystemPage.Environment(name: name, stack: stack, report: try PolicyTests.report(system, name))
    }
    let content = SystemPage(described)
    try page.record("diagram", content.diagram)
    if environments.count > 1 { try page.record("environments", try Self.differences(system, environments)) }
    try page.record("account", content.account)
    try page.record("parameters", content.parameters)
    try page.record("outputs", content.outputs)
    try page.record("limits", content.unsupportedFeatures)
    if !content.throughput.isEmpty { try page.record("throughput", content.throughput) }
    try page.record("policies", content.waivers)
    try page.record("suppressions", content.suppressions)
    try page.check()
  }

  @Test(arguments: Templates.systems.map(\.name)) func startersAreShort(_ system: String) throws {
    let starter = try #require(Templates.named(system))
    #expect(starter.configuration.split(separator: "\n", omittingEmptySubsequences: false).count <= 150)
  }

  private static func settings(_ system: String, _ environment: String) throws -> JSON5Value {
    let starter = try #require(Templates.named(system))
    return try SystemSource(
      file: system, text: Array(starter.configuration.utf8), environment: environment, regenerate: ""
    ).settings().settings
  }

  /// The settings that differ between environments, one column per environment.
  private static func differences(_ system: String, _ environments: [String]) throws -> String {
    let all = try environments.map { try settings(system, $0) }
    var paths: [SettingPath] = []
    for other in all.dropFirst() {
      for difference in all[0].differences(to: other)
      where difference.path.steps.first != .key("waivers") && !paths.contains(difference.path) {
        paths.append(difference.path)
      }
    }
    let rows = paths.map { path in
      ["`\(path)`"]
        + all.map { settings in
          "`\(settings.value(at: path)?.text ?? "-")`"
        }
    }
    return MarkdownTable.text(["setting"] + environments, rows)
  }
}
