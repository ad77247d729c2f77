internal import Configuration
import Emitters
import Templates

/// An entry of a generation manifest: environments, targets and path of one system's outputs.
struct OutputSettings: Settings {
  var system: String?
  var config: String?
  var environments: [String]?
  var targets = Emitters.programs
  var output = ""

  static let title = "The outputs of one system."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "system", &system, .optional(.known(Templates.systems.map(\.name), what: "system")),
      "The starter that is generated; the system of this file when there is neither this nor config.")
    each.setting("config", &config, .optional(.text(.relativeFile)), "The file that describes the system.")
    each.setting(
      "environments", &environments, .optional(.list(of: .text(.suffix), count: 1...100)),
      "The environments; when null, all but those with a pattern for a name.")
    each.setting(
      "targets", &targets,
      .list(of: .known(Emitters.all, what: "target", name: { $0.target }), count: 1...Emitters.all.count),
      "The targets.")
    each.setting(
      "output", &output, .text(.outputPlace),
      "Path of the output: a folder if it ends in /, otherwise a file; {environment}, {target} and {system} are replaced. "
        + "Required.")
  }
}

/// The `generate` member of a file.
struct OutputListSettings: Settings {
  var generate: [OutputSettings] = []

  static let title = "What is generated."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "generate", &generate, .list(of: .group(), count: 0...1000),
      "What infragen generate writes; paths are relative to the folder of this file.")
  }
}

extension TextFormat {
  /// A manifest is committed, so its paths must be valid on every machine.
  static let relativeFile = TextFormat(
    "the path of a file from the folder of this one, such as systems/shop.json5",
    pattern: "^(?![/~]|-$)[^\\x00-\\x1F\\x7F\\\\]+$",
    minLength: 1, maxLength: 1000
  ) { isRelative($0) && $0 != "-" }

  /// Must be below the manifest's folder, so that generation never replaces or removes other files.
  static let outputPlace = TextFormat(
    "a path below the folder of this file and not in .git, such as infra/{environment}/{target}/",
    pattern: "^(?![/~])(?!(.*/)?(\\.\\.|\\.[gG][iI][tT])(/|$))(?!([^/]*/){31})[^\\x00-\\x1F\\x7F\\\\]+$", minLength: 1,
    maxLength: 1000
  ) { path in
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return isRelative(path) && parts.count <= 31 && parts.allSatisfy { !["..", ".git"].contains($0.lowercased()) }
  }

  private static func isRelative(_ path: String) -> Bool {
    path.utf8.first != UInt8(ascii: "/") && path.utf8.first != UInt8(ascii: "~")
      && path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }
}
