import Foundation
import Testing

/// The commands that the pages for users show, each run in a repository with a configuration.
@Suite struct DocumentedCommandsTests {
  /// The lines of all shell examples that call infragen.
  private static let commands: [String] = {
    let folder = Repository.folder.appending(path: "Sources/Documentation").path
    let pages = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".md") }.sorted()
    let texts = (["../../README.md"] + pages).compactMap {
      try? String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)
    }
    let lines = texts.flatMap { text in
      text.components(separatedBy: "```sh\n").dropFirst().flatMap {
        $0.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
      }
    }
    return lines.filter { $0.hasPrefix("infragen ") }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }()

  @Test func pagesShowCommands() { #expect(Self.commands.count > 25) }

  /// Exit code 2 reports findings, changes that endanger data, or files that are out of date.
  @Test(arguments: commands) func runs(_ command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.configuration, to: "infragen.json5")
    if command.hasPrefix("infragen move") { try MoveProcessTests.copyStates(to: folder) }
    // Commands that make a file want a folder without it, those that compare files want the files.
    let before =
      command.hasPrefix("infragen init")
      ? "rm infragen.json5"
      : command.contains("--check") ? command.components(separatedBy: " --check")[0] : ":"
    let line = """
      mkdir bin && ln -s "$0" bin/infragen && PATH="$PWD/bin:$PATH" && HOME="$PWD" && export PATH HOME
      mkdir -p .local/share/bash-completion/completions .zsh/completions .config/fish/completions .local/share/man/man1
      git init --quiet --initial-branch main && git add infragen.json5 &&
        git -c user.name=a -c user.email=a@example.com commit --quiet --message first || exit 99
      { \(before)
      } >before 2>&1 || { cat before >&2; exit 98; }
      \(command)
      """
    let result = try Tool.run(line, in: folder)
    #expect([0, 2].contains(result.code), "\(result.code): \(result.errors)")
    if command.contains("--check") { #expect(result.code == 0) }
  }

  /// The starter that `infragen init` writes, with the environments and the list that the examples name.
  private static let configuration: String = {
    let starter = (try? Repository.text("Templates/payment-web-app/system.json5")) ?? ""
    return starter.replacing("\n    dev: {},", with: "\n    dev: {}, staging: {}, prod: {},")
      .replacing("\n  // generate: [", with: "\n  generate: [")
  }()
}
