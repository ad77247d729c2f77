import Foundation
import Testing

@testable import InfragenCLI

/// Policy findings reported by the tool in a separate process.
@Suite(.enabled(if: Tool.path != nil)) struct PolicyProcessTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("{ services: { a: { image: 'a:1', paths: ['/a'] } } }", to: "open.json5")
    try folder.write(
      "{ services: { a: { image: 'a:1', paths: ['/a'] } }, policy: { strict: true } }", to: "strict.json5")
    try folder.write("{ services: { a: { image: 'a:1', paths: ['/a'] } }, polcy: {} }", to: "wrong.json5")
  }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  @Test func openFindingsSetTheExitCode() throws {
    let kept = try run("\"$0\" check-policy --system scale-payments --environment prod")
    #expect(kept.code == 0 && kept.errors == "")
    #expect(kept.output == "0 findings, 4 waived\n")
    let open = try run("\"$0\" check-policy --config open.json5")
    #expect(open.code == 2 && open.errors == "")
    #expect(
      open.output.contains("open.json5:1:1: warning: policy alb.waf: alb has no WAF; add waf: {}\n"))
    #expect(open.output.hasSuffix(" findings, 0 waived\n"))
    let wrong = try run("\"$0\" check-policy --config wrong.json5")
    #expect(wrong.code == 1 && wrong.output == "")
    #expect(wrong.errors.contains("unknown setting 'polcy' (did you mean 'policy'?)"))
    #expect(try run("\"$0\" check-policy --format xml").code == 64)
    #expect(try run("\"$0\" check-policy --config open.json5 >/dev/full").code == 1)
  }

  @Test func everyEnvironmentIsChecked() throws {
    try folder.write(
      """
      { services: { a: { image: 'a:1', paths: ['/a'] } },
        environments: { dev: {}, test: {}, prod: { waf: {} } } }
      """, to: "infragen.json5")
    let all = try run("\"$0\" check-policy")
    #expect(all.code == 2 && all.output.hasPrefix("dev, test:\ninfragen.json5:"))
    #expect(all.output.contains(" findings, 0 waived\n\nprod:\n"))
    let prod = try run("\"$0\" check-policy --environment prod")
    #expect(!prod.output.contains("prod:") && !prod.output.contains("alb.waf"))
    let sarif = try run("\"$0\" check-policy --format sarif").output
    #expect(sarif.contains("\"dev\", \"test\"") || sarif.contains("\"dev\",\n"))
  }

  @Test func writesSARIFAndJSON() throws {
    for format in ["json", "sarif"] {
      let result = try run("\"$0\" check-policy --config open.json5 --format \(format)")
      #expect(result.code == 2 && result.errors == "")
      let document = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      #expect(document?["environments"] != nil || document?["runs"] != nil)
    }
  }

  @Test func generationWarnsAboutFindings() throws {
    let result = try run("\"$0\" --target terraform --config open.json5")
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("# Generated"))
    #expect(result.output.contains("warning") == false)
    let lines = result.errors.split(separator: "\n")
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.hasPrefix("open.json5:1:") && $0.contains(": warning: policy ") })
  }

  @Test func expiredWaiversFailTheCheckButNotTheGeneration() throws {
    try folder.write(
      """
      { services: { a: { image: 'a:1', paths: ['/a'] } },
        waivers: { "alb.waf": { reason: "Not yet.", until: "2020-01-31" } },
        generate: [{ targets: ["terraform"], output: "main.tf" }] }
      """, to: "infragen.json5")
    let warning = "infragen.json5:2:25: warning: policy waiver.expired: the waiver of alb.waf expired on 2020-01-31"
    let check = try run("\"$0\" check-policy")
    #expect(check.code == 2)
    #expect(check.output.contains(warning) && check.output.contains(": warning: policy alb.waf: "))
    for line in ["--target terraform", "generate", "generate --check"] {
      let result = try run("\"$0\" \(line)")
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.errors.contains(warning) && !result.errors.contains("policy alb.waf: "))
    }
    let suppression = "# checkov:skip=CKV2_AWS_28: Not yet. (alb.waf, waived until 2020-01-31)"
    #expect(folder.text("main.tf")?.contains(suppression) == true)
  }

  @Test func strictPolicyStopsGeneration() throws {
    let result = try run("\"$0\" --target terraform --config strict.json5 --output main.tf")
    #expect(result.code == 1 && result.output == "")
    #expect(result.errors.contains(": error: policy alb.waf: "))
    #expect(folder.text("main.tf") == nil)
    let prod = "--target pulumi --system serverless-api --environment prod"
    #expect(try run("\"$0\" \(prod)").errors == "")
    let broken = try run("\"$0\" \(prod) --set tables.sessions.pointInTimeRecovery=false")
    #expect(broken.code == 1 && broken.output == "")
    #expect(
      broken.errors.hasSuffix(
        ": error: policy ddb.pitr: sessions_table has no point-in-time recovery; set its pointInTimeRecovery to true\n")
    )
  }
}
