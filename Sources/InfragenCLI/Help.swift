import Emitters
import Templates

/// What `--help` and `--version` print.
enum Help {
  static let version = "infragen 0.1.0\n"
  /// The column of what options and commands do.
  private static let indent = 23

  /// The overview.
  static var text: String {
    let systems = Templates.systems.map(\.name).listed("and")
    return """
      infragen generates the AWS infrastructure of a payment system from one typed description.

      Usage: infragen --target TARGET [options]
             infragen COMMAND [options]

      Options:
      \(options(of: nil))
      Commands:
      \(Verb.allCases.map { entry($0.rawValue, CommandRow.of($0).sentence) }.joined())
        infragen help COMMAND tells what a command takes.

      Targets:
      \(Emitters.all.map { entry($0.target, $0.title) }.joined())
      \(Paragraph.labelled("Systems:", indent: 9, systems))
      \(exits(of: nil))
      \(examples(of: nil))
      """
  }

  /// The page of a command; nil is the overview.
  static func page(of verb: Verb?) -> String {
    guard let verb else { return text }
    let row = CommandRow.of(verb)
    var parts = ["infragen \(verb.rawValue): \(row.sentence)\n", Synopsis(of: verb).text]
    if !row.details.isEmpty { parts.append(Paragraph.labelled("", indent: 0, row.details)) }
    if let argument = row.argument {
      parts.append(entry(argument.metavariable, argument.words.listed("or")))
    }
    parts.append("Options:\n" + options(of: verb))
    return (parts + [exits(of: verb), examples(of: verb)]).joined(separator: "\n")
  }

  private static func options(of verb: Verb?) -> String {
    CommandRow.of(verb).options.map { option in
      entry(option == .help ? "--help, -h" : option.shown(of: verb), option.row(of: verb).sentence)
    }.joined()
  }

  private static func exits(of verb: Verb?) -> String {
    let codes = CommandRow.of(verb).exits + ExitCode.common
    return "Exit codes:\n" + codes.map { entry(String($0.code), $0.words) }.joined()
  }

  private static func examples(of verb: Verb?) -> String {
    "Examples:\n" + CommandRow.of(verb).examples.map { "  \($0)\n" }.joined()
  }

  private static func entry(_ label: String, _ text: String) -> String {
    Paragraph.labelled("  " + label, indent: indent, text)
  }
}
