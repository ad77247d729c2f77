/// Usage line of a command.
struct Synopsis {
  /// Start of the line, such as `infragen diff`.
  let invocation: String
  /// Argument and options, such as `[--system NAME | --config FILE]`.
  let pieces: [String]

  init(of command: any Command.Type) {
    invocation = command.invocation
    let options = command.allOptions.filter { !$0.isInformational }
    var pieces = command.argument.map { [$0.usage] } ?? []
    pieces += options.filter(\.isRequired).map(\.usage)
    var shown: Set<String> = []
    for option in options where !option.isRequired && !shown.contains(option.name) {
      let choice = [option] + option.excluded.compactMap { name in options.first { $0.name == name } }
      shown.formUnion(choice.map(\.name))
      let words = choice.map(\.usage).joined(separator: " | ")
      pieces.append("[\(words)]" + (option.isRepeatable ? "..." : ""))
    }
    self.pieces = pieces
  }

  /// The usage line, wrapped.
  var text: String { Paragraph.labelled("Usage: \(invocation)", indent: 8 + invocation.count, pieces) }
}
