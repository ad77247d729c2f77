/// Text of a description with references `${…}`. `$${` stands for a literal `${`.
struct ReferenceText {
  /// A part of the text.
  enum Piece: Equatable {
    case literal(String)
    /// What stands between `${` and `}`.
    case reference(String)
  }

  private(set) var pieces: [Piece] = []
  /// True if a reference has no end.
  private(set) var isUnclosed = false

  init(_ text: String) {
    var literal = ""
    var rest = Substring(text)
    while let dollar = rest.firstIndex(of: "$") {
      literal += rest[..<dollar]
      rest = rest[dollar...]
      if rest.hasPrefix("$${") {
        literal += "${"
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("${") {
        guard let end = rest.firstIndex(of: "}") else {
          isUnclosed = true
          return
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = ""
        pieces.append(.reference(String(rest[..<end].dropFirst(2))))
        rest = rest[rest.index(after: end)...]
      } else {
        literal += "$"
        rest = rest.dropFirst()
      }
    }
    literal += rest
    if !literal.isEmpty || pieces.isEmpty { pieces.append(.literal(literal)) }
  }
}
