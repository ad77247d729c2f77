import EmitterConformance
import Foundation
import InfraModel

/// Reads templates with Foundation's JSON parser.
struct CloudFormationReader: TargetReader {
  let dialect = Dialect.cloudFormation

  func names(of entry: Stack.Entry, in stack: Stack) -> [String] {
    // A template creates no resources in other regions.
    if entry.resource.region.map({ $0 != stack.region }) ?? false { return [] }
    return entry.cloudFormation().map { resource in
      var name: [UInt8] = []
      resource.address.appendName(to: &name, firstUpper: true)
      return String(decoding: name, as: UTF8.self)
    }
  }

  func read(_ files: [TextFile]) throws -> ProgramContents {
    var contents = ProgramContents()
    for file in files {
      guard let template = try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any] else {
        throw Unreadable(line: file.name)
      }
      func members(_ name: String) -> [String: Any] { template[name] as? [String: Any] ?? [:] }
      contents.resources += members("Resources").keys
      contents.parameters += members("Parameters").keys
      contents.outputs += members("Outputs").map { ($0, ($1 as? [String: Any])?["Value"] as? String) }
    }
    return contents
  }

  /// The parameters of a group share one line, and so does the content of a dashboard.
  func isShared(_ line: String) -> Bool { line.contains("\"Parameters\": [") || line.contains("{\\\"widgets\\\":") }
}
