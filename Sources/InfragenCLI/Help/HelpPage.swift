import Emitters
import PaymentSystem
import Templates

/// Texts of `--help` and `--version`.
enum HelpPage {
  static let version = "infragen \(ToolVersion.current)\n"
  /// Column of the descriptions of options and commands.
  private static let indent = 23

  /// Help page of a command; the overview for the command without a name.
  static func text(of command: any Command.Type) -> String {
    guard let name = command.name else { return overview(command) }
    var parts = ["infragen \(name): \(command.summary)\n", Synopsis(of: command).text]
    if !command.details.isEmpty { parts.append(Paragraph.labelled("", indent: 0, command.details)) }
    if let argument = command.argument { parts.append(entry(argument.placeholder, argument.explanation)) }
    parts.append("Options:\n" + options(of: command))
    return (parts + [exits(of: command), examples(of: command)]).joined(separator: "\n")
  }

  private static func overview(_ command: any Command.Type) -> String {
    let systems = Templates.systems.map(\.name).listed("and")
    return """
      infragen generates the AWS infrastructure of a payment system from one configuration.

      Usage: infragen --target TARGET [options]
             infragen COMMAND [options]

      Options:
      \(options(of: command))
      Commands:
      \(Commands.named.map { entry($0.name ?? "", $0.summary) }.joined())
        infragen help COMMAND tells what a command takes.

      Targets:
      \(Emitters.all.map { entry($0.target, $0.title) }.joined())
      \(Paragraph.labelled("Systems:", indent: 9, systems))
      \(exits(of: command))
      \(examples(of: command))
      """
  }

  private static func options(of command: any Command.Type) -> String {
    command.allOptions.map { entry($0.letter == nil ? $0.usage : $0.flags, $0.help) }.joined()
  }

  private static func exits(of command: any Command.Type) -> String {
    let codes = command.exits + ExitCode.common
    return "Exit codes:\n" + codes.map { entry(String($0.code), $0.words) }.joined()
  }

  private static func examples(of command: any Command.Type) -> String {
    "Examples:\n" + command.examples.map { "  \($0)\n" }.joined()
  }

  private static func entry(_ label: String, _ text: String) -> String {
    Paragraph.labelled("  " + label, indent: indent, text)
  }
}
