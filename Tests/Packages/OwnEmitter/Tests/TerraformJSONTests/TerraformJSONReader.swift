import EmitterConformance
import Foundation
import InfraModel

/// Reads Terraform JSON for the conformance suite: the names of resources, and the content of a program.
struct TerraformJSONReader: TargetReader {
  let dialect = Dialect.provider

  func names(of entry: Stack.Entry, in stack: Stack) -> [String] {
    entry.provider().map { "\($0.terraform).\($0.address.label)" }
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
      // The archives of function sources are not resources of the stack.
      let resources = blocks("resource").filter { $0.label != "terraform_data" }
      contents.resources += resources.flatMap { type, labels in labels.keys.map { "\(type).\($0)" } }
      let sources = blocks("data").filter { $0.label == "aws_secretsmanager_random_password" }
      contents.resources += sources.flatMap { type, labels in labels.keys.map { "data.\(type).\($0)" } }
      contents.parameters += blocks("variable").map(\.label)
      contents.outputs += blocks("output").map { ($0, ($1["value"] as? String).flatMap(Self.text)) }
    }
    return contents
  }

  /// The text of a template string as Terraform evaluates it; nil if it contains a reference.
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
