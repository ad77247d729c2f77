/// An option of the command line, by the word behind its two hyphens.
enum Option: String, CaseIterable {
  case target, system, config, environment, against, set, format, output, check, force, quiet, resources, help, version
  case againstConfig = "against-config"
  case againstEnvironment = "against-environment"

  /// The option as it is written.
  var written: String { "--\(rawValue)" }
  var takesValue: Bool { row(of: nil).values != .none }
  var repeats: Bool { self == .set }

  /// The option that was written, or a message that names the one that was meant.
  init(written: String) throws(Misuse) {
    if written == "-h" {
      self = .help
    } else if written.utf8.starts(with: "--".utf8), let option = Option(rawValue: String(written.dropFirst(2))) {
      self = option
    } else {
      throw Misuse("unknown option '\(written)'\(Self.hint(for: written))")
    }
  }

  private static func hint(for written: String) -> String {
    let words = allCases.filter { $0 != .resources }.map(\.written)
    guard written.utf8.count == 2, let letter = written.last else {
      return written.suggestion(among: words)
    }
    let named = words.filter { $0.dropFirst(2).first == letter }
    return named.count == 1 ? " (did you mean '\(named[0])'?)" : ""
  }
}
