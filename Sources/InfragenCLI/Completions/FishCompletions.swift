/// What fish, 3.0 or later, reads to complete command lines.
enum FishCompletions {
  /// The script: a test for the verb, and a line for each thing that can be completed.
  static var script: String {
    let verbs = Verb.allCases.map(\.rawValue).joined(separator: " ")
    var lines = [
      "# Completions of infragen for fish; printed by: infragen completions fish",
      "function __infragen_verb",
      "    set -l words (commandline -opc)",
      "    set -l verb none",
      "    if set -q words[2]; and contains -- $words[2] \(verbs)",
      "        set verb $words[2]",
      "    end",
      "    test $verb = $argv[1]",
      "end",
      "function __infragen_first",
      "    test (count (commandline -opc)) -eq 1",
      "end",
      "complete -c infragen -f",
    ]
    for verb in Verb.allCases {
      lines.append(line("__infragen_first", "-a \(verb.rawValue)", CommandRow.of(verb).sentence))
    }
    for verb in [nil] + Verb.allCases {
      let (condition, row) = ("__infragen_verb \(verb?.rawValue ?? "none")", CommandRow.of(verb))
      for option in row.options { lines.append(line(condition, words(option, verb), option.row(of: verb).sentence)) }
      if let argument = row.argument {
        lines.append(line(condition, "-a \(quoted(argument.words.joined(separator: " ")))", argument.metavariable))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ condition: String, _ words: String, _ sentence: String) -> String {
    "complete -c infragen -n \(quoted(condition)) \(words) -d \(quoted(sentence))"
  }

  private static func words(_ option: Option, _ verb: Verb?) -> String {
    let name = option == .help ? "-s h -l help" : "-l \(option.rawValue)"
    switch option.row(of: verb).values {
    case .none: return name
    case .oneOf(let words): return "\(name) -x -a \(quoted(words.joined(separator: " ")))"
    case .file, .place: return "\(name) -r -F"
    case .text: return "\(name) -x"
    }
  }

  /// The text in single quotes, in which fish reads `\'` and `\\`.
  private static func quoted(_ text: String) -> String {
    "'" + text.reduce(into: "") { $0 += #"'\"#.contains($1) ? "\\\($1)" : String($1) } + "'"
  }
}
