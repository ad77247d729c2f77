/// What zsh reads to complete command lines, from a file `_infragen` or at once.
enum ZshCompletions {
  /// The script: a function, and what tells zsh of it when the script is no file of `$fpath`.
  static var script: String {
    """
    #compdef infragen
    # Completions of infragen for zsh; printed by: infragen completions zsh
    _infragen_commands() {
      local -a commands=(
    \(Verb.allCases.map { "    \(quoted("\($0.rawValue):\(CommandRow.of($0).sentence)"))" }.joined(separator: "\n"))
      )
      # A command is the first word, or there is none.
      if ((CURRENT == 2)); then _describe command commands; fi
    }
    _infragen() {
      local verb=""
      if ((CURRENT > 2)); then verb="$words[2]"; fi
      case "$verb" in
    \(Verb.allCases.map { branch($0.rawValue, $0) }.joined(separator: "\n"))
    \(branch("*", nil))
      esac
    }
    if [[ "$funcstack[1]" == "_infragen" ]]; then
      _infragen "$@"
    else
      compdef _infragen infragen
    fi

    """
  }

  private static func branch(_ pattern: String, _ verb: Verb?) -> String {
    let row = CommandRow.of(verb)
    var lines = ["    \(pattern))"]
    // The verb takes the place of the program's name.
    if verb != nil { lines.append("      shift words; ((CURRENT--))") }
    lines.append("      _arguments \\")
    var specifications = row.options.map { specification($0, verb) }
    if let argument = row.argument {
      specifications.append(quoted("1:\(argument.metavariable):(\(argument.words.joined(separator: " ")))"))
    }
    if verb == nil { specifications.append(quoted("1:command:_infragen_commands")) }
    lines.append(specifications.map { "        \($0)" }.joined(separator: " \\\n"))
    return (lines + ["      ;;"]).joined(separator: "\n")
  }

  /// An option as `_arguments` reads it.
  private static func specification(_ option: Option, _ verb: Verb?) -> String {
    let row = option.row(of: verb)
    let excluded = CommandRow.excluded(by: option).map(\.written).joined(separator: " ")
    let before = option.repeats ? "*" : excluded.isEmpty ? "" : "(\(excluded))"
    let sentence = escaped(row.sentence)
    let value: String
    switch row.values {
    case .none: return quoted("\(before)\(option.written)[\(sentence)]")
    case .oneOf(let words): value = "(\(words.joined(separator: " ")))"
    case .file, .place: value = "_files"
    case .text: value = " "
    }
    return quoted("\(before)\(option.written)=[\(sentence)]:\(row.metavariable):\(value)")
  }

  private static func escaped(_ sentence: String) -> String {
    sentence.reduce(into: "") { text, character in
      if #"\[]:"#.contains(character) { text.append("\\") }
      text.append(character)
    }
  }

  /// The text in single quotes, as zsh and bash read it back.
  private static func quoted(_ text: String) -> String {
    "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#))'"
  }
}
