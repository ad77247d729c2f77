import Emitters
import Templates

/// The manual page in the syntax of man(7).
enum ManualPage {
  /// The page, without a date, so that every run prints the same text.
  static var text: String {
    let version = HelpPage.version.split(separator: "\n").joined()
    var lines = [
      ".TH INFRAGEN 1 \"\" \"\(version)\" \"User Commands\"",
      ".SH NAME", "infragen \\- generate the AWS infrastructure of a payment system",
      ".SH SYNOPSIS",
    ]
    for command in Commands.all { lines += synopsis(command) }
    lines.append(".SH DESCRIPTION")
    lines += paragraph(
      """
      infragen reads one short configuration of a payment system, validates it and generates the program for \
      \(Emitters.programs.map(\.title).listed("or")). The configuration is a file in JSON5, or one of the starters \
      \(Templates.systems.map(\.name).listed("or")).
      """)
    lines.append(".SH OPTIONS")
    lines += options(Commands.unnamed)
    lines.append(".SH COMMANDS")
    for command in Commands.named { lines += section(command) }
    lines.append(".SH EXIT STATUS")
    for (code, words) in ExitCode.all { lines += [".TP", ".B \(code)"] + paragraph(capitalized(words) + ".") }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", line("When it is not empty, nothing is printed in colour."),
      ".TP", ".B FORCE_COLOR, CLICOLOR_FORCE",
      line("When one is neither empty nor 0, output is coloured without a terminal, too."),
      ".TP", ".B TERM", line("When it is not set or dumb, nothing is printed in colour, and no progress."),
      ".SH FILES", ".TP", ".I \(escaped(ConfigurationSource.standardFile))",
      line("The default configuration: in the working directory or a parent folder of the repository."),
      ".SH EXAMPLES", ".EX",
    ]
    lines += Commands.unnamed.examples.map(line) + [".EE"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func synopsis(_ command: any Command.Type) -> [String] {
    let synopsis = Synopsis(of: command)
    // A full stop at the end of a line would end a sentence.
    let pieces = synopsis.pieces.map { line($0) + ($0.hasSuffix(".") ? "\\&" : "") }
    return (command.name == nil ? [] : [".br"]) + [".B \(escaped(synopsis.invocation))"] + pieces
  }

  private static func section(_ command: any Command.Type) -> [String] {
    let text = capitalized(command.summary) + ". " + command.details
    var lines = [".SS \(escaped(command.name ?? ""))"] + paragraph(text)
    if let argument = command.argument {
      lines += [".TP", ".I \(argument.placeholder)"] + paragraph(argument.explanation)
    }
    lines += options(command)
    return lines + [".PP", "Examples:", ".PP", ".EX"] + command.examples.map(line) + [".EE"]
  }

  private static func options(_ command: any Command.Type) -> [String] {
    command.allOptions.flatMap { option -> [String] in
      let value = option.placeholder.isEmpty ? "" : " \\fI\(escaped(option.placeholder))\\fR"
      return [".TP", "\\fB\(escaped(option.flags))\\fR\(value)"] + paragraph(capitalized(option.help) + ".")
    }
  }

  private static func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// Text in lines of limited length.
  private static func paragraph(_ text: String) -> [String] {
    Paragraph.wrapped(text.split(separator: " "), 72).map(line)
  }

  /// A line of text that is never interpreted as a roff request.
  private static func line(_ text: String) -> String {
    let isRequest = text.hasPrefix(".") || text.hasPrefix("'")
    return (isRequest ? "\\&" : "") + escaped(text)
  }

  /// The text with hyphens that can be copied, and literal backslashes and quotes.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { text, character in
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "\"": text += "\\(dq"
      case "'": text += "\\(aq"
      default: text.append(character)
      }
    }
  }
}
