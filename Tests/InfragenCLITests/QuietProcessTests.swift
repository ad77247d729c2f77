import Testing

@testable import InfragenCLI

/// `--quiet`, the examples of the help and the exit codes that it lists, each in a separate process.
@Suite(.enabled(if: Tool.path != nil)) struct QuietProcessTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  @Test func quietOmitsNotes() throws {
    try folder.write("{ services: { a: { image: 'a:1', paths: ['/a'] } } }", to: "open.json5")
    let lines = [
      "init --output new.json5", "--target terraform --config open.json5 --output infra/",
      "--target pulumi --config open.json5", "benchmark --target pulumi --resources 70",
    ]
    for line in lines {
      let loud = try run("\"$0\" \(line); e=$?; rm -rf new.json5; exit $e")
      let quiet = try run("\"$0\" \(line) --quiet")
      #expect(loud.code == 0 && quiet.code == 0)
      #expect(loud.errors != "", "\(line)")
      #expect(quiet.errors == "", "\(line)")
      #expect(loud.output == quiet.output)
    }
  }

  @Test func quietKeepsErrorsAndWarnings() throws {
    try folder.write(
      "{ services: { a: { image: 'a:1', paths: ['/a'] } }, policy: { strict: true } }", to: "strict.json5")
    let strict = try run("\"$0\" --target terraform --config strict.json5 --quiet")
    #expect(strict.code == 1 && strict.errors.contains("strict.json5:1:1: error: policy alb.waf: "))
    let wrong = try run("\"$0\" --target terraform --set network.zoness=1 --quiet")
    #expect(wrong.code == 1 && wrong.errors.contains("unknown setting 'zoness'"))
    #expect(try run("\"$0\" --target --quiet").code == 64)
    let options = "--target terraform --output infra/ --quiet"
    let check = try run("\"$0\" \(options); rm infra/network.tf; echo '# x' >>infra/main.tf; \"$0\" \(options) --check")
    #expect(check.code == 2 && check.output.contains("\n-# x\n"))
    #expect(
      check.errors == """
        infragen: infra/main.tf is not what is generated: it was edited, or what it is generated from has changed
        infragen: infra/network.tf is missing

        """)
  }

  @Test(arguments: Commands.all.indices) func examplesRun(_ index: Int) throws {
    let command = Commands.all[index]
    let system = command == MoveCommand.self ? "payment-web-app" : "scale-payments"
    if command != InitCommand.self { #expect(try run("\"$0\" init --system \(system) --quiet").code == 0) }
    if command == MoveCommand.self { try MoveProcessTests.copyStates(to: folder) }
    if command == GenerateCommand.self {
      let list = "generate: [{ output: \"infra/{environment}/{target}/\" }],"
      try folder.write(
        try #require(folder.text("infragen.json5")).replacing("\n{\n", with: "\n{\n\(list)\n", maxReplacements: 1),
        to: "infragen.json5")
    }
    for example in command.examples {
      let result = try run("infragen() { \"$0\" \"$@\"; }\n\(example)")
      #expect(command.exits.contains { $0.code == result.code && $0.code != ExitCode.failure }, "\(example)")
      #expect(result.code == 0 || result.output != "" || result.errors != "")
      #expect(!result.errors.contains("error: "), "\(example): \(result.errors)")
    }
  }
}
