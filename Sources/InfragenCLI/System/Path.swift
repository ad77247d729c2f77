/// Splits paths at the bytes of `/`, as the system does.
enum Path {
  /// The last component without trailing slashes; the path itself if it has none.
  static func name(_ path: String) -> String {
    path.utf8.split(separator: slash).last.flatMap { String($0) } ?? path
  }

  /// The folder before the last component, with a trailing slash; empty for the working directory.
  static func folder(_ path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return "" }
    return String(path[...last])
  }

  /// The path and all its parent folders, starting with the outermost.
  static func chain(_ path: String) -> [String] {
    var chain: [String] = []
    for index in path.utf8.indices where path.utf8[index] == slash && index > path.startIndex {
      chain.append(String(path[..<index]))
    }
    if path.utf8.last != slash { chain.append(path) }
    return chain
  }

  static func isFolder(_ path: String) -> Bool { path.utf8.last == slash }

  private static let slash = UInt8(ascii: "/")
}
