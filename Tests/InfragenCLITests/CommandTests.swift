import Testing

@testable import InfragenCLI

/// The declarations of the commands, and the help, completions and manual page derived from them.
@Suite struct CommandTests {
  static let indices = Commands.all.indices

  @Test func namesAreDifferent() {
    #expect(Set(Commands.names).count == Commands.named.count)
    #expect(Commands.unnamed.name == nil)
  }

  @Test(arguments: indices) func optionsParseTheSameInEveryCommand(_ index: Int) throws {
    let options = Commands.all[index].allOptions
    #expect(Set(options.map(\.name)).count == options.count)
    // Help and usage lines show required options first.
    #expect(options.map(\.isRequired) == options.map(\.isRequired).sorted { $0 && !$1 })
    for option in options {
      let first = try #require(Commands.allOptions.first { $0.name == option.name })
      #expect(first.takesValue == option.takesValue && first.isRepeatable == option.isRepeatable, "\(option.flag)")
      #expect(first.letter == option.letter && first.isInformational == option.isInformational, "\(option.flag)")
      #expect(first.excluded == option.excluded, "\(option.flag)")
      #expect(option.takesValue == !option.placeholder.isEmpty, "\(option.flag)")
      #expect(!option.help.isEmpty && option.help.last != ".", "\(option.flag)")
      for name in option.excluded {
        let other = try #require(Commands.allOptions.first { $0.name == name })
        #expect(other.excluded.contains(option.name))
      }
    }
  }

  @Test(arguments: indices) func helpListsExactlyItsOptions(_ index: Int) throws {
    let command = Commands.all[index]
    let lines = HelpPage.text(of: command).split(separator: "\n")
    let shown = lines.compactMap { $0.hasPrefix("  --") ? $0.dropFirst(2).prefix { $0 != " " && $0 != "," } : nil }
    #expect(shown.map(String.init) == command.allOptions.map(\.flag))
    #expect(lines.allSatisfy { $0.count <= 100 })
    for (code, words) in command.exits + ExitCode.common {
      #expect(lines.contains { $0.hasPrefix("  \(code) ") && $0.hasSuffix(words) })
    }
    guard let name = command.name else { return }
    #expect(HelpPage.text(of: Commands.unnamed).contains("\n  \(name) "))
    let usage = try #require(
      HelpPage.text(of: command).components(separatedBy: "\n\n").first { $0.hasPrefix("Usage: ") })
    for option in command.options { #expect(usage.contains(option.usage)) }
  }

  @Test(arguments: indices) func helpExamplesParse(_ index: Int) throws {
    let command = Commands.all[index]
    let examples = command.examples
    #expect((2...3).contains(examples.count))
    for example in examples {
      let words = example.components(separatedBy: " > ")[0].split(separator: " ").map(String.init)
      #expect(words[0] == "infragen")
      #expect(command.name == nil || words[1] == command.name)
      guard case .command(let read, _) = try CommandLineReader.invocation(Array(words.dropFirst())) else {
        Issue.record("\(example)")
        continue
      }
      #expect(type(of: read) == command)
    }
  }

  @Test(arguments: indices) func bashCompletesCommands(_ index: Int) throws {
    let command = Commands.all[index]
    let branch = try #require(
      BashCompletions.script.components(separatedBy: "    \(command.name ?? "*"))\n").dropFirst().first?
        .components(separatedBy: "      ;;\n").first)
    let others = (command.allOptions.map(\.flag) + (command.argument?.words ?? [])).joined(separator: " ")
    #expect(branch.contains(" others=\"\(others)\" ;;"))
    for option in command.allOptions where option.takesValue { #expect(branch.contains("        \(option.flag))")) }
  }

  @Test(arguments: indices) func zshCompletesCommands(_ index: Int) throws {
    let command = Commands.all[index]
    let branch = try #require(
      ZshCompletions.script.components(separatedBy: "    \(command.name ?? "*"))\n").dropFirst().first?
        .components(separatedBy: "      ;;\n").first)
    for option in command.allOptions {
      #expect(branch.contains(option.flag + (option.takesValue ? "=[" : "[")), "\(option.flag)")
    }
    for word in command.argument?.words ?? [] { #expect(branch.contains(word)) }
    if let name = command.name { #expect(ZshCompletions.script.contains("    '\(name):")) }
  }

  @Test(arguments: indices) func fishCompletesCommands(_ index: Int) {
    let command = Commands.all[index]
    let lines = FishCompletions.script.split(separator: "\n").filter {
      $0.hasPrefix("complete -c infragen -n '__infragen_verb \(command.name ?? "none")' ")
    }
    for option in command.allOptions {
      #expect(lines.contains { $0.contains("-l \(option.name) ") }, "\(option.flag)")
    }
    for word in command.argument?.words ?? [] { #expect(lines.contains { $0.contains(word) }) }
  }

  @Test func completionsOfferFixedValuesAndFiles() {
    #expect(BashCompletions.script.contains(#"--target) words="terraform cloudformation pulumi verification" ;;"#))
    #expect(BashCompletions.script.contains(#"--config) files="yes" ;;"#))
    #expect(ZshCompletions.script.contains("]:FORMAT:(text json sarif)'"))
    #expect(ZshCompletions.script.contains("(--system)--config=[") && ZshCompletions.script.contains(":FILE:_files'"))
    #expect(FishCompletions.script.contains("-l format -x -a 'text json sarif' -d "))
    #expect(FishCompletions.script.contains("-l output -r -F -d "))
  }
}
