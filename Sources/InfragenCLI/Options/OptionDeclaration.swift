/// Declaration of an option: its value and its help.
///
/// Options with the same name have the same kind of value in all commands.
struct OptionDeclaration: Equatable {
  /// Name without hyphens.
  let name: String
  /// Placeholder of the value in the help, such as `FILE`; empty for a flag.
  let placeholder: String
  let value: OptionValue
  /// Description without initial capital and full stop.
  let help: String
  /// Short form: the letter after a single hyphen.
  private(set) var letter: Character?
  private(set) var isRequired = false
  private(set) var isRepeatable = false
  /// True if it only prints information: every command accepts it and ignores the rest of the command line.
  private(set) var isInformational = false
  /// True if it is suggested for a misspelled option.
  private(set) var isSuggested = true
  /// Names of options that cannot be combined with it.
  private(set) var excluded: [String] = []

  /// Creates an option with a value.
  init(_ name: String, _ placeholder: String, _ value: OptionValue, _ help: String) {
    self.name = name
    self.placeholder = placeholder
    self.value = value
    self.help = help
  }

  /// Creates a flag.
  init(_ name: String, _ help: String) { self.init(name, "", .none, help) }

  /// The option as it is typed.
  var flag: String { "--\(name)" }
  /// The option with its placeholder, such as `--config FILE`.
  var usage: String { placeholder.isEmpty ? flag : "\(flag) \(placeholder)" }
  /// The option with its short form, such as `--help, -h`.
  var flags: String { letter.map { "\(flag), -\($0)" } ?? flag }
  var takesValue: Bool { value != .none }
}

extension OptionDeclaration {
  var required: Self { changed { $0.isRequired = true } }
  var repeatable: Self { changed { $0.isRepeatable = true } }
  var informational: Self { changed { $0.isInformational = true } }
  var withoutSuggestion: Self { changed { $0.isSuggested = false } }
  func letter(_ letter: Character) -> Self { changed { $0.letter = letter } }
  func excluding(_ names: String...) -> Self { changed { $0.excluded = names } }

  private func changed(_ change: (inout Self) -> Void) -> Self {
    var copy = self
    change(&copy)
    return copy
  }
}

/// Declaration of the argument after the name of a command.
struct ArgumentDeclaration {
  /// Placeholder in the help, such as `SHELL`.
  let placeholder: String
  /// The words among which it is; empty if it is any text.
  let words: [String]
  let isRequired: Bool
  /// What it is, in the help; the words if empty.
  var help = ""
  /// Words that completions offer; the fixed words if nil.
  var completion: WordList?

  /// What it is, or its words.
  var explanation: String { help.isEmpty ? words.listed("or") : help }
  /// The argument in the usage line.
  var usage: String { isRequired ? placeholder : "[\(placeholder)]" }
}
