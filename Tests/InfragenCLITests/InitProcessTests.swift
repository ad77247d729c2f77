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

  @Test func initWritesAValidDescription() throws {
    let result = try run("\"$0\" init --system serverless-api")
    #expect(result.code == 0 && result.output == "")
    #expect(
      result.errors == """
        infragen: wrote infragen.json5, the description of serverless-api: change it, then
        infragen:   infragen check-policy
        infragen:   infragen --target terraform --output infra/
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
}
