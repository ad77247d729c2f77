/// Completion script for zsh, as a file `_infragen` or sourced.
enum ZshCompletions {
  /// The script: a function, and its registration for a sourced script.
  static var script: String {
    """
    #compdef infragen
    # Completions of infragen for zsh; printed by: infragen completions zsh
    _infragen_commands() {
      local -a commands=(
    \(Commands.named.map { "    \(quoted("\($0.name ?? ""):\($0.summary)"))" }.joined(separator: "\n"))
      )
      # A command is the first word, or there is none.
      if ((CURRENT == 2)); then _describe command commands; fi
    }
    \(WordList.allCases.map(function).joined(separator: "\n"))
    _infragen() {
      local verb=""
      if ((CURRENT > 2)); then verb="$words[2]"; fi
      case "$verb" in
    \(Commands.named.map { branch($0.name ?? "", $0) }.joined(separator: "\n"))
    \(branch("*", Commands.unnamed))
      esac
    }
    if [[ "$funcstack[1]" == "_infragen" ]]; then
      _infragen "$@"
    else
      compdef _infragen infragen
    fi

    """
  }

  private static func branch(_ pattern: String, _ command: any Command.Type) -> String {
    var lines = ["    \(pattern))"]
    // The name of the command takes the place of the program's name.
    if command.name != nil { lines.append("      shift words; ((CURRENT--))") }
    lines.append("      _arguments \\")
    var specifications = command.allOptions.map(specification)
    if let argument = command.argument {
      let words = argument.completion.map(action) ?? "(\(argument.words.joined(separator: " ")))"
      specifications.append(quoted("1:\(argument.placeholder):\(words)"))
    }
    if command.name == nil { specifications.append(quoted("1:command:_infragen_commands")) }
    lines.append(specifications.map { "        \($0)" }.joined(separator: " \\\n"))
    return (lines + ["      ;;"]).joined(separator: "\n")
  }

  /// An option in the syntax of `_arguments`.
  private static func specification(_ option: OptionDeclaration) -> String {
    let excluded = option.excluded.map { "--\($0)" }.joined(separator: " ")
    let before = option.isRepeatable ? "*" : excluded.isEmpty ? "" : "(\(excluded))"
    let help = escaped(option.help)
    let value: String
    switch option.value {
    case .none: return quoted("\(before)\(option.flag)[\(help)]")
    case .oneOf(let words): value = "(\(words.joined(separator: " ")))"
    case .inputFile, .outputPath: value = "_files"
    case .text: value = " "
    case .words(let list): value = action(list)
    }
    return quoted("\(before)\(option.flag)=[\(help)]:\(option.placeholder):\(value)")
  }

  /// The function that completes the words of a list, as an action of `_arguments`.
  private static func action(_ list: WordList) -> String { "_infragen_\(list.rawValue)" }

  private static func function(_ list: WordList) -> String {
    """
    \(action(list))() {
      local -a found=(${(f)"$(\(list.command))"})
      compadd -S '\(list.suffix)' -- $found
    }
    """
  }

  private static func escaped(_ help: String) -> String {
    help.reduce(into: "") { text, character in
      if #"\[]:"#.contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  /// The text in single quotes for zsh and bash.
  private static func quoted(_ text: String) -> String {
    "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
  }
}
