/// A shell with command-line completion.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// Completion script.
  var completions: String {
    switch self {
    case .bash: BashCompletions.script
    case .zsh: ZshCompletions.script
    case .fish: FishCompletions.script
    }
  }
}
