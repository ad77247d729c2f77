import Emitters
import InfraModel

/// The resource keys with the names of the generated resources in each target, in Markdown.
struct KeysPage {
  private let stack: Stack

  init(_ stack: Stack) { self.stack = stack }

  /// The table, with one line per generated resource.
  var text: String {
    let engines = Emitters.engines
    let names = engines.map { engine in
      Dictionary(grouping: engine.resources(of: stack), by: \.key).mapValues { $0.map(\.address) }
    }
    let rows = stack.entries.flatMap { entry in
      let columns = names.map { $0[entry.name.key] ?? [] }
      return (0..<max(columns.map(\.count).max() ?? 0, 1)).map { line in
        [line == 0 ? "`\(entry.name.key)`" : ""]
          + columns.map { line < $0.count ? "`\($0[line])`" : "" }
      }
    }
    return MarkdownTable.text(["key"] + engines.map(\.title), rows)
  }
}
