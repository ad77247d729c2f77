/// Outputs that would get in each other's way.
enum OutputCollision {
  /// What is wrong with an entry's output, at most one thing for each entry; `own` are the list's files, in words.
  static func problems(
    among outputs: [OutputList.Output], own: [(path: String, words: String)]
  ) -> [(entry: Int, words: String)] {
    var problems: [(entry: Int, words: String)] = []
    for (index, output) in outputs.enumerated() where !problems.contains(where: { $0.entry == output.entry }) {
      let words =
        self.words(output, own: own)
        ?? outputs[..<index].lazy.compactMap { Self.words(output, before: $0) }.first
      if let words { problems.append((output.entry, words)) }
    }
    return problems
  }

  private static func words(_ output: OutputList.Output, own: [(path: String, words: String)]) -> String? {
    var files = own
    if case .config(let path) = output.source { files.append((path, "the description that it is generated from")) }
    let taken = files.first { RelativePath($0.path).components == output.path.components }
    return taken.map { "\(output.path.text) would replace \($0.words): give another place" }
  }

  private static func words(_ output: OutputList.Output, before other: OutputList.Output) -> String? {
    let (path, taken) = (output.path, other.path)
    if path.components == taken.components {
      let shown = path.text.isEmpty ? "this folder" : path.text
      guard output.entry == other.entry else { return "\(shown) is where generate[\(other.entry)] writes, too" }
      if output.environment != other.environment {
        return "\(other.environment) and \(output.environment) would both go to \(shown): add {environment}"
      }
      if output.target != other.target {
        return "\(other.target) and \(output.target) would both go to \(shown): add {target}"
      }
      return "\(output.environment) in \(output.target) is listed twice"
    }
    guard let (outer, inner) = path.contains(taken) ? (path, taken) : taken.contains(path) ? (taken, path) : nil else {
      return nil
    }
    if !outer.isFolder { return "\(outer.text) would be a file, and the folder of \(inner.text)" }
    guard output.target == other.target else { return nil }
    let shown = outer.text.isEmpty ? "this folder" : outer.text
    return "\(inner.text) lies inside \(shown), which holds another output in \(output.target)"
  }
}
