import Testing

@testable import InfragenCLI

@Suite struct CommandLineReaderTests {
  static let names = Commands.names.listed("or")
  static let terraform = program("terraform")

  private static func program(
    _ target: String, _ system: SystemSelection = SystemSelection(), output: String? = nil
  ) -> ProgramCommand? {
    Target(target).map { ProgramCommand(target: $0, system: system, output: output) }
  }

  /// The command that the arguments select.
  private static func command(_ arguments: [String]) throws -> any Command {
    guard case .command(let command, _) = try CommandLineReader.invocation(arguments) else {
      throw UsageError("no command")
    }
    return command
  }

  private static func isEqual<C: Command>(_ one: C, _ other: any Command) -> Bool { one == other as? C }

  @Test(arguments: [
    (["--target", "terraform"], terraform),
    (["--target=terraform"], terraform),
    (["--target=terraform", "--output", "-"], terraform),
    (
      ["--target", "pulumi", "--system=payment-web-app", "--environment", "dev"],
      program("pulumi", SystemSelection(source: .system("payment-web-app"), environment: "dev"))
    ),
    (
      ["--set", "a=1", "--config", "-", "--set=b=--c", "--output=infra/", "--target=cloudformation"],
      program("cloudformation", SystemSelection(source: .file("-"), overrides: ["a=1", "b=--c"]), output: "infra/")
    ),
  ])
  func readsProgramCommands(_ arguments: [String], _ expected: ProgramCommand?) throws {
    #expect(expected != nil)
    #expect(try Self.command(arguments) as? ProgramCommand == expected)
  }

  static let others: [([String], (any Command)?)] = [
    (["help"], HelpCommand()), (["help", "check-policy"], HelpCommand(topic: "check-policy")),
    (["completions", "zsh"], CompletionsCommand(content: .script(.zsh))),
    (["init"], InitCommand(system: "payment-web-app")),
    (["init", "--output=a/", "--system", "serverless-api"], InitCommand(system: "serverless-api", output: "a/")),
    (["generate"], GenerateCommand()),
    (["generate", "--check", "--config=a/b.json5"], GenerateCommand(list: "a/b.json5", isCheck: true)),
    (["list"], ListCommand()),
    (["list", "--system=scale-payments"], ListCommand(system: SystemSelection(source: .system("scale-payments")))),
    (["show", "--set=a=1"], ShowCommand(system: SystemSelection(overrides: ["a=1"]))),
    (
      ["show", "--config", "a.json5", "--environment=dev", "--against=prod"],
      ShowCommand(system: SystemSelection(source: .file("a.json5"), environment: "dev"), otherEnvironment: "prod")
    ),
    (["show", "--diagram"], ShowCommand(isDiagram: true)),
    (["diff"], DiffCommand(revision: "HEAD")),
    (["diff", "--set=a=1"], DiffCommand(system: SystemSelection(overrides: ["a=1"]))),
    (["diff", "--against-environment=dev", "--format", "json"], DiffCommand(environment: "dev", format: .json)),
    (
      ["diff", "--against=v1", "--against-config=a", "--target=pulumi"],
      DiffCommand(revision: "v1", config: "a", target: Target("pulumi"))
    ),
    (["check-policy"], CheckPolicyCommand()),
    (
      ["check-policy", "--format=sarif", "--environment", "prod"],
      CheckPolicyCommand(system: SystemSelection(environment: "prod"), format: .sarif)
    ),
    (
      ["benchmark", "--resources=70", "--target", "pulumi"],
      Target("pulumi").map { BenchmarkCommand(target: $0, resources: 70) }
    ),
  ]

  @Test(arguments: others.indices) func readsOtherCommands(_ index: Int) throws {
    let (arguments, expected) = Self.others[index]
    let (command, required) = (try Self.command(arguments), try #require(expected))
    let isExpected = Self.isEqual(required, command)
    #expect(isExpected, "\(arguments): \(command)")
  }

  @Test(
    arguments: [
      (["-h"], nil), (["--target", "x", "--help"], nil), (["benchmark", "--help"], "benchmark"),
      (["check-policy", "--format=x", "-h"], "check-policy"), (["help", "--help"], "help"),
    ] as [([String], String?)])
  func answersHelpBeforeAnythingElse(_ arguments: [String], _ name: String?) throws {
    guard case .help(let command) = try CommandLineReader.invocation(arguments) else {
      Issue.record("\(arguments) is not a request for help")
      return
    }
    #expect(command.name == name)
  }

  @Test(arguments: [["--version", "--nonsense"], ["list", "--version"]])
  func answersVersionBeforeAnythingElse(_ arguments: [String]) throws {
    guard case .version = try CommandLineReader.invocation(arguments) else {
      Issue.record("\(arguments) does not ask for the version")
      return
    }
  }

  @Test(arguments: [
    ([], "--target is missing: give terraform, cloudformation, pulumi or verification; 'infragen --help' tells more"),
    (["--target"], "--target needs a value"),
    (["--target="], "--target needs a value that is not empty"),
    (
      ["--environment", "--target", "pulumi"],
      "--environment needs a value; one that begins with hyphens is written --environment=--target"
    ),
    (
      ["--target", "terrafrom"],
      "there is no target 'terrafrom' (did you mean 'terraform'?); give terraform, cloudformation, pulumi or verification"
    ),
    (["--target", "pulumi", "--target=pulumi"], "--target is given twice"),
    (["--enviroment=dev"], "unknown option '--enviroment' (did you mean '--environment'?)"),
    (
      ["-o", "x"],
      "--target is missing: give terraform, cloudformation, pulumi or verification; 'infragen --help' tells more"
    ),
    (["-s", "x"], "unknown option '-s'"),
    (["--help=yes"], "--help takes no value"),
    // Of two equally similar options, the one that the command has.
    (["--forc"], "unknown option '--forc' (did you mean '--force'?)"),
    (["diff", "--formt"], "unknown option '--formt' (did you mean '--format'?)"),
    (
      ["--target=pulumi", "--system=payment-web-app", "--config=a"],
      "--system and --config exclude each other: give one of them"
    ),
    (["pulumi"], "unexpected argument 'pulumi' (did you mean '--target pulumi'?)"),
    (["shop.json5"], "unexpected argument 'shop.json5' (did you mean '--config shop.json5'?)"),
    (["targt"], "unexpected argument 'targt' (did you mean '--target'?)"),
    (["-"], "unexpected argument '-'; 'infragen --help' lists the commands"),
    (["--"], "unexpected argument '--'; 'infragen --help' lists the commands"),
    (["--target=pulumi", "benchmark"], "unexpected argument 'benchmark': it must be the first one"),
    (["--target=pulumi", "show"], "unexpected argument 'show': it must be the first one"),
    (["lisst"], "unexpected argument 'lisst' (did you mean 'list'?)"),
    (["generate", "--target=pulumi"], "--target does not belong to 'infragen generate'"),
    (
      ["generate", "--config=-"],
      "--config names the file of the list, whose paths begin at its folder, not the standard input"
    ),
    (["list", "--environment=dev"], "--environment does not belong to 'infragen list'"),
    (["show", "--target=pulumi"], "--target does not belong to 'infragen show'"),
    (
      ["show", "--diagram", "--against=dev"],
      "--against and --diagram exclude each other: a diagram shows one environment"
    ),
    (["--target=pulumi", "--diagram"], "--diagram belongs to 'infragen show'"),
    (
      ["--target=pulumi", "--format=json"],
      "--format belongs to 'infragen list', 'infragen show', 'infragen describe', 'infragen diff', 'infragen check-policy', "
        + "'infragen policies' and 'infragen rules'"
    ),
    (["check-policy", "--target=pulumi"], "--target does not belong to 'infragen check-policy'"),
    (["help", "check-polcy"], "there is no command 'check-polcy' (did you mean 'check-policy'?); give \(names)"),
    (["help", "list", "show"], "unexpected argument 'show': it must be the first one"),
    (["completions"], "the shell is missing: give bash, zsh or fish"),
    (
      ["completions", "bsh"],
      "there is no shell 'bsh' (did you mean 'bash'?); give bash, zsh, fish, environments, settings or topics"
    ),
    (["completions", "tcsh"], "there is no shell 'tcsh'; give bash, zsh, fish, environments, settings or topics"),
    (["completions", "bash", "--force"], "--force does not belong to 'infragen completions'"),
    (["check-policies"], "unexpected argument 'check-policies' (did you mean 'check-policy'?)"),
    (
      ["check-policy", "--format=srif"],
      "there is no format 'srif' (did you mean 'sarif'?); give text, json or sarif"
    ),
    (["--target=pulumi", "--against=dev"], "--against belongs to 'infragen show' and 'infragen diff'"),
    (["--target=pulumi", "--resources=1"], "--resources belongs to 'infragen benchmark'"),
    (["benchmark", "--target=pulumi"], "--resources is missing: give a number such as 1000"),
    (
      ["benchmark", "--target=pulumi", "--resources=-1"],
      "--resources takes a number from 1 to 10000000, not '-1'"
    ),
    (["benchmark", "--target=pulumi", "--set=a=1"], "--set does not belong to 'infragen benchmark'"),
  ])
  func invalidArgumentsAreRefused(_ arguments: [String], _ message: String) {
    #expect(throws: UsageError(message)) { try CommandLineReader.invocation(arguments) }
  }

  @Test func suggestsSystems() {
    let message =
      "there is no system 'payment-webapp' (did you mean 'payment-web-app'?); give "
    #expect {
      try CommandLineReader.invocation(["--target=pulumi", "--system=payment-webapp"])
    } throws: { error in
      (error as? UsageError)?.message.hasPrefix(message) == true
    }
  }

  @Test(arguments: [
    (["--target=pulumi", "--quiet"], true), (["--target=pulumi"], false), (["init", "--quiet"], true),
    (["benchmark", "--target=pulumi", "--resources=7", "--quiet"], true),
  ])
  func readsQuiet(_ arguments: [String], _ isQuiet: Bool) throws {
    guard case .command(_, let flags) = try CommandLineReader.invocation(arguments) else {
      Issue.record("\(arguments)")
      return
    }
    #expect(flags.isQuiet == isQuiet && flags.coloring == .auto)
  }

  @Test func readsColor() throws {
    guard case .command(_, let flags) = try CommandLineReader.invocation(["list", "--color=always"]) else {
      Issue.record("no command")
      return
    }
    #expect(flags.coloring == .always)
    #expect(throws: UsageError("there is no color 'alway' (did you mean 'always'?); give auto, always or never")) {
      try CommandLineReader.invocation(["list", "--color", "alway"])
    }
  }
}
