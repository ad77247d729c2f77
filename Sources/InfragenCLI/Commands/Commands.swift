/// The commands of the tool.
enum Commands {
  /// The command that runs when the first word names no other one.
  static let unnamed: any Command.Type = ProgramCommand.self

  /// The commands with a name, in the order of help.
  static let named: [any Command.Type] = [
    InitCommand.self,
    GenerateCommand.self,
    ListCommand.self,
    ShowCommand.self,
    DescribeCommand.self,
    DiffCommand.self,
    CheckPolicyCommand.self,
    SchemaCommand.self,
    CompletionsCommand.self,
    ManCommand.self,
    HelpCommand.self,
    BenchmarkCommand.self,
  ]

  static var all: [any Command.Type] { [unnamed] + named }
  static var names: [String] { named.compactMap { $0.name } }

  /// Every option once, as the first command declares it that takes it.
  static var allOptions: [OptionDeclaration] { options(of: unnamed) }

  /// The options of a command, followed by those that only other commands take.
  static func options(of command: any Command.Type) -> [OptionDeclaration] {
    var seen: Set<String> = []
    return ([command] + all).flatMap { $0.allOptions }.filter { seen.insert($0.name).inserted }
  }

  static func named(_ name: String) -> (any Command.Type)? { named.first { $0.name == name } }
}
