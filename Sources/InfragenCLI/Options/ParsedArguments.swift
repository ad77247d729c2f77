import Emitters

/// The parsed options of a command, whose values were validated against the declared words.
struct ParsedArguments {
  /// Argument after the command's name.
  let word: String?
  private let values: [(option: OptionDeclaration, value: String)]

  init(word: String?, values: [(option: OptionDeclaration, value: String)]) {
    self.word = word
    self.values = values
  }

  /// Value of an option; nil if it is not given.
  subscript(_ option: OptionDeclaration) -> String? { values.first { $0.option.name == option.name }?.value }

  /// True if the option is given.
  func has(_ option: OptionDeclaration) -> Bool { self[option] != nil }

  /// All values of a repeatable option.
  func all(_ option: OptionDeclaration) -> [String] { values.filter { $0.option.name == option.name }.map(\.value) }

  /// The value as a case of an enumeration.
  func choice<Choice: RawRepresentable<String>>(_ option: OptionDeclaration) -> Choice? {
    self[option].flatMap(Choice.init)
  }

  /// The format of a command that prints a text or a JSON document.
  var format: OutputFormat { choice(.format) ?? .text }

  /// The selected target; nil if none is given.
  func target(_ option: OptionDeclaration) -> Target? { self[option].flatMap(Target.init) }

  /// The target of a command that requires one.
  func requiredTarget() throws(UsageError) -> Target {
    if let target = target(.requiredTarget) { return target }
    throw UsageError(
      "--target is missing: give \(Emitters.all.map(\.target).listed("or")); 'infragen --help' tells more")
  }

  /// True if files that infragen did not generate are replaced. Throws if the option for comparison is also given.
  func force(unless check: OptionDeclaration) throws(UsageError) -> Bool {
    if has(.force), has(check) {
      throw UsageError("--check and --force exclude each other: the one writes nothing")
    }
    return has(.force)
  }
}
