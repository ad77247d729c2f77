/// Completion script for fish 3.0 or later.
enum FishCompletions {
  /// The script: functions that test for a command, and one line per completion.
  static var script: String {
    let names = Commands.names.joined(separator: " ")
    var lines = [
      "# Completions of infragen for fish; printed by: infragen completions fish",
      "function __infragen_verb",
      "    set -l words (commandline -opc)",
      "    set -l verb none",
      "    if set -q words[2]; and contains -- $words[2] \(names)",
      "        set verb $words[2]",
      "    end",
      "    test $verb = $argv[1]",
      "end",
      "function __infragen_first",
      "    test (count (commandline -opc)) -eq 1",
      "end",
      "complete -c infragen -f",
    ]
    for command in Commands.named {
      lines.append(line("__infragen_first", "-a \(command.name ?? "")", command.summary))
    }
    for command in Commands.all {
      let condition = "__infragen_verb \(command.name ?? "none")"
      lines += command.allOptions.map { line(condition, words(of: $0), $0.help) }
      if let argument = command.argument {
        let words = argument.completion.map { "(\($0.command))" } ?? argument.words.joined(separator: " ")
        lines.append(line(condition, "-a \(quoted(words))", argument.placeholder))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ condition: String, _ words: String, _ help: String) -> String {
    "complete -c infragen -n \(quoted(condition)) \(words) -d \(quoted(help))"
  }

  private static func words(of option: OptionDeclaration) -> String {
    let name = (option.letter.map { "-s \($0) " } ?? "") + "-l \(option.name)"
    switch option.value {
    case .none: return name
    case .oneOf(let words): return "\(name) -x -a \(quoted(words.joined(separator: " ")))"
    case .inputFile, .outputPath: return "\(name) -r -F"
    case .text: return "\(name) -x"
    case .words(let list): return "\(name) -x -a \(quoted("(\(list.command))"))"
    }
  }

  /// The text in single quotes, in which fish supports the escapes `\'` and `\\`.
  private static func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += #"'\"#.contains($1) ? "\\\($1)" : String($1) } + "'"
  }
}
