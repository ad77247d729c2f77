import Emitters
import Templates

/// Reads the command line; touches nothing else.
struct Arguments {
  private let verb: Verb?
  private let row: CommandRow
  private var rest: ArraySlice<String>
  /// The word behind the verb.
  private var word: String?
  private var given: [(option: Option, value: String)] = []

  /// What the arguments behind the program's name ask for.
  static func command(_ arguments: [String]) throws(Misuse) -> Command { try invocation(arguments).command }

  /// What the arguments behind the program's name ask for, and how.
  static func invocation(_ arguments: [String]) throws(Misuse) -> Invocation {
    var reader = Arguments(arguments)
    if let answer = try reader.read() { return Invocation(command: answer) }
    try reader.refuseOthers()
    try reader.refuseOtherValues()
    return Invocation(command: try reader.command(), isQuiet: reader[.quiet] != nil)
  }

  private init(_ arguments: [String]) {
    verb = arguments.first.flatMap(Verb.init)
    row = CommandRow.of(verb)
    rest = arguments.dropFirst(verb == nil ? 0 : 1)
  }

  private func command() throws(Misuse) -> Command {
    switch verb {
    case .`init`: try beginning()
    case .generate: try listedGeneration()
    case .list: .list(try request())
    case .show: .show(try request(), against: self[.against])
    case .diff: try comparison()
    case .schema: .schema
    case .checkPolicy: .checkPolicy(try request(), self[.format].flatMap(PolicyFormat.init) ?? .text)
    case .completions: .completions(try shell())
    case .man: .manual
    case .help: .help(word.flatMap(Verb.init))
    case .benchmark: try benchmark()
    case nil: .generate(try generation())
    }
  }

  /// Reads all options; `--help` and `--version` are answered without looking further.
  private mutating func read() throws(Misuse) -> Command? {
    while let argument = rest.popFirst() {
      guard argument.utf8.starts(with: "-".utf8), argument != "-", argument != "--" else {
        try take(argument)
        continue
      }
      let separator = argument.utf8.firstIndex(of: UInt8(ascii: "="))
      let option = try Option(written: String(argument[..<(separator ?? argument.endIndex)]))
      let attached = separator.map { String(argument[argument.utf8.index(after: $0)...]) }
      guard option.takesValue else {
        if attached != nil { throw Misuse("\(option.written) takes no value") }
        if option == .help { return .help(verb) }
        if option == .version { return .version }
        try take(option, "")
        continue
      }
      let value = if let attached { attached } else { try next(for: option) }
      if value.isEmpty { throw Misuse("\(option.written) needs a value that is not empty") }
      try take(option, value)
    }
    return nil
  }

  /// Takes the word that stands behind some verbs.
  private mutating func take(_ argument: String) throws(Misuse) {
    guard let taken = row.argument, word == nil else { throw stray(argument) }
    try Self.require(argument, among: taken.words, taken.metavariable.lowercased())
    word = argument
  }

  /// Refuses a value that is none of the option's words.
  private func refuseOtherValues() throws(Misuse) {
    for (option, value) in given {
      guard case .oneOf(let words) = option.row(of: verb).values else { continue }
      try Self.require(value, among: words, option.rawValue)
    }
  }

  private static func require(_ word: String, among words: [String], _ noun: String) throws(Misuse) {
    if words.contains(word) { return }
    throw Misuse("there is no \(noun) '\(word)'\(word.suggestion(among: words)); give \(words.listed("or"))")
  }

  private mutating func take(_ option: Option, _ value: String) throws(Misuse) {
    if !option.repeats, self[option] != nil { throw Misuse("\(option.written) is given twice") }
    given.append((option, value))
  }

  private mutating func next(for option: Option) throws(Misuse) -> String {
    guard let value = rest.popFirst() else { throw Misuse("\(option.written) needs a value") }
    guard value.utf8.starts(with: "--".utf8) else { return value }
    throw Misuse("\(option.written) needs a value; one that begins with hyphens is written \(option.written)=\(value)")
  }

  private subscript(option: Option) -> String? { given.first { $0.option == option }?.value }

  private func generation() throws(Misuse) -> Generation {
    var generation = Generation(target: try target())
    generation.request = try request()
    generation.output = self[.output].flatMap { $0 == "-" ? nil : $0 }
    generation.isCheck = self[.check] != nil
    if generation.isCheck, generation.output == nil {
      throw Misuse("--check needs --output: the file or folder to compare with")
    }
    generation.isForced = try force()
    if generation.isForced, generation.output == nil {
      throw Misuse("--force needs --output: the file or folder to write")
    }
    return generation
  }

  private func request() throws(Misuse) -> Request {
    var request = Request()
    request.environment = self[.environment]
    request.overrides = given.filter { $0.option == .set }.map(\.value)
    if let system = self[.system] {
      if self[.config] != nil { throw Misuse("--system and --config exclude each other: give one of them") }
      request.source = .system(system)
    } else if let file = self[.config] {
      request.source = .file(file)
    }
    return request
  }

  private func listedGeneration() throws(Misuse) -> Command {
    if self[.config] == "-" {
      throw Misuse("--config names the file of the list, whose paths begin at its folder, not the standard input")
    }
    return .generateList(
      ListedGeneration(list: self[.config], isCheck: self[.check] != nil, isForced: try force()))
  }

  private func force() throws(Misuse) -> Bool {
    if self[.force] != nil, self[.check] != nil {
      throw Misuse("--check and --force exclude each other: the one writes nothing")
    }
    return self[.force] != nil
  }

  private func beginning() throws(Misuse) -> Command {
    if self[.output] == "-" {
      throw Misuse("--output names the file that 'infragen init' writes, not the standard output")
    }
    guard case .system(let system) = try request().source else {
      return .begin(system: ConfigurationSource.standardSystem, output: self[.output])
    }
    return .begin(system: system, output: self[.output])
  }

  private func comparison() throws(Misuse) -> Command {
    var comparison = Comparison(
      request: try request(), revision: self[.against], config: self[.againstConfig],
      environment: self[.againstEnvironment], target: self[.target],
      format: self[.format].flatMap(ChangeFormat.init) ?? .text)
    let hasOther = comparison.revision ?? comparison.config ?? comparison.environment != nil
    if hasOther || !comparison.request.overrides.isEmpty { return .diff(comparison) }
    // As git does: what has changed since the last commit.
    comparison.revision = "HEAD"
    return .diff(comparison)
  }

  private func shell() throws(Misuse) -> Shell {
    if let shell = word.flatMap(Shell.init) { return shell }
    throw Misuse("the shell is missing: give \(Shell.allCases.map(\.rawValue).listed("or"))")
  }

  private func benchmark() throws(Misuse) -> Command {
    let target = try target()
    guard let text = self[.resources] else { throw Misuse("--resources is missing: give a number such as 1000") }
    guard let count = Int(text), (1...10_000_000).contains(count) else {
      throw Misuse("--resources takes a number from 1 to 10000000, not '\(text)'")
    }
    return .benchmark(target: target, resources: count)
  }

  private func target() throws(Misuse) -> String {
    let names = Emitters.all.map(\.target)
    guard let target = self[.target] else {
      throw Misuse("--target is missing: give \(names.listed("or")); 'infragen --help' tells more")
    }
    return target
  }

  /// Refuses an option that another command has.
  private func refuseOthers() throws(Misuse) {
    guard let other = given.first(where: { !row.options.contains($0.option) })?.option else { return }
    if let verb { throw Misuse("\(other.written) does not belong to 'infragen \(verb.rawValue)'") }
    let owners = Verb.allCases.filter { CommandRow.of($0).options.contains(other) }
    throw Misuse("\(other.written) belongs to \(owners.map { "'infragen \($0.rawValue)'" }.listed("and"))")
  }

  private func stray(_ argument: String) -> Misuse {
    let advice =
      if Verb(rawValue: argument) != nil {
        ": it must be the first one"
      } else if Emitters.named(argument) != nil {
        " (did you mean '--target \(argument)'?)"
      } else if Templates.named(argument) != nil {
        " (did you mean '--system \(argument)'?)"
      } else if argument.hasSuffix(".json5") {
        " (did you mean '--config \(argument)'?)"
      } else {
        Self.hint(for: argument)
      }
    return Misuse("unexpected argument '\(argument)'\(advice)")
  }

  /// What a word without hyphens may have meant: an option, or a command.
  private static func hint(for argument: String) -> String {
    let option = "--\(argument)".suggestion(among: Option.allCases.map(\.written))
    return option.isEmpty ? argument.suggestion(among: Verb.allCases.map(\.rawValue)) : option
  }
}
