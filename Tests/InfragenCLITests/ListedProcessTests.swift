import Foundation
import Testing

@testable import InfragenCLI

/// `infragen generate` in a separate process: all outputs of a manifest in one run, and `--check` of them.
@Suite(.enabled(if: Tool.path != nil)) struct ListedProcessTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Self.list(#"{ output: "infra/{environment}/{target}/" }"#), to: "infragen.json5")
  }

  static func list(_ entries: String, more: String = "") -> String {
    """
    {
      name: "shop",
      services: { api: { image: "a:1" } },
      environments: { dev: {}, prod: { services: { api: { desiredCount: 3 } } }, "pr*": "dev" }, \(more)
      generate: [\(entries)],
    }

    """
  }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  private func notes(_ line: String) throws -> [String] {
    try run(line).errors.split(separator: "\n").filter { $0.hasPrefix("infragen: ") }.map { String($0.dropFirst(10)) }
  }

  /// The texts of all files but those that the shell of the test writes.
  private func tree() throws -> [String: String] {
    folder.names.filter { !$0.hasPrefix(".out") && !$0.hasPrefix(".err") }.reduce(into: [:]) {
      $0[$1] = folder.text($1) ?? ""
    }
  }

  @Test func listWritesTheSameFilesAsSingleRuns() throws {
    let result = try run("\"$0\" generate")
    #expect(result.code == 0 && result.output == "")
    for environment in ["dev", "prod"] {
      for (target, file) in [("cloudformation", "template.json"), ("pulumi", "Pulumi.yaml")] {
        let place = "infra/\(environment)/\(target)/"
        #expect(result.errors.contains("infragen: wrote 1 file to \(place)\n"))
        let alone = try run("\"$0\" --target \(target) --environment \(environment)").output
        #expect(folder.text(place + file) == alone)
        #expect(alone.contains("--config infragen.json5 --environment \(environment)"))
      }
      let alone = try run(
        "\"$0\" --target terraform --environment \(environment) --output alone/ && diff -r alone infra/\(environment)/terraform"
      )
      #expect(alone.code == 0, "\(alone.output)")
    }
    #expect(try run("\"$0\" generate --check").code == 0)
    #expect(try notes("\"$0\" generate").last?.hasSuffix(" are current") == true)
  }

  @Test func repeatedRunChangesNoFile() throws {
    #expect(
      try run("\"$0\" generate && touch -d 2001-01-01 infragen.lock infra/dev/pulumi/* && \"$0\" generate").code == 0)
    #expect(
      try run("find . -newermt 2001-01-02 -name Pulumi.yaml -o -newermt 2001-01-02 -name infragen.lock").output
        == "./infra/prod/pulumi/Pulumi.yaml\n")
  }

  @Test func doesNotDependOnTheWorkingDirectory() throws {
    #expect(
      try run("mkdir sub && cp infragen.json5 'sub/the list.json5' && \"$0\" generate --config 'sub/the list.json5'")
        .code == 0)
    let here = try tree().filter { $0.key.hasPrefix("sub/") }
    #expect(here["sub/the list.infragen.lock"]?.contains("  infra/dev/pulumi/Pulumi.yaml\n") == true)
    #expect(try run("cd sub && \"$0\" generate --check --config 'the list.json5'").code == 0)
    let edited = try run(
      "echo x >> sub/infra/dev/pulumi/Pulumi.yaml; \"$0\" generate --check --config 'sub/the list.json5'")
    #expect(edited.code == 2)
    #expect(
      edited.errors.hasSuffix(
        """
        infragen: sub/infra/dev/pulumi/Pulumi.yaml was edited by hand
        infragen: to bring all up to date: infragen generate --config 'sub/the list.json5'

        """))
  }

  @Test func editedAndOutdatedFilesAreDistinguished() throws {
    #expect(try run("\"$0\" generate").code == 0)
    #expect(
      try run(
        "sed -i 's/desiredCount: 3/desiredCount: 4/' infragen.json5; echo '# mine' >> infra/dev/terraform/main.tf; echo '# mine' >> infra/prod/pulumi/Pulumi.yaml; rm infra/dev/pulumi/Pulumi.yaml"
      ).code == 0)
    let before = try tree()
    let result = try run("\"$0\" generate --check")
    #expect(result.code == 2)
    let notes = result.errors.split(separator: "\n").filter { $0.hasPrefix("infragen: ") }
    #expect(notes.contains("infragen: infra/dev/terraform/main.tf was edited by hand"))
    #expect(notes.contains("infragen: infra/dev/pulumi/Pulumi.yaml is missing"))
    #expect(
      notes.contains(
        "infragen: infra/prod/cloudformation/template.json is out of date: what it is generated from has changed"))
    #expect(
      notes.contains(
        "infragen: infra/prod/pulumi/Pulumi.yaml was edited by hand, and what it is generated from has changed"))
    #expect(notes.last == "infragen: to bring all up to date: infragen generate")
    #expect(try tree() == before, "it is compared, not written")
    let patched = try run("\"$0\" generate --check 2>/dev/null | patch -p0 >/dev/null; \"$0\" generate --check")
    #expect(patched.code == 2 && patched.output == "")
    #expect(
      patched.errors.split(separator: "\n").filter { $0.hasPrefix("infragen: ") } == [
        "infragen: infra/dev/pulumi/Pulumi.yaml is missing", "infragen: to bring all up to date: infragen generate",
      ])
  }

  @Test func overwrittenEditsAreReported() throws {
    #expect(try run("\"$0\" generate && echo x >> infra/dev/pulumi/Pulumi.yaml").code == 0)
    #expect(
      try notes("\"$0\" generate").prefix(2) == [
        "replaced infra/dev/pulumi/Pulumi.yaml, which was edited by hand", "wrote 1 file to infra/dev/pulumi/",
      ])
    #expect(
      try notes("echo x >> infra/dev/pulumi/Pulumi.yaml; sed -i /dev.pulumi/d infragen.lock; \"$0\" generate").first
        == "replaced infra/dev/pulumi/Pulumi.yaml, which infragen.lock did not know: it may have been edited by hand")
    #expect(try run("\"$0\" generate --check").code == 0)
  }

  @Test func uneditedLeftoversAreRemoved() throws {
    #expect(
      try run(
        "\"$0\" generate && sed -i 's/{environment}.{target}/{target}\\/{environment}/' infragen.json5; echo x >> infra/prod/pulumi/Pulumi.yaml"
      ).code == 0)
    let check = try run("\"$0\" generate --check")
    #expect(check.code == 2)
    #expect(check.errors.contains("infragen: infra/dev/pulumi/Pulumi.yaml is no longer generated\n"))
    let edited =
      "infra/prod/pulumi/Pulumi.yaml is no longer generated, and was edited by hand: delete it, or take its line out of infragen.lock to keep it"
    #expect(check.errors.contains("infragen: \(edited)\n"))
    let notes = try notes("\"$0\" generate")
    #expect(
      notes.contains("removed infra/dev/pulumi/Pulumi.yaml, which is no longer generated") && notes.contains(edited))
    #expect(try run("ls infra; ls -A infra/prod").output == "cloudformation\nprod\npulumi\nterraform\npulumi\n")
    #expect(try run("\"$0\" generate --check").code == 2, "what was left is not forgotten")
    #expect(try run("sed -i /infra.prod.pulumi/d infragen.lock; \"$0\" generate --check").code == 0)
    #expect(folder.text("infra/prod/pulumi/Pulumi.yaml")?.hasSuffix("\nx\n") == true)
  }

  /// Own files beside Terraform's are neither changed nor reported, also when what is generated changes or moves.
  @Test func ownFilesAreLeftAlone() throws {
    let own = ["infra/dev/terraform/own.tf", "infra/dev/terraform/main_override.tf", "infra/dev/pulumi/notes.md"]
    #expect(
      try run("\"$0\" generate && for file in \(own.joined(separator: " ")); do echo mine > $file; done").code == 0)
    let check = try run("\"$0\" generate --check")
    #expect(check.code == 0 && !check.errors.contains("own.tf"), "\(check.errors)")
    #expect(try run("sed -i 's/desiredCount: 3/desiredCount: 4/' infragen.json5; \"$0\" generate").code == 0)
    #expect(
      try run("sed -i 's/{environment}.{target}/{target}\\/{environment}/' infragen.json5; \"$0\" generate").code == 0)
    #expect(try run("\"$0\" generate --check").code == 0)
    for file in own { #expect(folder.text(file) == "mine\n", "\(file)") }
    #expect(folder.text("infra/dev/terraform/main.tf") == nil)
  }

  @Test func missingOrDamagedLockIsHandled() throws {
    #expect(try run("\"$0\" generate").code == 0)
    let lock = try #require(folder.text("infragen.lock"))
    let missing = try run("rm infragen.lock; \"$0\" generate --check")
    #expect(
      missing.code == 2 && missing.errors.contains("infragen.lock is missing: without it edits by hand cannot be told"))
    #expect(try run("\"$0\" generate").code == 0)
    #expect(folder.text("infragen.lock") == lock)
    try folder.write("<<<<<<< a\n\(lock)=======\nnonsense\n>>>>>>> b\n", to: "infragen.lock")
    #expect(try run("\"$0\" generate --check").errors.contains("infragen.lock holds the markers of a merge conflict\n"))
    let merged = try run("echo '<<<<<<<' >> infra/dev/pulumi/Pulumi.yaml; \"$0\" generate")
    #expect(merged.code == 0 && merged.errors.contains("merge conflict; it was written again\n"))
    #expect(folder.text("infragen.lock") == lock)
    try folder.write(lock + "nonsense\n", to: "infragen.lock")
    let damaged = try run("\"$0\" generate --check")
    #expect(damaged.code == 2 && damaged.errors.contains("infragen.lock was damaged: line "))
    try folder.write(lock.replacingOccurrences(of: "infra/dev/pulumi", with: "gone"), to: "infragen.lock")
    let stale = try run("\"$0\" generate --check")
    #expect(
      stale.code == 2 && stale.errors.contains("infragen: infragen.lock is out of date, though all files are current\n")
    )
  }

  @Test func invalidListChangesNothing() throws {
    #expect(try run("\"$0\" generate").code == 0)
    try folder.write(
      Self.list(
        #"{ output: "infra/{environment}/{target}/" }, { config: "shop.json5", output: "shop/{environment}/{target}/" }"#
      )
      .replacingOccurrences(of: "desiredCount: 3", with: "desiredCount: 4"), to: "infragen.json5")
    let before = try tree()
    let missing = try run("\"$0\" generate")
    #expect(
      missing.code == 1
        && missing.errors == "infragen.json5:5:69: error: generate[1].config: there is no file shop.json5\n")
    try folder.write("{ environments: { dev: {} }, services: { api: { image: 'a:1', cpu: 300 } } }", to: "shop.json5")
    let broken = try run("\"$0\" generate")
    #expect(broken.code == 1 && broken.errors.contains("shop.json5:1:") && broken.errors.contains("services.api.cpu"))
    #expect(
      try run("rm shop.json5; mkdir shop.json5; \"$0\" generate").errors.contains(
        "infragen.json5:5:69: error: generate[1].config: shop.json5 is a folder"))
    #expect(
      try run(
        "rmdir shop.json5; sed -i 's/, { config.*/],/' infragen.json5; rm infra/prod/pulumi/Pulumi.yaml; mkdir infra/prod/pulumi/Pulumi.yaml; \"$0\" generate"
      ).errors.contains(
        "infragen: error: cannot write infra/prod/pulumi/Pulumi.yaml: it is a folder\n"))
    var after = try tree()
    after["infra/prod/pulumi/Pulumi.yaml"] = before["infra/prod/pulumi/Pulumi.yaml"]
    after["infragen.json5"] = before["infragen.json5"]
    #expect(after == before)
  }

  @Test func unreadableFileDoesNotHideOtherErrors() throws {
    let result = try run(
      "\"$0\" generate && rm infra/dev/pulumi/Pulumi.yaml && mkfifo infra/dev/pulumi/Pulumi.yaml && echo x >> infra/prod/pulumi/Pulumi.yaml; \"$0\" generate --check"
    )
    #expect(result.code == 1)
    #expect(
      result.errors.contains("infragen: error: cannot compare infra/dev/pulumi/Pulumi.yaml: it is no regular file\n"))
    #expect(result.errors.contains("infragen: infra/prod/pulumi/Pulumi.yaml was edited by hand\n"))
    #expect(result.output.contains("--- infra/prod/pulumi/Pulumi.yaml\n"))
  }

  @Test func sharedDiagnosticsAreReportedOnce() throws {
    let errors = try run("\"$0\" generate").errors.split(separator: "\n").filter { $0.contains("warning: ") }
    #expect(!errors.isEmpty && Set(errors).count == errors.count)
  }

  @Test func outputsWithTheSameFileAreRefused() throws {
    try folder.write(
      Self.list(
        #"{ environments: ["dev"], targets: ["terraform"], output: "a/" }, { environments: ["dev"], targets: ["pulumi"], output: "a/main.tf" }"#
      ),
      to: "infragen.json5")
    let result = try run("\"$0\" generate")
    #expect(
      result.code == 1
        && result.errors.hasSuffix(
          "infragen: error: infragen.json5: generate[0] and generate[1] both write a/main.tf\n")
    )
    #expect(try run("[ -e a ]").code == 1)
  }

  @Test func listWithoutASystemIsRefused() throws {
    try folder.write(
      #"{ generate: [{ system: "serverless-api", environments: ["pr3"], output: "{system}/{target}/" }] }"#,
      to: "infragen.json5")
    #expect(try run("\"$0\" generate && \"$0\" generate --check").code == 0)
    #expect(
      folder.text("serverless-api/pulumi/Pulumi.yaml")?.contains("--system serverless-api --environment pr3") == true)
    for command in ["--target pulumi", "show", "check-policy", "list --config infragen.json5"] {
      let result = try run("\"$0\" \(command)")
      #expect(result.code == 1 && result.output == "")
      #expect(
        result.errors.contains("and describes no system; to select one of its systems, use --system or --config"),
        "\(command)")
    }
  }

  @Test func unreadableListIsRefused() throws {
    #expect(try run("\"$0\" generate --config none.json5").errors.contains("there is no file none.json5"))
    #expect(
      try run("rm infragen.json5; \"$0\" generate").errors
        == "infragen: error: there is no infragen.json5 here or in a parent folder of the repository: create it with 'infragen init', or give --config\n"
    )
    #expect(
      try run("echo '{ name: 1 }' > infragen.json5; \"$0\" generate").errors.contains(
        "there is nothing to generate: add"))
  }
}
