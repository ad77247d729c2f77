import AWSResources
import Foundation
import InfraModel
import PaymentSystem
import Templates
import Testing

/// Environments are overrides of one description.
@Suite struct EnvironmentsTests {
  private static func source(_ system: String, _ environment: String?) throws -> SystemSource {
    let starter = try #require(Templates.named(system))
    return SystemSource(
      file: "\(system)/system.json5", text: Array(starter.configuration.utf8), environment: environment,
      regenerate: "--system \(system)")
  }

  /// Resources that exist once per account must not belong to a pull request, which would delete them.
  @Test(arguments: Templates.systems.map(\.name)) func pullRequestsOmitAccountResources(_ system: String) throws {
    for entry in try Self.source(system, "pr1").stack().entries {
      #expect(
        !(entry.resource is APIAccount || entry.resource is GuardDutyDetector || entry.resource is ConfigRecorder),
        "\(entry.name.key)")
    }
  }

  /// Settings in which pull requests differ: an account has five Elastic IPs per region, and dev uses three.
  private static func ofPullRequests(_ system: String) -> [String] {
    ["payment-web-app", "high-availability"].contains(system) ? ["network.natGateways \"per-zone\" \"one\""] : []
  }

  @Test(arguments: Templates.systems.map(\.name)) func pullRequestsUseTheDevSettings(_ system: String) throws {
    let dev = try Self.source(system, "dev").settings().settings
    let (name, request) = try Self.source(system, "pr1234").settings()
    #expect(name == "pr1234")
    let stack = try Self.source(system, "pr1234").stack()
    let hasAPI = stack.entries.contains { $0.resource is APIStage }
    #expect(
      Set(dev.differences(to: request).map { "\($0.path) \($0.before ?? "") \($0.after ?? "")" })
        == Set(
          ["environmentSuffix \"dev\" \"pr1234\""] + Self.ofPullRequests(system)
            + (hasAPI ? ["account.apiLogging true false"] : [])))
    #expect(stack.regenerate == "--system \(system) --environment pr1234")
    guard case .string("pr1234") = stack.parameter("environment_suffix")?.defaultValue else {
      Issue.record("the suffix of pr1234 is another")
      return
    }
  }

  @Test(arguments: Templates.systems.map(\.name), ["pr", "prx", "pr12a", "production", "Dev", "pr1234x"])
  func unknownEnvironmentsAreRefusedWithTheList(_ system: String, _ environment: String) throws {
    let names = try Self.source(system, nil).environments().names.joined(separator: ", ")
    #expect {
      _ = try Self.source(system, environment).stack()
    } throws: { error in
      let message = (error as? Diagnostics)?.all.first?.message ?? ""
      return message.hasPrefix("there is no environment '\(environment)'") && message.hasSuffix("has \(names)")
    }
  }

  @Test func schemaPropertyIsIgnored() throws {
    func settings(_ head: String) throws -> String {
      let text = "{ \(head) services: { api: { image: 'a:1' } } }"
      return try SystemSource(file: "a", text: Array(text.utf8), regenerate: "").settings().settings.text
    }
    #expect(try settings("$schema: './infragen.schema.json',") == settings(""))
  }

  @Test func unknownEnvironmentSettingsAreRefused() throws {
    let text = "{ environments: { dev: {}, 'pr*': 'dve' } }"
    #expect {
      _ = try SystemSource(file: "a", text: Array(text.utf8), regenerate: "").stack()
    } throws: { error in
      (error as? Diagnostics)?.all.map(\.description) == [
        "a:1:35: error: environments.pr*: there is no environment 'dve' (did you mean 'dev'?) whose settings it could take"
      ]
    }
  }
}
