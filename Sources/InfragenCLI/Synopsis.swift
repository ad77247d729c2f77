/// How a command is written, with everything that may stand behind it.
struct Synopsis {
  /// `infragen`, with the verb.
  let name: String
  /// What stands behind it, a piece each, such as `[--system NAME | --config FILE]`.
  let pieces: [String]

  init(of verb: Verb?) {
    let row = CommandRow.of(verb)
    name = verb.map { "infragen \($0.rawValue)" } ?? "infragen"
    var pieces = row.argument.map { [$0.isRequired ? $0.metavariable : "[\($0.metavariable)]"] } ?? []
    pieces += row.required.map { $0.shown(of: verb) }
    var told: [Option] = []
    for option in row.optional where option != .version && !told.contains(option) {
      let choice = [option] + CommandRow.excluded(by: option).filter(row.options.contains)
      told += choice
      let words = choice.map { $0.shown(of: verb) }.joined(separator: " | ")
      pieces.append("[\(words)]" + (option.repeats ? "..." : ""))
    }
    self.pieces = pieces
  }

  /// The lines below `Usage: `.
  var text: String {
    Paragraph.labelled("Usage: \(name)", indent: 8 + name.count, pieces)
  }
}

extension Option {
  /// The option with what stands for its value, such as `--config FILE`.
  func shown(of verb: Verb?) -> String {
    let value = row(of: verb).metavariable
    return value.isEmpty ? written : "\(written) \(value)"
  }
}
