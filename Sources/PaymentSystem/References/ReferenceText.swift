import InfraModel

/// Text of a configuration with references `${…}`. `$${` stands for a literal `${`.
struct ReferenceText {
  /// A part of the text.
  enum Piece: Equatable {
    case literal(String)
    /// The text between `${` and `}`.
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

extension ReferenceText {
  /// The text with the values of its references. A number in a text is text; a number alone stays one if it is kept.
  func value(
    keepingNumber: Bool = false, _ resolve: (_ reference: String) throws(References.Problem) -> Expression
  ) throws(References.Problem) -> Value<String> {
    var result = Value<String>.StringInterpolation(literalCapacity: 0, interpolationCount: pieces.count)
    for piece in pieces {
      switch piece {
      case .literal(let text): result.appendLiteral(text)
      case .reference(let name):
        let value = try resolve(name)
        if case .integer(let number) = value {
          if keepingNumber, pieces.count == 1 { return Value(value) }
          result.appendInterpolation(number)
        } else {
          result.appendInterpolation(Value<String>(value))
        }
      }
    }
    return Value(stringInterpolation: result)
  }
}
