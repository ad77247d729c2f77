import Emitters
import Templates

/// Result of reading a command line.
enum Invocation {
  case command(any Command, SharedFlags)
  /// Request for the help page of a command.
  case help(any Command.Type)
  case version
}

/// Options that every command accepts.
struct SharedFlags {
  let isQuiet: Bool
  let coloring: Coloring

  init(_ arguments: ParsedArguments) {
    isQuiet = arguments.has(.quiet)
    coloring = arguments.choice(.color) ?? .auto
  }
}

/// Reads the command line according to the declared options of the commands.
struct CommandLineReader {
  private let command: any Command.Type
  private var rest: ArraySlice<String>
  private var word: String?
  private var values: [(option: OptionDeclaration, value: String)] = []

  /// Reads the arguments after the program's name.
  static func invocation(_ arguments: [String]) throws(UsageError) -> Invocation {
    var reader = CommandLineReader(arguments)
    if let informational = try reader.read() {
      return informational.name == OptionDeclaration.version.name ? .version : .help(reader.command)
    }
    try reader.refuseOptionsOfOtherCommands()
    try reader.refuseUnknownValues()
    let arguments = ParsedArguments(word: reader.word, values: reader.values)
    return .command(try reader.command.init(arguments), SharedFlags(arguments))
  }

  private init(_ arguments: [String]) {
    let named = arguments.first.flatMap(Commands.named)
    command = named ?? Commands.unnamed
    rest = arguments.dropFirst(named == nil ? 0 : 1)
  }

  /// Reads all arguments, or those up to an informational option, which is returned.
  private mutating func read() throws(UsageError) -> OptionDeclaration? {
    while let argument = rest.popFirst() {
      guard argument.utf8.starts(with: "-".utf8), argument != "-", argument != "--" else {
        try readWord(argument)
        continue
      }
      let separator = argument.utf8.firstIndex(of: UInt8(ascii: "="))
      let option = try option(String(argument[..<(separator ?? argument.endIndex)]))
      let attached = separator.map { String(argument[argument.utf8.index(after: $0)...]) }
      if !option.takesValue, attached != nil { throw UsageError("\(option.flag) takes no value") }
      if option.isInformational { return option }
      try add(option, try value(of: option, attached: attached))
    }
    return nil
  }

  /// Reads the argument after the name of a command.
  private mutating func readWord(_ argument: String) throws(UsageError) {
    guard let declared = command.argument, word == nil else { throw unexpected(argument) }
    if !declared.words.isEmpty {
      try Self.require(argument, among: declared.words, declared.placeholder.lowercased())
    }
    word = argument
  }

  /// The option of this or another command, or an error with the nearest option.
  private func option(_ written: String) throws(UsageError) -> OptionDeclaration {
    func isWritten(_ option: OptionDeclaration) -> Bool {
      option.flag == written || option.letter.map { "-\($0)" } == written
    }
    if let option = command.allOptions.first(where: isWritten) { return option }
    if let option = Commands.options(of: command).first(where: isWritten) { return option }
    throw UsageError("unknown option '\(written)'\(suggestion(forOption: written))")
  }

  private mutating func value(of option: OptionDeclaration, attached: String?) throws(UsageError) -> String {
    guard option.takesValue else { return "" }
    guard let value = attached ?? rest.popFirst() else { throw UsageError("\(option.flag) needs a value") }
    if attached == nil, value.utf8.starts(with: "--".utf8) {
      throw UsageError(
        "\(option.flag) needs a value; one that begins with hyphens is written \(option.flag)=\(value)")
    }
    if value.isEmpty { throw UsageError("\(option.flag) needs a value that is not empty") }
    return value
  }

  private mutating func add(_ option: OptionDeclaration, _ value: String) throws(UsageError) {
    if !option.isRepeatable, values.contains(where: { $0.option.name == option.name }) {
      throw UsageError("\(option.flag) is given twice")
    }
    values.append((option, value))
  }

  private func refuseOptionsOfOtherCommands() throws(UsageError) {
    guard let other = values.first(where: { !command.takes($0.option) })?.option else { return }
    if command.name != nil { throw UsageError("\(other.flag) does not belong to '\(command.invocation)'") }
    let owners = Commands.named.filter { $0.takes(other) }
    throw UsageError("\(other.flag) belongs to \(owners.map { "'\($0.invocation)'" }.listed("and"))")
  }

  private func refuseUnknownValues() throws(UsageError) {
    for (option, value) in values {
      guard case .oneOf(let words) = option.value else { continue }
      try Self.require(value, among: words, option.name)
    }
  }

  private static func require(_ word: String, among words: [String], _ noun: String) throws(UsageError) {
    if words.contains(word) { return }
    throw UsageError("there is no \(noun) '\(word)'\(word.suggestion(among: words)); give \(words.listed("or"))")
  }

  private func unexpected(_ argument: String) -> UsageError {
    let advice =
      if Commands.named(argument) != nil {
        ": it must be the first one"
      } else if Target(argument) != nil {
        " (did you mean '--target \(argument)'?)"
      } else if Templates.named(argument) != nil {
        " (did you mean '--system \(argument)'?)"
      } else if argument.hasSuffix(".json5") {
        " (did you mean '--config \(argument)'?)"
      } else {
        suggestion(forWord: argument)
      }
    return UsageError("unexpected argument '\(argument)'\(advice)")
  }

  /// A suggestion of an option or command for a word without hyphens.
  private func suggestion(forWord word: String) -> String {
    let flags = Commands.options(of: command).map(\.flag)
    if flags.contains("--\(word)") { return " (did you mean '--\(word)'?)" }
    let begun = Commands.names.filter { $0.hasPrefix(word) }
    let command = begun.count == 1 ? " (did you mean '\(begun[0])'?)" : word.suggestion(among: Commands.names)
    if !command.isEmpty { return command }
    let option = "--\(word)".suggestion(among: flags)
    return option.isEmpty ? "; 'infragen --help' lists the commands" : option
  }

  /// A suggestion for a misspelled option or a single letter.
  private func suggestion(forOption written: String) -> String {
    let flags = Commands.options(of: command).filter(\.isSuggested).map(\.flag)
    guard written.utf8.count == 2, let letter = written.last else { return written.suggestion(among: flags) }
    let matches = flags.filter { $0.dropFirst(2).first == letter }
    return matches.count == 1 ? " (did you mean '\(matches[0])'?)" : ""
  }
}
