import Testing

@testable import InfragenCLI

/// The table of commands, and the help, completions and manual page derived from it.
@Suite struct CommandRowTests {
  static let commands = [nil] + Verb.allCases

  @Test func everyOptionBelongsToACommand() {
    for option in Option.allCases {
      #expect(Self.commands.contains { CommandRow.of($0).options.contains(option) }, "\(option.written)")
    }
  }

  @Test(arguments: commands) func optionsParseTheSameInEveryCommand(_ verb: Verb?) {
    for option in CommandRow.of(verb).options {
      let row = option.row(of: verb)
      #expect((row.values == .none) != option.takesValue, "\(option.written)")
      #expect((row.values == .none) == row.metavariable.isEmpty, "\(option.written)")
      #expect(!row.sentence.isEmpty && row.sentence.last != ".", "\(option.written)")
    }
  }

  @Test(arguments: commands) func helpListsExactlyItsOptions(_ verb: Verb?) throws {
    let lines = Help.page(of: verb).split(separator: "\n")
    let told = lines.compactMap { $0.hasPrefix("  --") ? $0.dropFirst(2).prefix { $0 != " " && $0 != "," } : nil }
    #expect(told.map(String.init) == CommandRow.of(verb).options.map(\.written))
    #expect(lines.allSatisfy { $0.count <= 100 })
    for (code, words) in CommandRow.of(verb).exits + ExitCode.common {
      #expect(lines.contains { $0.hasPrefix("  \(code) ") && $0.hasSuffix(words) })
    }
    guard let verb else { return }
    #expect(Help.text.contains("\n  \(verb.rawValue) "))
    let usage = try #require(Help.page(of: verb).components(separatedBy: "\n\n").first { $0.hasPrefix("Usage: ") })
    for option in CommandRow.of(verb).options where option != .help { #expect(usage.contains(option.shown(of: verb))) }
  }

  @Test(arguments: commands) func helpExamplesParse(_ verb: Verb?) throws {
    let examples = CommandRow.of(verb).examples
    #expect((2...3).contains(examples.count))
    for example in examples {
      let words = example.components(separatedBy: " > ")[0].split(separator: " ").map(String.init)
      #expect(words[0] == "infragen")
      #expect(verb == nil || words[1] == verb?.rawValue)
      _ = try Arguments.command(Array(words.dropFirst()))
    }
  }

  @Test(arguments: commands) func bashCompletesCommands(_ verb: Verb?) throws {
    let branch = try #require(
      BashCompletions.script.components(separatedBy: "    \(verb?.rawValue ?? "*"))\n").dropFirst().first?
        .components(separatedBy: "      ;;\n").first)
    let row = CommandRow.of(verb)
    let others = (row.options.map(\.written) + (row.argument?.words ?? [])).joined(separator: " ")
    #expect(branch.contains("*) others=\"\(others)\" ;;"))
    for option in row.options where option.takesValue { #expect(branch.contains("        \(option.written))")) }
  }

  @Test(arguments: commands) func zshCompletesCommands(_ verb: Verb?) throws {
    let branch = try #require(
      ZshCompletions.script.components(separatedBy: "    \(verb?.rawValue ?? "*"))\n").dropFirst().first?
        .components(separatedBy: "      ;;\n").first)
    for option in CommandRow.of(verb).options {
      #expect(branch.contains(option.written + (option.takesValue ? "=[" : "[")), "\(option.written)")
    }
    for word in CommandRow.of(verb).argument?.words ?? [] { #expect(branch.contains(word)) }
    if let verb { #expect(ZshCompletions.script.contains("    '\(verb.rawValue):")) }
  }

  @Test(arguments: commands) func fishCompletesCommands(_ verb: Verb?) {
    let lines = FishCompletions.script.split(separator: "\n").filter {
      $0.hasPrefix("complete -c infragen -n '__infragen_verb \(verb?.rawValue ?? "none")' ")
    }
    for option in CommandRow.of(verb).options {
      #expect(lines.contains { $0.contains("-l \(option.rawValue) ") }, "\(option.written)")
    }
    for word in CommandRow.of(verb).argument?.words ?? [] { #expect(lines.contains { $0.contains(word) }) }
  }

  @Test func completionsOfferFixedValuesAndFiles() {
    #expect(BashCompletions.script.contains(#"--target) words="terraform cloudformation pulumi" ;;"#))
    #expect(BashCompletions.script.contains(#"--config) files="yes" ;;"#))
    #expect(ZshCompletions.script.contains("]:FORMAT:(text json sarif)'"))
    #expect(ZshCompletions.script.contains("(--system)--config=[") && ZshCompletions.script.contains(":FILE:_files'"))
    #expect(FishCompletions.script.contains("-l format -x -a 'text json sarif' -d "))
    #expect(FishCompletions.script.contains("-l output -r -F -d "))
  }
}
