import Foundation
import Testing

/// Files beside a program, as processes: a folder has them, the standard output does not and says so.
@Suite(.enabled(if: Tool.path != nil)) struct EngineFilesProcessTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      {
        name: "shop",
        services: { api: { image: "a:1" } },
        terraform: { tfvars: true },
        cloudFormation: { parameterFile: true, stackPolicy: true },
        environments: { dev: {}, prod: {} },
        generate: [{ output: "out/{environment}/{target}/" }],
      }

      """, to: "infragen.json5")
  }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  @Test func standardOutputHasTheProgramOnly() throws {
    let printed = try run("\"$0\" --target cloudformation")
    #expect(printed.code == 0 && printed.output.hasPrefix("{\n  \"AWSTemplateFormatVersion\""))
    let omitted = "infragen: note: a single file leaves out parameters.dev.json and stack-policy.json: "
    #expect(printed.errors.components(separatedBy: omitted).count == 2)
    #expect(try run("\"$0\" --target pulumi").errors.contains("leaves out") == false)
    #expect(try run("\"$0\" --target terraform --output shop.tf").errors.contains("leaves out dev.auto.tfvars: "))
  }

  @Test func folderIsCheckedWithAllFiles() throws {
    let options = "--target cloudformation --output out/"
    #expect(try run("\"$0\" \(options)").code == 0)
    #expect(folder.text("out/stack-policy.json")?.contains("\"Update:Delete\"") == true)
    #expect(try run("\"$0\" \(options) --check").code == 0)
    let edited = try run("echo '[]' >out/parameters.dev.json; \"$0\" \(options) --check")
    #expect(edited.code == 2 && edited.errors.contains("out/parameters.dev.json is not what is generated"))
    #expect(try run("\"$0\" \(options) && \"$0\" \(options) --check").code == 0)
  }

  @Test func valuesOfAnotherEnvironmentAreReported() throws {
    _ = try run("\"$0\" --target terraform --environment dev --output out/")
    let prod = try run("\"$0\" --target terraform --environment prod --output out/")
    #expect(prod.errors.contains("no longer generated, but still read by Terraform from out/: dev.auto.tfvars"))
  }

  @Test func listGeneratesThem() throws {
    #expect(try run("\"$0\" generate").code == 0)
    for path in [
      "terraform/prod.auto.tfvars", "cloudformation/parameters.prod.json", "cloudformation/stack-policy.json",
    ] {
      #expect(folder.text("out/prod/\(path)") != nil, "\(path)")
    }
    #expect(try run("\"$0\" generate --check").code == 0)
    let text = try #require(folder.text("infragen.json5"))
    try folder.write(text.replacing("stackPolicy: true", with: "stackPolicy: false"), to: "infragen.json5")
    #expect(try run("\"$0\" generate --check").code == 2)
    let again = try run("\"$0\" generate")
    #expect(again.code == 0 && again.errors.contains("stack-policy.json"), "it says nowhere that it may be removed")
    #expect(folder.text("out/prod/cloudformation/parameters.prod.json") != nil)
  }
}
