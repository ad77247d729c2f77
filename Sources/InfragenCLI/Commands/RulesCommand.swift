import Configuration
import PaymentSystem

/// `infragen rules`: lists the rules between settings.
struct RulesCommand: Command {
  var format = OutputFormat.text

  static let name: String? = "rules"
  static let summary = "list the rules between settings, which AWS or infragen requires"
  static let details = "A generation refuses a configuration that breaks one. 'infragen explain ID' names the source."
  static var options: [OptionDeclaration] { [.format] }
  static let exits: [ExitCode.Meaning] = [(ExitCode.success, "printed")]
  static let examples = ["infragen rules", "infragen rules --format json > rules.json"]
}

extension RulesCommand {
  init(_ arguments: ParsedArguments) { format = arguments.format }

  func run(in context: CommandContext) throws {
    switch format {
    case .text:
      let rows = ValidationRules.areas.flatMap { area in area.rules.map { [$0.id, area.title, $0.title] } }
      try context.print(Columns.aligned([["Rule", "About", "What it requires"]] + rows))
    case .json:
      let rules = ValidationRules.areas.flatMap { area in
        area.rules.map { rule in
          [
            ("id", .text(rule.id)), ("area", .text(area.title)), ("title", .text(rule.title)),
            ("source", .textOrNull(rule.page.isEmpty ? nil : rule.page)),
          ] as [(String, JSON5Value)]
        }
      }
      try context.print(JSONDocument.text([("rules", JSONDocument.list(rules))]))
    }
  }
}
