import Testing

@testable import InfragenCLI

/// `--check` in a separate process: compares existing files with the current output.
@Suite(.enabled(if: Tool.path != nil)) struct CheckProcessTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  @Test(arguments: ["terraform", "cloudformation", "pulumi"]) func currentFilesPrintNothing(_ target: String) throws {
    for place in ["one", "all/"] {
      let options = "--target \(target) --system payment-web-app --environment pr12 --output \(place)"
      #expect(try run("\"$0\" \(options)").code == 0)
      let result = try run("\"$0\" \(options) --check")
      #expect(result.code == 0 && result.output == "" && result.errors == "", "\(result.errors)")
    }
  }

  @Test func checkPrintsTheDifferences() throws {
    let options = "--target terraform --system payment-web-app --set network.cidr=10.0.0.0/17 --output 'the file.tf'"
    #expect(try run("\"$0\" \(options)").code == 0)
    let edited = try run("sed -i 's/10.0.0.0.17/10.0.0.0\\/18/' 'the file.tf'; \"$0\" \(options) --check")
    #expect(edited.code == 2)
    let lines = edited.output.split(separator: "\n")
    #expect(lines.first == "--- the file.tf" && lines[1] == "+++ the file.tf (generated)")
    #expect(lines.contains { $0.hasPrefix("-") && $0.hasSuffix("= \"10.0.0.0/18\"") })
    #expect(lines.contains { $0.hasPrefix("+") && $0.hasSuffix("= \"10.0.0.0/17\"") })
    #expect(
      edited.errors == """
        infragen: the file.tf is not what is generated: it was edited, or what it is generated from has changed
        infragen: to bring the file.tf up to date: infragen --target terraform --system payment-web-app --set network.cidr=10.0.0.0/17 \
        --output 'the file.tf'

        """)
    #expect(folder.text("the file.tf")?.contains("10.0.0.0/18") == true, "it is compared, not written")
  }

  @Test func missingAndLeftoverFilesAreDistinguished() throws {
    let options = "--target terraform --system payment-web-app --output infra/"
    #expect(try run("\"$0\" \(options)").code == 0)
    let result = try run(
      "mv infra/network.tf infra/old.tf; echo '# mine' > infra/mine.tf; \"$0\" \(options) --check")
    #expect(result.code == 2 && result.output == "")
    #expect(
      result.errors == """
        infragen: infra/network.tf is missing
        infragen: infra/old.tf is no longer generated, but still read by Terraform: delete it
        infragen: to bring infra/ up to date: infragen --target terraform --system payment-web-app --output infra/

        """)
    #expect(try run("\"$0\" --target pulumi --output none/ --check").errors.contains("none/Pulumi.yaml is missing\n"))
    #expect(try run("[ -e none ]").code == 1, "nothing is created")
  }

  @Test func incomparableOutputsAreRefused() throws {
    let alone = try run("\"$0\" --target terraform --check")
    #expect(alone.code == 64 && alone.errors.contains("--check needs --output: the file or folder to compare with"))
    #expect(try run("\"$0\" --target terraform --check --output - ").code == 64)
    #expect(try run("\"$0\" show --check").code == 64)
    #expect(try run("\"$0\" --target terraform --check --check --output a").code == 64)
    #expect(try run("\"$0\" --target terraform --check=yes --output a").code == 64)
    let pipe = try run("mkfifo pipe; \"$0\" --target terraform --check --output pipe")
    #expect(pipe.code == 1 && pipe.errors.contains("cannot compare pipe: it is no regular file"))
    let closed = try run("echo x > a; \"$0\" --target terraform --check --output a >&-")
    #expect(closed.code == 1 && closed.errors.contains("standard output is closed"))
  }
}
