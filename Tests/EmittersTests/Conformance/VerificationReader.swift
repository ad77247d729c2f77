import EmitterConformance
import Foundation
import InfraModel

/// Reads the expectations of a verification program, which are JSON in a raw string.
struct VerificationReader: TargetReader {
  let dialect = Dialect.cloudFormation

  /// Resources in other regions are expected, too, because Terraform and Pulumi deploy them.
  func names(of entry: Stack.Entry, in stack: Stack) -> [String] {
    entry.cloudFormation().map { resource in
      var name: [UInt8] = []
      resource.address.appendName(to: &name, firstUpper: true)
      return String(decoding: name, as: UTF8.self)
    }
  }

  func read(_ files: [TextFile]) throws -> ProgramContents {
    var contents = ProgramContents()
    for file in files {
      let parts = file.text.components(separatedBy: "r\"\"\"\n")
      guard parts.count == 2, let end = parts[1].range(of: "\n\"\"\")\n"),
        let data = try JSONSerialization.jsonObject(with: Data(parts[1][..<end.lowerBound].utf8)) as? [String: Any]
      else { throw Unreadable(line: file.name) }
      func members(_ name: String) -> [String: Any] { data[name] as? [String: Any] ?? [:] }
      contents.resources += members("resources").keys
      contents.parameters += Array(members("parameters").keys) + members("stored").keys
      contents.outputs += members("outputs").map { ($0, $1 as? String) }
    }
    return contents
  }

  /// The content of a dashboard is one line.
  func isShared(_ line: String) -> Bool { line.contains("{\\\"widgets\\\":") }
}
