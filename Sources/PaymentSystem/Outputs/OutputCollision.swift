/// Finds outputs with conflicting paths.
struct OutputCollision {
  /// Errors of entries, at most one per entry. `own` are the manifest's own files with configurations.
  static func problems(
    among outputs: [GenerationManifest.Item], own: [(path: String, words: String)]
  ) -> [(entry: Int, words: String)] {
    var problems: [(entry: Int, words: String)] = []
    var found: Set<Int> = []
    var collision = OutputCollision(own: own)
    for output in outputs where !found.contains(output.entry) {
      guard let words = collision.words(output) else { continue }
      found.insert(output.entry)
      problems.append((output.entry, words))
    }
    return problems
  }

  private let own: [(key: String, words: String)]
  /// First output at each path.
  private var paths: [String: GenerationManifest.Item] = [:]
  /// First outputs below each path, one per target.
  private var below: [String: [GenerationManifest.Item]] = [:]

  private init(own: [(path: String, words: String)]) {
    self.own = own.map { (Self.key(RelativePath($0.path).components), $0.words) }
  }

  /// Checks an output against the manifest's own files and all earlier outputs. Records it if there is no conflict.
  private mutating func words(_ output: GenerationManifest.Item) -> String? {
    let components = output.path.components
    let key = Self.key(components)
    var files = own
    if case .config(let path) = output.source {
      files.append((Self.key(RelativePath(path).components), "the configuration that it is generated from"))
    }
    if let taken = files.first(where: { $0.key == key }) {
      return "\(output.path.text) would replace \(taken.words); use another path"
    }
    if let other = paths[key] { return Self.words(output, besides: other) }
    let outer = components.indices.compactMap { paths[Self.key(components[..<$0])] }
    let inner = below[key] ?? []
    for other in outer + inner {
      if let words = Self.words(output, overlapping: other) { return words }
    }
    paths[key] = output
    for end in components.indices {
      let folder = Self.key(components[..<end])
      if below[folder]?.contains(where: { $0.target == output.target }) != true {
        below[folder, default: []].append(output)
      }
    }
    return nil
  }

  /// Normalizes case, because some file systems ignore it.
  private static func key(_ components: some Sequence<String>) -> String {
    components.joined(separator: "/").lowercased()
  }

  /// Message for two outputs with the same path.
  private static func words(_ output: GenerationManifest.Item, besides other: GenerationManifest.Item) -> String {
    let (path, taken) = (output.path, other.path)
    let shown = path.text.isEmpty ? "this folder" : path.text
    if path.components != taken.components {
      return "\(shown) is \(taken.text) on a file system that ignores case: generate[\(other.entry)] writes it"
    }
    guard output.entry == other.entry else { return "\(shown) is also the output of generate[\(other.entry)]" }
    if output.environment != other.environment {
      return "\(other.environment) and \(output.environment) would both go to \(shown): add {environment}"
    }
    if output.target != other.target {
      return "\(other.target) and \(output.target) would both go to \(shown): add {target}"
    }
    return "\(output.environment) in \(output.target) is listed twice"
  }

  /// Message for an output inside another output's folder.
  private static func words(_ output: GenerationManifest.Item, overlapping other: GenerationManifest.Item) -> String? {
    let isInner = output.path.components.count > other.path.components.count
    let (outer, inner) = isInner ? (other.path, output.path) : (output.path, other.path)
    if !outer.isFolder { return "\(outer.text) would be a file, and the folder of \(inner.text)" }
    guard output.target == other.target else { return nil }
    let shown = outer.text.isEmpty ? "this folder" : outer.text
    return "\(inner.text) is inside \(shown), which contains another output in \(output.target)"
  }
}
