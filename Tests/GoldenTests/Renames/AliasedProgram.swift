/// A Pulumi program with aliases, and the program before the renames.
struct AliasedProgram {
  /// The first names by current name.
  let aliases: [String: String]
  /// The program without aliases, with the first name of every resource.
  let original: String

  init(_ text: String) {
    var aliases: [String: String] = [:]
    var kept: [Substring] = []
    var resource = ""
    var isOption = false
    var isAlias = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("  "), !line.hasPrefix("   "), line.hasSuffix(":") {
        resource = String(line.dropFirst(2).dropLast())
      }
      if !line.hasPrefix("     ") { isOption = line == "    options:" }
      isAlias = isOption && line == "      aliases:" || isAlias && line.hasPrefix("        - name: ")
      if isAlias {
        // The first alias is the first name.
        if let name = line.split(separator: " ").dropFirst(2).first, aliases[resource] == nil {
          aliases[resource] = String(name)
        }
        if line == "      aliases:", kept.last == "    options:" { kept.removeLast() }
      } else {
        kept.append(line)
      }
    }
    self.aliases = aliases
    original = kept.map { Self.renamed($0, aliases) }.joined(separator: "\n")
  }

  /// The line with former resource names.
  private static func renamed(_ line: Substring, _ aliases: [String: String]) -> String {
    if line.hasPrefix("  "), line.hasSuffix(":"), let name = aliases[String(line.dropFirst(2).dropLast())] {
      return "  \(name):"
    }
    let parts = line.split(separator: "${", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(into: String(parts[0])) { text, part in
      let name = part.prefix { $0.isLetter || $0.isNumber }
      text += "${\(aliases[String(name)] ?? String(name))\(part.dropFirst(name.count))"
    }
  }
}
