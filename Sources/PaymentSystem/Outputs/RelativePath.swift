/// A normalized path below a folder.
public struct RelativePath: Sendable, Equatable {
  let components: [String]
  /// True for a folder: the path ends in a slash or is the base folder itself.
  public let isFolder: Bool

  init(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    components = parts.filter { $0 != "" && $0 != "." }.map(String.init)
    isFolder = components.isEmpty || parts.last == "" || parts.last == "."
  }

  /// Path, with a trailing slash for a folder; empty for the base folder.
  public var text: String {
    components.joined(separator: "/") + (isFolder && !components.isEmpty ? "/" : "")
  }

  /// True if the other path is below this one.
  func contains(_ other: RelativePath) -> Bool {
    components.count < other.components.count && other.components.starts(with: components)
  }
}
