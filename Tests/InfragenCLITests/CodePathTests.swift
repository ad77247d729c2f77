import Foundation
import Testing

/// Code of functions beside a configuration, in separate processes: programs refer to it by the path from their place.
@Suite(.enabled(if: Tool.path != nil)) struct CodePathTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder["app/code/enrich"], withIntermediateDirectories: true)
    try folder.write("exports.handler = 1;\n", to: "app/code/enrich/app.js")
    try folder.write("def handler(event, context):\n    return 1", to: "app/code/settle.py")
    try folder.write("zip", to: "app/code/report.zip")
    try folder.write(
      """
      {
        name: "shop",
        network: false,
        functions: {
          enrich: { code: "code/enrich/", runtime: "nodejs22.x", handler: "app.handler" },
          settle: { code: "code/settle.py" },
          report: { code: "code/report.zip", runtime: "nodejs22.x", handler: "app.handler" },
        },
        environments: { dev: {} },
        generate: [{ output: "infra/{target}/" }],
      }

      """, to: "app/infragen.json5")
  }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  @Test func programsReferToTheCodeFromTheirPlace() throws {
    let config = "--config app/infragen.json5"
    #expect(try run("\"$0\" --target terraform \(config) --output out/deep/").code == 0)
    let terraform = try #require(folder.text("out/deep/functions.tf"))
    #expect(terraform.contains("folder = \"${path.module}/../../app/code/enrich\""))
    #expect(terraform.contains("filename         = \"${path.module}/../../app/code/report.zip\""))
    #expect(terraform.contains("filebase64sha256(\"${path.module}/../../app/code/report.zip\")"))
    let source = "def handler(event, context):\n    return 1\n"
    #expect(folder.text("out/deep/functions/settle/index.py") == source)
    #expect(!folder.names.contains { $0.hasPrefix("out") && ($0.hasSuffix("app.js") || $0.hasSuffix(".zip")) })
    #expect(try run("\"$0\" --target pulumi \(config) --output app/Pulumi.yaml").code == 0)
    #expect(folder.text("app/Pulumi.yaml")?.contains("fn::fileArchive: code/enrich/\n") == true)
    let template = try run("\"$0\" --target cloudformation \(config)")
    #expect(template.output.contains("\"Code\": \"code/report.zip\""))
    #expect(template.errors.contains("paths of functions' code are relative to the configuration"))
  }

  @Test func listAndSingleRunsWriteTheSame() throws {
    #expect(try run("cd app && \"$0\" generate && \"$0\" generate --check").code == 0)
    #expect(folder.text("app/infra/cloudformation/template.json")?.contains("\"Code\": \"../../code/enrich/\"") == true)
    #expect(try run("cd app && \"$0\" --target pulumi --output infra/pulumi/ --check").code == 0)
    try folder.write("exports.handler = 2;\n", to: "app/code/enrich/app.js")
    #expect(try run("cd app && \"$0\" generate --check").code == 0, "the text depends on the description only")
    try folder.write("def handler(event, context):\n    return 2", to: "app/code/settle.py")
    #expect(try run("cd app && \"$0\" generate --check").code == 2)
  }

  @Test func missingCodeIsAnErrorAtItsPlace() throws {
    let text = try #require(folder.text("app/infragen.json5"))
    try folder.write(text.replacing("settle.py", with: "setle.py"), to: "app/infragen.json5")
    let missing = try run("\"$0\" --target pulumi --config app/infragen.json5 --output out/")
    #expect(missing.code == 1 && folder.text("out/Pulumi.yaml") == nil)
    let message = "there is no file 'code/setle.py' (did you mean 'settle.py'?)"
    #expect(missing.errors.hasPrefix("app/infragen.json5:6:21: error: functions.settle.code: \(message)"))
    try folder.write("def handler(event, context): pass\n", to: "outside.py")
    try folder.write(text.replacing("code/settle.py", with: "../outside.py"), to: "app/infragen.json5")
    let outside = try run("\"$0\" --target pulumi --config app/infragen.json5 --output out/")
    #expect(outside.code == 1 && outside.errors.contains("leads out of the configuration's repository"))
  }

  @Test func olderCodeIsReadFromGit() throws {
    let commit = "git init -q . && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm a"
    #expect(try run("cd app && \(commit)").code == 0)
    try folder.write("def handler(event, context):\n    return 2", to: "app/code/settle.py")
    let changed = try run("cd app && \"$0\" diff --target terraform")
    #expect(changed.code == 0 && changed.output.contains("settle_function"), "\(changed)")
  }
}
