import Emitters
import InfraModel

/// The key of each resource of the model with the names of what each target makes of it, in Markdown.
struct KeysPage {
  private let stack: Stack

  init(_ stack: Stack) { self.stack = stack }

  /// The table; a resource that consists of several in a target has a line for each.
  var text: String {
    let engines = Emitters.all.compactMap(\.engine)
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
