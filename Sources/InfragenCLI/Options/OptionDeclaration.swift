/// An option as a command declares it: what it takes, and what help says of it.
///
/// Options with the same name take the same kind of value in every command.
struct OptionDeclaration: Equatable {
  /// The word behind the two hyphens.
  let name: String
  /// What help shows for the value, such as `FILE`; empty for a flag.
  let placeholder: String
  let value: OptionValue
  /// What it does, as words without a capital and a full stop.
  let help: String
  /// The letter behind a single hyphen.
  private(set) var letter: Character?
  private(set) var isRequired = false
  private(set) var isRepeatable = false
  /// Whether it only prints information: it is accepted by every command and ignores the rest of the command line.
  private(set) var isInformational = false
  /// Whether it is suggested for a misspelt option.
  private(set) var isSuggested = true
  /// The names of options that cannot be given together with it.
  private(set) var excluded: [String] = []

  /// An option with a value.
  init(_ name: String, _ placeholder: String, _ value: OptionValue, _ help: String) {
    self.name = name
    self.placeholder = placeholder
    self.value = value
    self.help = help
  }

  /// A flag.
  init(_ name: String, _ help: String) { self.init(name, "", .none, help) }

  /// The option as the user types it.
  var flag: String { "--\(name)" }
  /// The option with its value, such as `--config FILE`.
  var usage: String { placeholder.isEmpty ? flag : "\(flag) \(placeholder)" }
  /// The option with its letter, such as `--help, -h`.
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

/// The word that may follow the name of a command.
struct ArgumentDeclaration {
  /// What help shows for it, such as `SHELL`.
  let placeholder: String
  let words: [String]
  let isRequired: Bool

  /// The argument as the usage line shows it.
  var usage: String { isRequired ? placeholder : "[\(placeholder)]" }
}
