/// The commands of the tool.
enum Commands {
  /// The command that runs if the first word is not the name of another command.
  static let unnamed: any Command.Type = ProgramCommand.self

  /// Commands with a name, in the order of the help.
  static let named: [any Command.Type] = [
    InitCommand.self,
    GenerateCommand.self,
    ValidateCommand.self,
    ListCommand.self,
    ShowCommand.self,
    DescribeCommand.self,
    DiffCommand.self,
    MoveCommand.self,
    CheckPolicyCommand.self,
    ExplainCommand.self,
    PoliciesCommand.self,
    RulesCommand.self,
    SchemaCommand.self,
    CompletionsCommand.self,
    ManCommand.self,
    HelpCommand.self,
    BenchmarkCommand.self,
  ]

  static var all: [any Command.Type] { [unnamed] + named }
  static var names: [String] { named.compactMap { $0.name } }

  /// All options once, as declared by the first command that has them.
  static var allOptions: [OptionDeclaration] { options(of: unnamed) }

  /// Options of a command, followed by those of other commands only.
  static func options(of command: any Command.Type) -> [OptionDeclaration] {
    var seen: Set<String> = []
    return ([command] + all).flatMap { $0.allOptions }.filter { seen.insert($0.name).inserted }
  }

  static func named(_ name: String) -> (any Command.Type)? { named.first { $0.name == name } }
}
