import Emitters
import InfraModel

/// The addresses of generated resources with their names in each target, in Markdown. Patches refer to them.
struct KeysPage {
  private let stack: Stack

  init(_ stack: Stack) { self.stack = stack }

  /// The table, with one line per address.
  var text: String {
    MarkdownTable.text(
      ["key"] + Emitters.engines.map(\.title),
      rows.map { row in ["`\(row.key)`"] + row.names.map { $0.map { "`\($0)`" } ?? "" } })
  }

  /// Each address, and what each engine calls it; nil where it has no such resource.
  var rows: [(key: String, names: [String?])] {
    let names = Emitters.engines.map { engine in
      Dictionary(grouping: engine.resources(of: stack), by: \.key).mapValues { resources in
        Dictionary(resources.map { ($0.part, $0.address) }) { first, _ in first }
      }
    }
    return stack.entries.flatMap { entry in
      stack.parts(of: entry).map { part in
        (part.isEmpty ? entry.name.key : "\(entry.name.key)/\(part)", names.map { $0[entry.name.key]?[part] })
      }
    }
  }
}
