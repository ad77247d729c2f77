import Configuration
import InfraModel
import PaymentSystem

/// `infragen schema`: prints the JSON Schema of a configuration.
struct SchemaCommand: Command {
  /// Configuration whose entries links complete; nil for none.
  var config: String?

  static let name: String? = "schema"
  static let summary = "print the JSON Schema of a configuration, for editors"
  static let details = """
    A configuration refers to it with $schema: "./infragen.schema.json". With --config, links complete the names of \
    the configuration's own databases, queues and so on: print it again after adding some.
    """
  static var options: [OptionDeclaration] { [configOption] }
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = [
    "infragen schema > infragen.schema.json", "infragen schema --config infragen.json5 > infragen.schema.json",
  ]

  private static var configOption: OptionDeclaration {
    .config("the configuration whose names links complete, or - for the standard input")
  }
}

extension SchemaCommand {
  init(_ arguments: ParsedArguments) { config = arguments[Self.configOption] }

  func run(in context: CommandContext) throws {
    guard let config else { return try context.print(PaymentSystem.jsonSchema.json) }
    let names = try context.withSystem(SystemSelection(source: .file(config))) { source throws(Diagnostics) in
      try source.settings().settings.entryNames
    }
    try context.print(PaymentSystem.jsonSchema(names: names).json)
  }
}
