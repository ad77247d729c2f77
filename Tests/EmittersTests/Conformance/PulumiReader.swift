import EmitterConformance
import InfraModel

/// Parses the Pulumi YAML of this package by its indentation.
struct PulumiReader: TargetReader {
  let dialect = Dialect.provider
  private static let sections = ["config", "variables", "resources", "outputs"]
  private static let scalars = ["name", "runtime", "description"]

  /// Every YAML parser treats the first two as line breaks, and some parsers the others.
  private static let breaks: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  func names(of entry: Stack.Entry, in stack: Stack) -> [String] {
    entry.provider().map { resource in
      var name: [UInt8] = []
      resource.address.appendName(to: &name, firstUpper: false)
      return String(decoding: name, as: UTF8.self)
    }
  }

  func read(_ files: [TextFile]) throws -> ProgramContents {
    var contents = ProgramContents()
    var (section, variable) = ("", "")
    for line in files.flatMap({ $0.text.unicodeScalars.split(whereSeparator: Self.breaks.contains) }).map({ String($0) }
    ) {
      let name = line.drop { $0 == " " }.prefix { $0 != ":" }
      let value = line.drop { $0 != ":" }.dropFirst()
      switch line.prefix(while: { $0 == " " }).count {
      case _ where line.drop(while: { $0 == " " }).first == "#": continue
      case 0:
        section = String(name)
        guard Self.sections.contains(section) && value.isEmpty || Self.scalars.contains(section) else {
          throw Unreadable(line: line)
        }
      case 2 where section == "config" && value.isEmpty: contents.parameters.append(String(name))
      case 2 where section == "variables": variable = String(name)
      case 6 where section == "variables" && value == " aws:secretsmanager:getRandomPassword":
        contents.resources.append(variable)
      case 2 where section == "resources": contents.resources.append(String(name))
      case 4 where section == "resources" && line == "    type: pulumi:providers:aws": contents.resources.removeLast()
      case 2 where section == "outputs":
        contents.outputs.append((String(name), value.isEmpty ? nil : try QuotedText.pulumi(String(value.dropFirst()))))
      default: continue
      }
    }
    return contents
  }
}
