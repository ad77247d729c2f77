import Emitters

/// What a command line gives to its command: the options and their values, which are among the declared words.
struct ParsedArguments {
  /// The word behind the command's name.
  let word: String?
  private let values: [(option: OptionDeclaration, value: String)]

  init(word: String?, values: [(option: OptionDeclaration, value: String)]) {
    self.word = word
    self.values = values
  }

  /// The value of an option; nil when it is not given.
  subscript(_ option: OptionDeclaration) -> String? { values.first { $0.option.name == option.name }?.value }

  /// Whether the option is given.
  func has(_ option: OptionDeclaration) -> Bool { self[option] != nil }

  /// Every value of an option that may be repeated.
  func all(_ option: OptionDeclaration) -> [String] { values.filter { $0.option.name == option.name }.map(\.value) }

  /// The value as a case of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ option: OptionDeclaration) -> Choice? {
    self[option].flatMap(Choice.init)
  }

  /// The target that is chosen; nil when none is.
  func target(_ option: OptionDeclaration) -> Target? { self[option].flatMap(Target.init) }

  /// The target of a command that needs one.
  func requiredTarget() throws(UsageError) -> Target {
    if let target = target(.requiredTarget) { return target }
    throw UsageError(
      "--target is missing: give \(Emitters.all.map(\.target).listed("or")); 'infragen --help' tells more")
  }

  /// Whether files are replaced that infragen did not generate; such a run cannot compare at the same time.
  func force(unless check: OptionDeclaration) throws(UsageError) -> Bool {
    if has(.force), has(check) {
      throw UsageError("--check and --force exclude each other: the one writes nothing")
    }
    return has(.force)
  }
}
