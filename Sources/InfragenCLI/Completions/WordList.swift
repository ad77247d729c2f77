/// Words that completions offer besides fixed ones, asked for when a line is completed.
enum WordList: String, CaseIterable {
  /// Environments of the configuration.
  case environments
  /// Paths of the settings that the configuration has, each followed by `=`.
  case settings
  /// Branches and tags of the git repository.
  case revisions
  /// Settings, policies and rules that `infragen explain` describes.
  case topics

  /// Lists that infragen prints itself; git prints the others.
  static let printed: [WordList] = [.environments, .settings, .topics]

  /// Shell command that prints the words, one per line.
  var command: String {
    self == .revisions
      ? "git for-each-ref '--format=%(refname:short)' 2> /dev/null"
      : "infragen \(CompletionsCommand.name ?? "") \(rawValue) 2> /dev/null"
  }

  /// Text between a word and what follows it.
  var suffix: String { self == .settings ? "=" : " " }
}
