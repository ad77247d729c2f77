/// A path below a folder in its shortest form.
public struct RelativePath: Sendable, Equatable {
  let components: [String]
  /// Whether it is a folder: it ends in a slash, or is the folder itself.
  public let isFolder: Bool

  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    components = parts.filter { $0 != "" && $0 != "." }.map(String.init)
    isFolder = components.isEmpty || parts.last == "" || parts.last == "."
  }

  /// The path, with a slash at the end of a folder; empty for the folder itself.
  public var text: String {
    components.joined(separator: "/") + (isFolder && !components.isEmpty ? "/" : "")
  }

  /// Whether the other one lies below it.
  func contains(_ other: RelativePath) -> Bool {
    components.count < other.components.count && other.components.starts(with: components)
  }
}
