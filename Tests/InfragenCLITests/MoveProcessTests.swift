import Foundation
import Testing

/// `infragen move` as a process: its files, what it reads, and that nothing is written on an error.
@Suite(.enabled(if: Tool.path != nil)) struct MoveProcessTests {
  let folder: TemporaryFolder

  private static let command = "\"$0\" move --from terraform.tfstate --to pulumi --output moved"
  /// Options that are valid but for the state.
  private static let rest = "--to pulumi --output moved"

  init() throws {
    folder = try TemporaryFolder()
    #expect(try Tool.run("\"$0\" init --system payment-web-app --quiet", in: folder).code == 0)
    try Self.copyStates(to: folder)
  }

  /// Copies states of payment-web-app, which the examples of the command name, to a folder.
  static func copyStates(to folder: TemporaryFolder) throws {
    let states = Repository.folder.appending(path: "Tests/GoldenTests/Moves/States")
    for name in try FileManager.default.contentsOfDirectory(atPath: states.path) {
      try FileManager.default.copyItem(atPath: states.appending(path: name).path, toPath: folder[name])
    }
  }

  @Test func writesTheMove() throws {
    let result = try Tool.run(Self.command, in: folder)
    #expect(result.code == 0, "\(result.errors)")
    #expect(
      folder.names.filter { $0.hasPrefix("moved/") && $0.contains(".") }
        == [
          "moved/MOVE.md", "moved/pulumi/Pulumi.yaml", "moved/pulumi/import.json", "moved/terraform/removed.tf",
          "moved/terraform/versions.tf",
        ])
    #expect(result.errors.contains("read moved/MOVE.md before the first step"))
    // Again, over its own files.
    #expect(try Tool.run(Self.command, in: folder).code == 0)
  }

  @Test func foreignFilesNeedForce() throws {
    let result = try Tool.run("mkdir moved && echo mine > moved/MOVE.md && \(Self.command)", in: folder)
    #expect(result.code == 1 && folder.text("moved/MOVE.md") == "mine\n", "\(result.errors)")
    #expect(!folder.names.contains("moved/pulumi/Pulumi.yaml"))
    #expect(try Tool.run("\(Self.command) --force", in: folder).code == 0)
  }

  @Test(arguments: [
    ("mkfifo pipe", "--from pipe", "pipe"), ("head -c 70000000 /dev/zero > big", "--from big", "(64 MiB)"),
    ("ln -s /dev/zero endless", "--from endless", "leads out of"),
    ("ln -s pipe link; mkfifo pipe", "--from link", "link"), ("printf '{\\377' > bad", "--from bad", "no valid UTF-8"),
    ("head -c 100 terraform.tfstate > cut", "--from cut", "cut:1:"),
    ("mkdir dir", "--from dir", "is a folder, not a state file"),
    ("true", "--from absent", "there is no file absent"),
    ("true", "--from infragen.json5", "error: this is no state"),
    ("true", "--from terraform.tfstate --from terraform.tfstate", "two states"),
    ("printf '[%.0s' $(seq 100) > deep", "--from deep", "nested deeper than 64"),
  ])
  func unreadableStatesAreRefused(preparation: String, from: String, words: String) throws {
    #expect(try Tool.run(preparation, in: folder).code == 0)
    let result = try Tool.run("\"$0\" move \(from) \(Self.rest)", in: folder)
    #expect(result.code == 1 && result.errors.contains(words), "\(result.errors)")
    #expect(folder.names.allSatisfy { !$0.hasPrefix("moved") })
  }

  @Test func statesAreNotReplaced() throws {
    let state = folder.text("terraform.tfstate")
    let result = try Tool.run(
      "mkdir moved && ln terraform.tfstate moved/MOVE.md && \(Self.command) --force", in: folder)
    #expect(result.code == 1 && folder.text("terraform.tfstate") == state, "\(result.errors)")
  }

  @Test(arguments: [
    ("--to pulumi --output moved", "--from is missing"), ("--from s --output moved", "--to is missing"),
    ("--from s --to pulumi", "--output is missing"), ("--from s --to pulumi --output -", "--output is missing"),
    ("--from s --to pulumii --output moved", "did you mean 'pulumi'?"),
  ])
  func commandLineIsChecked(options: String, words: String) throws {
    let result = try Tool.run("\"$0\" move \(options)", in: folder)
    #expect(result.code == 64 && result.errors.contains(words), "\(result.errors)")
  }
}
