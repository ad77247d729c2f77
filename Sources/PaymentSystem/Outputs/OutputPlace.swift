import InfraModel

/// An output path with placeholders in braces.
struct OutputPlace {
  static let names = ["environment", "target", "system"]

  private enum Piece {
    case text(String)
    case name(String)
  }

  private let pieces: [Piece]

  /// Parses a path. Throws a description of an invalid placeholder.
  init(_ text: String) throws(Problem) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        throw Problem(words: "unmatched brace; the placeholders are \(Self.listed)")
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard Self.names.contains(name) else {
        let hint = Suggestion.hint(for: name, in: Self.names)
        throw Problem(words: "'{\(name)}' is not a placeholder\(hint); there are \(Self.listed)")
      }
      pieces += [.text(String(rest[..<open])), .name(name)]
      rest = rest[rest.index(after: close)...]
    }
    self.pieces = pieces + [.text(String(rest))]
  }

  /// An error in the placeholders.
  struct Problem: Error {
    let words: String
  }

  /// True if the path contains the placeholder.
  func holds(_ name: String) -> Bool {
    pieces.contains { if case .name(name) = $0 { true } else { false } }
  }

  /// The path with placeholders replaced.
  func path(_ names: [(String, String)]) -> RelativePath {
    RelativePath(
      pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .name(let name): names.first { $0.0 == name }?.1 ?? ""
        }
      }.joined())
  }

  private static var listed: String { "{environment}, {target} and {system}" }
}
