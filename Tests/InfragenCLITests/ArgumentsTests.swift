import Testing

@testable import InfragenCLI

@Suite struct ArgumentsTests {
  static let verbs = Verb.allCases.map(\.rawValue).listed("or")
  static let terraform = Generation(target: "terraform")

  @Test(arguments: [
    (["--target", "terraform"], terraform),
    (["--target=terraform"], terraform),
    (["--target=terraform", "--output", "-"], terraform),
    (
      ["--target", "pulumi", "--system=payment-web-app", "--environment", "dev"],
      Generation(target: "pulumi", request: Request(source: .system("payment-web-app"), environment: "dev"))
    ),
    (
      ["--set", "a=1", "--config", "-", "--set=b=--c", "--output=infra/", "--target=cloudformation"],
      Generation(
        target: "cloudformation", request: Request(source: .file("-"), overrides: ["a=1", "b=--c"]), output: "infra/")
    ),
  ])
  func understands(_ arguments: [String], _ expected: Generation) throws {
    #expect(try Arguments.command(arguments) == .generate(expected))
  }

  @Test(arguments: [
    (["-h"], Command.help(nil)), (["--target", "x", "--help"], .help(nil)), (["--version", "--nonsense"], .version),
    (["benchmark", "--help"], .help(.benchmark)), (["check-policy", "--format=x", "-h"], .help(.checkPolicy)),
    (["help"], .help(nil)), (["help", "check-policy"], .help(.checkPolicy)), (["help", "--help"], .help(.help)),
    (["completions", "zsh"], .completions(.zsh)), (["man"], .manual),
    (["init"], .begin(system: "payment-web-app", output: nil)),
    (
      ["init", "--output=a/", "--system", "serverless-api"], .begin(system: "serverless-api", output: "a/")
    ),
    (["generate"], .generateList(ListedGeneration())),
    (["generate", "--check", "--config=a/b.json5"], .generateList(ListedGeneration(list: "a/b.json5", isCheck: true))),
    (["list"], .list(Request())),
    (["list", "--system=scale-payments"], .list(Request(source: .system("scale-payments")))),
    (["show", "--set=a=1"], .show(Request(overrides: ["a=1"]), against: nil)),
    (
      ["show", "--config", "a.json5", "--environment=dev", "--against=prod"],
      .show(Request(source: .file("a.json5"), environment: "dev"), against: "prod")
    ),
    (["diff"], .diff(Comparison(revision: "HEAD"))),
    (["diff", "--set=a=1"], .diff(Comparison(request: Request(overrides: ["a=1"])))),
    (["diff", "--against-environment=dev", "--format", "json"], .diff(Comparison(environment: "dev", format: .json))),
    (["check-policy"], .checkPolicy(Request(), .text)),
    (
      ["check-policy", "--format=sarif", "--environment", "prod"],
      .checkPolicy(Request(environment: "prod"), .sarif)
    ),
    (["benchmark", "--resources=70", "--target", "pulumi"], .benchmark(target: "pulumi", resources: 70)),
  ])
  func understandsOtherCommands(_ arguments: [String], _ expected: Command) throws {
    #expect(try Arguments.command(arguments) == expected)
  }

  @Test(arguments: [
    ([], "--target is missing: give terraform, cloudformation or pulumi; 'infragen --help' tells more"),
    (["--target"], "--target needs a value"),
    (["--target="], "--target needs a value that is not empty"),
    (
      ["--environment", "--target", "pulumi"],
      "--environment needs a value; one that begins with hyphens is written --environment=--target"
    ),
    (
      ["--target", "terrafrom"],
      "there is no target 'terrafrom' (did you mean 'terraform'?); give terraform, cloudformation or pulumi"
    ),
    (["--target", "pulumi", "--target=pulumi"], "--target is given twice"),
    (["--enviroment=dev"], "unknown option '--enviroment' (did you mean '--environment'?)"),
    (["-o", "x"], "unknown option '-o' (did you mean '--output'?)"),
    (["-s", "x"], "unknown option '-s'"),
    (["--help=yes"], "--help takes no value"),
    (
      ["--target=pulumi", "--system=payment-web-app", "--config=a"],
      "--system and --config exclude each other: give one of them"
    ),
    (["pulumi"], "unexpected argument 'pulumi' (did you mean '--target pulumi'?)"),
    (["shop.json5"], "unexpected argument 'shop.json5' (did you mean '--config shop.json5'?)"),
    (["targt"], "unexpected argument 'targt' (did you mean '--target'?)"),
    (["-"], "unexpected argument '-'"),
    (["--"], "unexpected argument '--'"),
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
    (["--target=pulumi", "--format=json"], "--format belongs to 'infragen diff' and 'infragen check-policy'"),
    (["check-policy", "--target=pulumi"], "--target does not belong to 'infragen check-policy'"),
    (["help", "check-polcy"], "there is no command 'check-polcy' (did you mean 'check-policy'?); give \(verbs)"),
    (["help", "list", "show"], "unexpected argument 'show': it must be the first one"),
    (["completions"], "the shell is missing: give bash, zsh or fish"),
    (["completions", "bsh"], "there is no shell 'bsh' (did you mean 'bash'?); give bash, zsh or fish"),
    (["completions", "tcsh"], "there is no shell 'tcsh'; give bash, zsh or fish"),
    (["completions", "bash", "--quiet"], "--quiet does not belong to 'infragen completions'"),
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
    #expect(throws: Misuse(message)) { try Arguments.command(arguments) }
  }

  @Test func suggestsSystems() {
    let message =
      "there is no system 'payment-webapp' (did you mean 'payment-web-app'?); give "
    #expect {
      try Arguments.command(["--target=pulumi", "--system=payment-webapp"])
    } throws: { error in
      (error as? Misuse)?.message.hasPrefix(message) == true
    }
  }

  @Test(arguments: [
    (["--target=pulumi", "--quiet"], true), (["--target=pulumi"], false), (["init", "--quiet"], true),
    (["benchmark", "--target=pulumi", "--resources=7", "--quiet"], true),
  ])
  func knowsWhoWantsQuiet(_ arguments: [String], _ isQuiet: Bool) throws {
    #expect(try Arguments.invocation(arguments).isQuiet == isQuiet)
  }
}
