import Foundation
import Testing

/// A generated program, cut into its blocks by name.
///
/// Terraform: `aws_vpc.main`, `data.aws_region.current`, `variable.api_image`, `output.vpc_id`. CloudFormation: `Vpc`,
/// `Parameters.ApiImage`, `Outputs.VpcId`. Pulumi: `vpc`, `config.apiImage`, `outputs.vpcId`.
struct ProgramText {
  let target: String
  private let text: String
  private let blocks: [String: String]

  init(_ target: String, _ bytes: [UInt8]) throws {
    self.target = target
    let whole = String(decoding: bytes, as: UTF8.self)
    let lines = whole.components(separatedBy: "\n")
    text = Self.collapsed(whole)
    blocks =
      switch target {
      case "terraform": Self.terraform(lines)
      case "cloudformation":
        Self.indented(lines, standard: "Resources") { line in
          line.hasPrefix("    \"") ? line.dropFirst(5).prefix { $0 != "\"" } : nil
        } section: { line in
          line.hasPrefix("  \"") && line.hasSuffix("{") ? line.dropFirst(3).prefix { $0 != "\"" } : nil
        }
      default:
        Self.indented(lines, standard: "resources") { line in
          line.hasPrefix("  ") && !line.hasPrefix("   ") && !line.hasPrefix("  #")
            ? line.dropFirst(2).prefix { $0 != ":" } : nil
        } section: { line in
          !line.hasPrefix(" ") && !line.hasPrefix("#") && line.hasSuffix(":") ? line.dropLast() : nil
        }
      }
  }

  /// The block of that name with single spaces, or nil.
  func block(_ name: String) -> String? { blocks[name] }

  /// Whether a text stands anywhere.
  func contains(_ text: String) -> Bool { self.text.contains(Self.collapsed(text)) }

  /// Every run of white space as one space.
  static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func terraform(_ lines: [String]) -> [String: String] {
    var blocks: [String: String] = [:]
    var current: (name: String, lines: [String])?
    for line in lines {
      if current == nil, line.hasSuffix("{") || line.hasSuffix("{}"), !line.hasPrefix(" ") {
        let words = line.split(separator: " ").dropLast().map { $0.filter { $0 != "\"" } }
        let name = words.first == "resource" ? words.dropFirst().joined(separator: ".") : words.joined(separator: ".")
        current = (name, [])
      }
      current?.lines.append(line)
      if let block = current, line == "}" || line.hasSuffix("{}") && !line.hasPrefix(" ") {
        blocks[block.name] = collapsed(block.lines.joined(separator: "\n"))
        current = nil
      }
    }
    return blocks
  }

  /// Blocks that their indent tells apart, in sections that theirs does; `key` and `section` give the name a line begins.
  private static func indented(
    _ lines: [String], standard: String, key: (String) -> Substring?, section: (String) -> Substring?
  ) -> [String: String] {
    var blocks: [String: String] = [:]
    var place = ""
    var current: (name: String, lines: [String])?
    func close() {
      if let current { blocks[current.name] = collapsed(current.lines.joined(separator: "\n")) }
      current = nil
    }
    for line in lines {
      if let name = section(line) {
        close()
        place = name == standard ? "" : "\(name)."
      } else if let name = key(line) {
        close()
        current = (place + name, [line])
      } else {
        current?.lines.append(line)
      }
    }
    close()
    return blocks
  }
}
