import Emitters
import Templates

/// Options of several commands; functions where the help differs.
extension OptionDeclaration {
  static func target(_ help: String) -> Self { Self("target", "TARGET", .oneOf(Emitters.all.map(\.target)), help) }
  static var requiredTarget: Self {
    target("what to write: \(Emitters.all.map(\.target).listed("or"))").required
  }

  static func system(_ help: String) -> Self {
    Self("system", "NAME", .oneOf(Templates.systems.map(\.name)), help).excluding("config")
  }
  static var system: Self {
    let (file, system) = (ConfigurationSource.standardFile, ConfigurationSource.standardSystem)
    return .system("the starter to take; default: \(file) in the working directory when there is one, else \(system)")
  }

  static func config(_ help: String) -> Self { Self("config", "FILE", .inputFile, help).excluding("system") }
  static var config: Self { .config("the JSON5 description to take instead of a starter; - reads the standard input") }

  static func environment(default: String) -> Self {
    Self("environment", "NAME", .text, "the environment whose settings apply; default: \(`default`)")
  }
  static var environment: Self { .environment(default: "the description's first") }

  static var set: Self {
    Self("set", "PATH=VALUE", .text, "change one setting, such as network.natGateways=one; may be given several times")
      .repeatable
  }

  /// Output format; the first case is the default.
  static func format<Format: CaseIterable & RawRepresentable<String>>(_ formats: Format.Type) -> Self {
    let words = formats.allCases.map(\.rawValue)
    return Self("format", "FORMAT", .oneOf(words), "how to print it: \(words.listed("or")); default: text")
  }

  static func output(_ placeholder: String, _ help: String) -> Self { Self("output", placeholder, .outputPath, help) }
  static func check(_ help: String) -> Self { Self("check", help).excluding("force") }
  static var force: Self {
    Self("force", "replace also files that do not say that infragen generated them").excluding("check")
  }
  static var quiet: Self { Self("quiet", "print errors only: no notes, no warnings and no progress") }

  static func help(_ help: String = "print this text") -> Self { Self("help", help).letter("h").informational }
  static var version: Self { Self("version", "print the version").informational }
}
