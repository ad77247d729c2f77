import EmitterConformance
import Foundation
import InfraModel

/// What the suite must know of Terraform's JSON: what things are called in it, and how it is read back.
struct TerraformJSONReader: TargetReader {
  let dialect = Dialect.provider

  func names(of entry: Stack.Entry, in stack: Stack) -> [String] {
    entry.resource.provider(entry.name).map { "\($0.terraform).\($0.address.label)" }
  }

  func read(_ files: [TextFile]) throws -> ProgramContents {
    var contents = ProgramContents()
    for file in files {
      guard let program = try JSONSerialization.jsonObject(with: Data(file.text.utf8)) as? [String: Any] else {
        throw CocoaError(.propertyListReadCorrupt)
      }
      func blocks(_ name: String) -> [(label: String, body: [String: Any])] {
        (program[name] as? [[String: Any]] ?? []).flatMap { $0.map { ($0, $1 as? [String: Any] ?? [:]) } }
      }
      // The sources of archives belong to the program, not to the stack.
      let resources = blocks("resource").filter { $0.label != "terraform_data" }
      contents.resources += resources.flatMap { type, labels in labels.keys.map { "\(type).\($0)" } }
      contents.parameters += blocks("variable").map(\.label)
      contents.outputs += blocks("output").map { ($0, ($1["value"] as? String).flatMap(Self.text)) }
    }
    return contents
  }

  /// A template as Terraform reads it; nil when it holds a reference.
  private static func text(_ template: String) -> String? {
    var text = template
    for sign in ["$", "%"] {
      text = text.replacing("${\"\(sign)\"}", with: "\(sign)\u{F0000}").replacing(
        "\(sign)\(sign){", with: "\(sign)\u{F0000}{")
    }
    if text.contains("${") || text.contains("%{") { return nil }
    return text.replacing("\u{F0000}", with: "")
  }
}
