import Foundation

/// A Markdown file of the repository.
struct Page {
  /// The path below the repository.
  let path: String
  let text: String

  init(_ path: String) throws {
    self.path = path
    text = try String(contentsOf: Golden.package.appending(path: path), encoding: .utf8)
  }

  /// The folder of the pages for users, apart from the README.
  static let folder = "Sources/Documentation"

  /// The pages for users: the README and everything below `Sources/Documentation`.
  static func ofUsers() throws -> [Page] { try (["README.md"] + paths(below: folder)).map(Page.init) }

  /// Every page of the repository.
  static func all() throws -> [Page] {
    let folders = ["Sources", "Templates", "Tests/Examples", "Tests/GoldenTests"]
    return try (["README.md"] + folders.flatMap(paths)).map(Page.init)
  }

  /// The paths of the Markdown files below a folder, sorted.
  static func paths(below folder: String) -> [String] {
    let names = FileManager.default.subpaths(atPath: Golden.package.appending(path: folder).path) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "\(folder)/\($0)" }
  }

  /// The contents of its code blocks in a language, in order.
  func blocks(_ language: String) -> [String] {
    let parts = text.components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).compactMap { index in
      let opening = "\(language)\n"
      return parts[index].hasPrefix(opening) ? String(parts[index].dropFirst(opening.count)) : nil
    }
  }

  /// Its lines outside code blocks.
  private var prose: [Substring] {
    var isCode = false
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      guard line.hasPrefix("```") else { return !isCode }
      isCode.toggle()
      return false
    }
  }

  /// The targets of its links, without those in code.
  var links: [String] {
    prose.flatMap { line in
      let text = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .map { $0.offset.isMultiple(of: 2) ? String($0.element) : "" }.joined()
      return text.components(separatedBy: "](").dropFirst().map { String($0.prefix { $0 != ")" }) }
    }
  }

  /// The anchors that GitHub gives its headings: lower-case words joined by hyphens, numbered if they repeat.
  var anchors: Set<String> {
    var counts: [String: Int] = [:]
    var anchors: Set<String> = []
    for line in prose where line.hasPrefix("#") {
      let kept = line.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
        .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" || $0 == "_" }
      let anchor = kept.replacing(" ", with: "-")
      let count = counts[anchor, default: 0]
      counts[anchor] = count + 1
      anchors.insert(count == 0 ? anchor : "\(anchor)-\(count)")
    }
    return anchors
  }
}
