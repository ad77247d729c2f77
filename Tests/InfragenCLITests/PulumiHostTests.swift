import Testing

@testable import InfragenCLI

/// The tool as a Pulumi YAML compiler: Pulumi passes the stack's name in the environment.
@Suite(.enabled(if: Tool.path != nil)) struct PulumiHostTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run("unset PULUMI_STACK PULUMI_CONFIG; \(line)", in: folder)
  }

  private static let program = "\"$0\" --target pulumi --system scale-payments"
  private static let host = "PULUMI_CONFIG='{}' PULUMI_STACK"

  @Test(arguments: [("prod", "prod"), ("acme/payments/staging", "staging"), ("pr12", "pr12")])
  func pulumiStackSelectsTheEnvironment(_ stack: String, _ environment: String) throws {
    let program = try run("\(Self.host)=\(stack) \(Self.program)")
    let expected = try run("\(Self.program) --environment \(environment)")
    #expect(program.code == 0 && program.output == expected.output && expected.output.contains(environment))
    #expect(
      program.errors.hasPrefix(
        "infragen: the environment is \(environment), the stack that Pulumi deploys; --environment gives another\n"))
  }

  @Test func unknownStackListsTheEnvironments() throws {
    let result = try run("\(Self.host)=acme/payments/production \(Self.program)")
    #expect(result.code == 1 && result.output == "")
    #expect(result.errors.contains("infragen: the environment is production, the stack that Pulumi deploys"))
    #expect(
      result.errors.contains(
        ": error: environments: there is no environment 'production'; the configuration has dev, staging, prod, pr<number>"
      ))
  }

  @Test(arguments: [
    "\(program)", "PULUMI_STACK=prod \(program)", "\(host)= \(program)", "PULUMI_CONFIG='{}' \(program)",
    "\(host)=prod \(program) --environment dev", "\(host)=prod \(program) --output a && cat a",
  ])
  func otherPulumiVariablesAreIgnored(_ line: String) throws {
    let expected = try run("\(Self.program) --environment dev").output
    #expect(try run(line).output == expected)
  }

  @Test func pulumiVariablesAreIgnoredForOtherTargets() throws {
    let line = "\"$0\" --target terraform --system scale-payments"
    #expect(try run("\(Self.host)=prod \(line)").output == run(line).output)
  }
}
