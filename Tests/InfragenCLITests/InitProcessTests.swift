import Templates
import Testing

@testable import InfragenCLI

/// `infragen init` in a separate process.
@Suite(.enabled(if: Tool.path != nil)) struct InitProcessTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  @Test func initWritesAValidConfiguration() throws {
    let result = try run("\"$0\" init --system serverless-api")
    #expect(result.code == 0 && result.output == "")
    #expect(
      result.errors == """
        infragen: wrote infragen.json5, a copy of the starter serverless-api: change it, then
        infragen:   infragen check-policy
        infragen:   infragen --target terraform --output infra/
        infragen: or give it generate: [{ output: "infra/{environment}/{target}/" }], for all of 'infragen generate'
        infragen: to keep git from changing the ends of generated lines, add to .gitattributes: /infra/** text eol=lf

        """)
    #expect(folder.text("infragen.json5") == Templates.named("serverless-api")?.configuration)
    #expect(try run("\"$0\" check-policy && \"$0\" --target terraform --output infra/").code == 0)
    #expect(try run("ls -A | grep -c infragen").output == "1\n", "nothing else is left behind")
  }

  @Test func initNeverOverwrites() throws {
    try folder.write("mine", to: "infragen.json5")
    let result = try run("\"$0\" init")
    #expect(result.code == 1)
    #expect(
      result.errors
        == "infragen: error: there is a file infragen.json5 already; it stays as it is: name another with --output\n")
    #expect(folder.text("infragen.json5") == "mine")
    #expect(try run("ln -s infragen.json5 link; \"$0\" init --output link").code == 1)
    #expect(folder.text("infragen.json5") == "mine")
  }

  @Test func initAcceptsAFolderOrFileName() throws {
    let result = try run("mkdir 'my app'; \"$0\" init --output 'my app'")
    #expect(result.code == 0)
    #expect(result.errors.contains("infragen check-policy --config 'my app/infragen.json5'\n"))
    #expect(folder.text("my app/infragen.json5") == Templates.systems.first?.configuration)
    #expect(
      try run("\"$0\" init --output none/").errors.contains(
        "cannot write none/infragen.json5: there is no folder none/"))
    #expect(try run("\"$0\" init --output -").code == 64)
    #expect(try run("\"$0\" init --set a=1").code == 64)
    #expect(try run("\"$0\" init --system x").code == 64)
  }

  @Test func initLeavesPartsOut() throws {
    let result = try run("\"$0\" init --without frontend,waf")
    #expect(result.code == 0)
    #expect(
      result.errors.hasPrefix(
        "infragen: wrote infragen.json5, a copy of the starter payment-web-app without frontend and waf: "))
    let text = try #require(folder.text("infragen.json5"))
    #expect(
      !text.contains("frontend:") && !text.contains("waf:") && !text.contains("cdn.") && text.contains("rds.port"))
    let policies = try run("\"$0\" check-policy")
    #expect(policies.code == 2 && policies.output.contains("has no WAF") && !policies.output.contains("waiver.unused"))
  }

  @Test(arguments: [
    ("frontent", "the configuration has no 'frontent' (did you mean 'frontend'?)"),
    ("services", "frontend: its paths to the load balancer need a service with paths: add one"),
    ("waf,", "--without needs paths separated by commas"), ("services[", "expected a number or a name in quotes"),
  ])
  func initRefusesToLeaveOutWhatIsNotThereOrNeeded(_ paths: String, _ reason: String) throws {
    let result = try run("\"$0\" init --without '\(paths)'")
    #expect([1, 64].contains(result.code) && result.errors.contains(reason), "\(result.errors)")
    #expect(folder.text("infragen.json5") == nil)
  }
}
