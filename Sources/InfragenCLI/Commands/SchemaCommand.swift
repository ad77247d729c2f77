import PaymentSystem

/// `infragen schema`: prints the JSON Schema of a description.
struct SchemaCommand: Command {
  static let name: String? = "schema"
  static let summary = "print the JSON Schema of a description, for editors"
  static let details = "A description names it by $schema: \"./infragen.schema.json\"."
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = ["infragen schema", "infragen schema > infragen.schema.json"]
}

extension SchemaCommand {
  init(_ arguments: ParsedArguments) {}

  func run(in context: CommandContext) throws { try context.print(PaymentSystem.jsonSchema.json) }
}
