import Foundation
import PaymentSystem
import Testing

@testable import InfragenCLI

/// `requiredVersion` in a configuration, and the version in its lock.
@Suite(.enabled(if: Tool.path != nil)) struct VersionTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ version: String, more: String = "") throws {
    try folder.write(
      """
      { requiredVersion: \(version),
        services: { a: { image: 'a:1' } }, generate: [{ targets: ['pulumi'], output: 'Pulumi.yaml' }], \(more)
      }
      """, to: "infragen.json5")
  }

  @Test(arguments: [">= 0.1, < 1", "~> 0.1", "0.1.0", "!= 2", "<= 0.1", "> 0.0.9"])
  func acceptsItsVersion(_ versions: String) throws {
    try write("'\(versions)'")
    #expect(try Tool.run("\"$0\" validate", in: folder).code == 0)
  }

  /// Other versions have other settings, so nothing else is reported.
  @Test(arguments: [">= 99", "~> 99.1", "~> 0.0.1", "99", "< 0.1", "!= \(ToolVersion.current)", "> 0.1"])
  func refusesOtherVersions(_ versions: String) throws {
    try write("'\(versions)'", more: "newSetting: true")
    for command in ["validate", "generate", "--target pulumi", "check-policy", "show", "list"] {
      let result = try Tool.run("\"$0\" \(command)", in: folder)
      #expect(result.code == 1 && result.output == "", "\(command)")
      #expect(
        result.errors == """
          infragen.json5:1:20: error: requiredVersion: this is infragen \(ToolVersion.current), but the configuration \
          requires \(versions): install such a version, or change the setting

          """, "\(command)")
    }
    #expect(folder.text("Pulumi.yaml") == nil)
  }

  @Test func refusesOtherVersionsInOneEnvironment() throws {
    try folder.write(
      "{ services: { a: { image: 'a:1' } }, environments: { dev: {}, prod: { requiredVersion: '>= 99' } } }",
      to: "infragen.json5")
    #expect(try Tool.run("\"$0\" --target pulumi --environment dev", in: folder).code == 0)
    let result = try Tool.run("\"$0\" --target pulumi --environment prod", in: folder)
    #expect(result.code == 1 && result.errors.contains("the configuration requires >= 99"))
  }

  @Test(arguments: ["'later'", "3", "'>='"]) func refusesWhatIsNoVersion(_ value: String) throws {
    try write(value)
    let result = try Tool.run("\"$0\" validate", in: folder)
    #expect(result.code == 1 && result.errors.contains("error: requiredVersion: "))
  }

  /// A lock of another version is named only when a file is out of date, and changes only with the files.
  @Test func lockNamesItsVersion() throws {
    try write("null")
    #expect(try Tool.run("\"$0\" generate", in: folder).code == 0)
    let lock = try #require(folder.text("infragen.lock"))
    let line = "# Version: infragen \(ToolVersion.current)\n"
    #expect(lock.contains(line))
    let older = lock.replacing(line, with: "# Version: infragen 0.0.9\n")
    try folder.write(older, to: "infragen.lock")
    #expect(try Tool.run("\"$0\" generate --check", in: folder).code == 0)
    #expect(try Tool.run("\"$0\" generate", in: folder).code == 0)
    #expect(folder.text("infragen.lock") == older)

    try write("null", more: "description: 'Another one.'")
    let check = try Tool.run("\"$0\" generate --check", in: folder)
    #expect(check.code == 2)
    #expect(
      check.errors.contains("infragen.lock was written by infragen 0.0.9, and this is infragen \(ToolVersion.current),")
    )
    #expect(try Tool.run("\"$0\" generate", in: folder).code == 0)
    #expect(folder.text("infragen.lock")?.contains(line) == true)
  }
}
