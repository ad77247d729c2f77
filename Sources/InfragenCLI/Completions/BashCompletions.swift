/// What bash, 3.2 or later, reads to complete command lines.
enum BashCompletions {
  /// The script: a function, and the line that tells bash of it.
  static var script: String {
    """
    # Completions of infragen for bash; printed by: infragen completions bash
    _infragen() {
      local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD - 1]}"
      local verb="" words="" others="" files="" tied="" line
      COMPREPLY=()
      # bash takes the = of --option=value for a word of its own.
      if [[ "$word" == "=" ]]; then
        tied="yes" word=""
      elif [[ "$before" == "=" ]]; then
        tied="yes" before="${COMP_WORDS[COMP_CWORD - 2]}"
      fi
      if ((COMP_CWORD > 1)); then verb="${COMP_WORDS[1]}"; fi
      case "$verb" in
    \(Verb.allCases.map { branch($0.rawValue, $0) }.joined(separator: "\n"))
    \(branch("*", nil))
      esac
      if [[ -n "$files" ]]; then
        # Quotes names and puts a slash behind folders; bash 3 does not have it.
        type compopt &> /dev/null && compopt -o filenames 2> /dev/null
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
      else
        if [[ -z "$tied" ]]; then words+=" $others"; fi
        while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -W "$words" -- "$word")
      fi
    }
    complete -F _infragen infragen

    """
  }

  /// What there is to choose behind a verb: the values of the option before, or options and words.
  private static func branch(_ pattern: String, _ verb: Verb?) -> String {
    let row = CommandRow.of(verb)
    var lines = ["    \(pattern))", "      case \"$before\" in"]
    for option in row.options {
      switch option.row(of: verb).values {
      case .none: break
      case .oneOf(let words): lines.append("        \(option.written)) words=\"\(words.joined(separator: " "))\" ;;")
      case .file, .place: lines.append("        \(option.written)) files=\"yes\" ;;")
      case .text: lines.append("        \(option.written)) ;;")
      }
    }
    let others = (row.options.map(\.written) + (row.argument?.words ?? [])).joined(separator: " ")
    lines.append("        *) others=\"\(others)\" ;;")
    lines.append("      esac")
    if verb == nil {
      let verbs = Verb.allCases.map(\.rawValue).joined(separator: " ")
      lines.append("      if ((COMP_CWORD == 1)); then others+=\" \(verbs)\"; fi")
    }
    return (lines + ["      ;;"]).joined(separator: "\n")
  }
}
