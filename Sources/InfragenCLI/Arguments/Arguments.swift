import Emitters
import Templates

/// Reads the command line; touches nothing else.
struct Arguments {
  private var rest: ArraySlice<String>
  private var given: [(option: Option, value: String)] = []

  /// What the arguments behind the program's name ask for.
  static func command(_ arguments: [String]) throws(Misuse) -> Command {
    let benchmark = arguments.first == "benchmark"
    var reader = Arguments(rest: arguments.dropFirst(benchmark ? 1 : 0))
    if let answer = try reader.read() { return answer }
    return benchmark ? try reader.benchmark() : .generate(try reader.generation())
  }

  private init(rest: ArraySlice<String>) { self.rest = rest }

  /// Reads all options; `--help` and `--version` are answered without looking further.
  private mutating func read() throws(Misuse) -> Command? {
    while let argument = rest.popFirst() {
      guard argument.utf8.starts(with: "-".utf8), argument != "-", argument != "--" else {
        throw stray(argument)
      }
      let separator = argument.utf8.firstIndex(of: UInt8(ascii: "="))
      let option = try Option(written: String(argument[..<(separator ?? argument.endIndex)]))
      let attached = separator.map { String(argument[argument.utf8.index(after: $0)...]) }
      guard option.takesValue else {
        if attached != nil { throw Misuse("\(option.written) takes no value") }
        return option == .help ? .help : .version
      }
      let value = if let attached { attached } else { try next(for: option) }
      if value.isEmpty { throw Misuse("\(option.written) needs a value that is not empty") }
      if !option.repeats, self[option] != nil { throw Misuse("\(option.written) is given twice") }
      given.append((option, value))
    }
    return nil
  }

  private mutating func next(for option: Option) throws(Misuse) -> String {
    guard let value = rest.popFirst() else { throw Misuse("\(option.written) needs a value") }
    guard value.utf8.starts(with: "--".utf8) else { return value }
    throw Misuse("\(option.written) needs a value; one that begins with hyphens is written \(option.written)=\(value)")
  }

  private subscript(option: Option) -> String? { given.first { $0.option == option }?.value }

  private func generation() throws(Misuse) -> Generation {
    if self[.resources] != nil { throw Misuse("--resources belongs to 'infragen benchmark'") }
    var generation = Generation(target: try target())
    generation.environment = self[.environment]
    generation.overrides = given.filter { $0.option == .set }.map(\.value)
    generation.output = self[.output].flatMap { $0 == "-" ? nil : $0 }
    if let system = self[.system] {
      if self[.config] != nil { throw Misuse("--system and --config exclude each other: give one of them") }
      let names = Templates.systems.map(\.name)
      guard names.contains(system) else {
        throw Misuse("there is no system '\(system)'\(system.suggestion(among: names)); give \(names.listed("or"))")
      }
      generation.source = .system(system)
    } else if let file = self[.config] {
      generation.source = .file(file)
    }
    return generation
  }

  private func benchmark() throws(Misuse) -> Command {
    let target = try target()
    if let other = given.first(where: { $0.option != .target && $0.option != .resources }) {
      throw Misuse("\(other.option.written) does not belong to 'infragen benchmark'")
    }
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
    guard names.contains(target) else {
      throw Misuse("there is no target '\(target)'\(target.suggestion(among: names)); give \(names.listed("or"))")
    }
    return target
  }

  private func stray(_ argument: String) -> Misuse {
    let advice =
      if argument == "benchmark" {
        ": it must be the first one"
      } else if Emitters.named(argument) != nil {
        " (did you mean '--target \(argument)'?)"
      } else if Templates.named(argument) != nil {
        " (did you mean '--system \(argument)'?)"
      } else if argument.hasSuffix(".json5") {
        " (did you mean '--config \(argument)'?)"
      } else {
        "--\(argument)".suggestion(among: Option.allCases.map(\.written))
      }
    return Misuse("unexpected argument '\(argument)'\(advice)")
  }
}
