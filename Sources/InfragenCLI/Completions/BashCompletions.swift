/// Completion script for bash 3.2 or later.
enum BashCompletions {
  /// The script: a function, and the command that registers it.
  static var script: String {
    """
    # Completions of infragen for bash; printed by: infragen completions bash
    _infragen() {
      local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD - 1]}"
      local verb="" words="" others="" files="" tied="" end="" line
      COMPREPLY=()
      # bash takes the = of --option=value for a word of its own.
      if [[ "$word" == "=" ]]; then
        tied="yes" word=""
      elif [[ "$before" == "=" ]]; then
        tied="yes" before="${COMP_WORDS[COMP_CWORD - 2]}"
      fi
      if ((COMP_CWORD > 1)); then verb="${COMP_WORDS[1]}"; fi
      case "$verb" in
    \(Commands.named.map { branch($0.name ?? "", $0) }.joined(separator: "\n"))
    \(branch("*", Commands.unnamed))
      esac
      if [[ -n "$files" ]]; then
        # Quotes names and puts a slash behind folders; bash 3 does not have it.
        type compopt &> /dev/null && compopt -o filenames 2> /dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
      else
        if [[ -z "$tied" ]]; then words+=" $others"; fi
        while IFS= read -r line; do COMPREPLY+=("$line$end"); done < <(compgen -W "$words" -- "$word")
        if [[ -n "$end" ]]; then type compopt &> /dev/null && compopt -o nospace 2> /dev/null; fi
      fi
    }
    complete -F _infragen infragen

    """
  }

  /// The assignment of the words of a list, and of what follows them.
  private static func assignment(_ list: WordList) -> String {
    "words=\"$(\(list.command))\"" + (list.suffix == " " ? "" : " end=\"\(list.suffix)\"")
  }

  /// Completions of a command: the values of the option before the cursor, or its options and words.
  private static func branch(_ pattern: String, _ command: any Command.Type) -> String {
    var lines = ["    \(pattern))", "      case \"$before\" in"]
    for option in command.allOptions {
      switch option.value {
      case .none: break
      case .oneOf(let words): lines.append("        \(option.flag)) words=\"\(words.joined(separator: " "))\" ;;")
      case .inputFile, .outputPath: lines.append("        \(option.flag)) files=\"yes\" ;;")
      case .text: lines.append("        \(option.flag)) ;;")
      case .words(let list): lines.append("        \(option.flag)) \(assignment(list)) ;;")
      }
    }
    let others = (command.allOptions.map(\.flag) + (command.argument?.words ?? [])).joined(separator: " ")
    let words = command.argument?.completion.map { "words=\"$(\($0.command))\" " } ?? ""
    lines.append("        *) \(words)others=\"\(others)\" ;;")
    lines.append("      esac")
    if command.name == nil {
      let names = Commands.names.joined(separator: " ")
      lines.append("      if ((COMP_CWORD == 1)); then others+=\" \(names)\"; fi")
    }
    return (lines + ["      ;;"]).joined(separator: "\n")
  }
}
