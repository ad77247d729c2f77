/// A command of the tool: what it takes, what help says of it, and what it does.
///
/// The reader of the command line, help, completions and the manual page are all derived from these declarations.
protocol Command: Equatable, Sendable {
  /// The first word of its command lines; nil for the command without a name.
  static var name: String? { get }
  /// What it does, as words without a capital and a full stop.
  static var summary: String { get }
  /// What else there is to know, in whole sentences.
  static var details: String { get }
  /// The word that may follow its name.
  static var argument: ArgumentDeclaration? { get }
  /// Its options besides `--help`, those that are required first, in the order of help.
  static var options: [OptionDeclaration] { get }
  static var helpOption: OptionDeclaration { get }
  /// The exit codes besides ``ExitCode/common``.
  static var exits: [ExitCode.Meaning] { get }
  /// Command lines for a shell, which run as they are where there is a description.
  static var examples: [String] { get }

  /// Validates the arguments.
  init(_ arguments: ParsedArguments) throws(UsageError)
  func run(in context: CommandContext) throws
}

extension Command {
  static var details: String { "" }
  static var argument: ArgumentDeclaration? { nil }
  static var options: [OptionDeclaration] { [] }
  static var helpOption: OptionDeclaration { .help() }

  /// All options in the order of help.
  static var allOptions: [OptionDeclaration] { options + [helpOption] }
  /// The beginning of its command lines, such as `infragen diff`.
  static var invocation: String { name.map { "infragen \($0)" } ?? "infragen" }

  static func takes(_ option: OptionDeclaration) -> Bool { allOptions.contains { $0.name == option.name } }
}
