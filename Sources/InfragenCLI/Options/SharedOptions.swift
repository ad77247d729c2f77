import Emitters
import Templates

/// Options of several commands; functions where the help differs.
extension OptionDeclaration {
  static func target(_ help: String) -> Self {
    Self("target", "TARGET", .oneOf(Emitters.all.map(\.target)), help).letter("t")
  }
  static var requiredTarget: Self {
    target("what to write: \(Emitters.all.map(\.target).listed("or"))").required
  }

  static func system(_ help: String) -> Self {
    Self("system", "NAME", .oneOf(Templates.systems.map(\.name)), help).excluding("config")
  }
  static var system: Self {
    .system("the starter to use instead of the configuration")
  }

  static func config(_ help: String) -> Self {
    Self("config", "FILE", .inputFile, help).letter("c").excluding("system")
  }
  static var config: Self {
    .config(
      "the configuration, or - for the standard input; default: \(ConfigurationSource.standardFile) here or in a parent folder"
    )
  }

  static func environment(default: String) -> Self {
    Self("environment", "NAME", .words(.environments), "the environment whose settings apply; default: \(`default`)")
      .letter("e")
  }
  static var environment: Self { .environment(default: "the configuration's first") }

  static var set: Self {
    Self(
      "set", "PATH=VALUE", .words(.settings),
      "change one setting, such as network.natGateways=one; may be given several times"
    )
    .repeatable
  }

  /// Output format; the first case is the default.
  static func format<Format: CaseIterable & RawRepresentable<String>>(_ formats: Format.Type) -> Self {
    let words = formats.allCases.map(\.rawValue)
    return Self("format", "FORMAT", .oneOf(words), "how to print it: \(words.listed("or")); default: text")
  }
  static var format: Self { .format(OutputFormat.self) }

  static func output(_ placeholder: String, _ help: String) -> Self {
    Self("output", placeholder, .outputPath, help).letter("o")
  }
  static func check(_ help: String) -> Self { Self("check", help).excluding("force") }
  static var force: Self {
    Self("force", "replace also files that do not say that infragen generated them").excluding("check")
  }
  static var color: Self {
    let words = Coloring.allCases.map(\.rawValue)
    return Self(
      "color", "WHEN", .oneOf(words), "when to print in colour: \(words.listed("or")); default: auto, at a terminal")
  }
  static var quiet: Self { Self("quiet", "print errors only: no notes, no warnings and no progress").letter("q") }

  static func help(_ help: String = "print this text") -> Self { Self("help", help).letter("h").informational }
  static var version: Self { Self("version", "print the version").letter("V").informational }
}
