/// A command of the tool: its arguments, its help and its implementation.
///
/// The command-line reader, help, completions and the manual page are derived from these declarations.
protocol Command: Equatable, Sendable {
  /// First word of its command lines; nil for the command without a name.
  static var name: String? { get }
  /// Short description without initial capital and full stop.
  static var summary: String { get }
  /// Additional description in complete sentences.
  static var details: String { get }
  /// Argument after its name.
  static var argument: ArgumentDeclaration? { get }
  /// Options besides `--color`, `--quiet` and `--help`, required ones first, in the order of the help.
  static var options: [OptionDeclaration] { get }
  static var helpOption: OptionDeclaration { get }
  /// Exit codes besides ``ExitCode/common``.
  static var exits: [ExitCode.Meaning] { get }
  /// Command lines for a shell, which work in a folder with a configuration.
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

  /// All options in the order of the help.
  static var allOptions: [OptionDeclaration] { options + [.color, .quiet, helpOption] }
  /// Start of its command lines, such as `infragen diff`.
  static var invocation: String { name.map { "infragen \($0)" } ?? "infragen" }

  static func takes(_ option: OptionDeclaration) -> Bool { allOptions.contains { $0.name == option.name } }
}
