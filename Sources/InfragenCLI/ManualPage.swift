import Emitters
import Templates

/// The manual page, in the language of man(7).
enum ManualPage {
  /// The page; it bears no date, so that it is the same whenever it is printed.
  static var text: String {
    let version = Help.version.split(separator: "\n").joined()
    var lines = [
      ".TH INFRAGEN 1 \"\" \"\(version)\" \"User Commands\"",
      ".SH NAME", "infragen \\- generate the AWS infrastructure of a payment system",
      ".SH SYNOPSIS",
    ]
    for verb in [nil] + Verb.allCases { lines += synopsis(verb) }
    lines.append(".SH DESCRIPTION")
    lines += paragraph(
      """
      infragen reads one short description of a payment system, checks it, and writes it as a program for \
      \(Emitters.all.map(\.title).listed("or")). The description is a file in JSON5, or one of the starters \
      \(Templates.systems.map(\.name).listed("or")).
      """)
    lines.append(".SH OPTIONS")
    lines += options(nil)
    lines.append(".SH COMMANDS")
    for verb in Verb.allCases { lines += command(verb) }
    lines.append(".SH EXIT STATUS")
    for (code, words) in ExitCode.all { lines += [".TP", ".B \(code)"] + paragraph(capitalized(words) + ".") }
    lines += [
      ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", line("When it is not empty, nothing is printed in colour."),
      ".TP", ".B TERM", line("When it is not set or dumb, nothing is printed in colour, and no progress."),
      ".SH FILES", ".TP", ".I \(escaped(ConfigurationSource.standardFile))",
      line("The description in the working directory, which is taken when no other is named."),
      ".SH EXAMPLES", ".EX",
    ]
    lines += CommandRow.of(nil).examples.map(line) + [".EE"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func synopsis(_ verb: Verb?) -> [String] {
    let synopsis = Synopsis(of: verb)
    // A full stop at the end of a line would end a sentence.
    let pieces = synopsis.pieces.map { line($0) + ($0.hasSuffix(".") ? "\\&" : "") }
    return (verb == nil ? [] : [".br"]) + [".B \(escaped(synopsis.name))"] + pieces
  }

  private static func command(_ verb: Verb) -> [String] {
    let row = CommandRow.of(verb)
    let text = capitalized(row.sentence) + ". " + row.details
    var lines = [".SS \(escaped(verb.rawValue))"] + paragraph(text)
    if let argument = row.argument {
      lines += [".TP", ".I \(argument.metavariable)"] + paragraph(argument.words.listed("or"))
    }
    lines += options(verb)
    return lines + [".PP", "Examples:", ".PP", ".EX"] + row.examples.map(line) + [".EE"]
  }

  private static func options(_ verb: Verb?) -> [String] {
    CommandRow.of(verb).options.flatMap { option -> [String] in
      let row = option.row(of: verb)
      let name = option == .help ? "--help, -h" : option.written
      let value = row.metavariable.isEmpty ? "" : " \\fI\(escaped(row.metavariable))\\fR"
      return [".TP", "\\fB\(escaped(name))\\fR\(value)"] + paragraph(capitalized(row.sentence) + ".")
    }
  }

  private static func capitalized(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() }

  /// Text on lines of a length that editors show.
  private static func paragraph(_ text: String) -> [String] {
    Paragraph.wrapped(text.split(separator: " "), 72).map(line)
  }

  /// A line of text, which is no request whatever it begins with.
  private static func line(_ text: String) -> String {
    let isRequest = text.hasPrefix(".") || text.hasPrefix("'")
    return (isRequest ? "\\&" : "") + escaped(text)
  }

  /// The text with hyphens that can be copied, and with backslashes and quotes as they are.
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
