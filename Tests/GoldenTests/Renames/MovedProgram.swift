/// A Terraform program with `moved` blocks at its end, and the program before the renames.
struct MovedProgram {
  /// A `moved` block: addresses such as `aws_lb.api`.
  struct Move {
    let from: String
    let to: String
  }

  let moves: [Move]
  /// The program without `moved` blocks, with the first address of every resource.
  let original: String

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let end = lines.firstIndex { $0.hasPrefix("# Renamed resources") } ?? lines.endIndex
    let ends = lines[end...].filter { $0.hasPrefix("  ") }.map { String($0.drop { $0 != "a" }) }
    moves = stride(from: 0, to: ends.count - 1, by: 2).map { Move(from: ends[$0], to: ends[$0 + 1]) }
    let steps = Dictionary(uniqueKeysWithValues: moves.map { ($0.to, $0.from) })
    original = Self.renamed(lines[..<end].joined(separator: "\n")) { address in
      var address = address
      while let before = steps[address] { address = before }
      return address
    }
  }

  /// The text with each `type.label` and each `"type" "label"` replaced by its former one.
  private static func renamed(_ text: String, _ former: (String) -> String) -> String {
    var result = ""
    var type: Substring = ""
    var gap = ""
    var rest = text[...]
    while let first = rest.first {
      let isWord = isWord(first)
      let part = rest.prefix { self.isWord($0) == isWord }
      rest = rest.dropFirst(part.count)
      if !isWord {
        gap = String(part)
        result += part
      } else if gap == "." || gap == "\" \"" {
        result += former("\(type).\(part)").dropFirst(type.count + 1)
        type = ""
      } else {
        result += part
        type = part
      }
    }
    return result
  }

  private static func isWord(_ character: Character) -> Bool {
    character == "_" || character.isASCII && (character.isLetter || character.isNumber)
  }
}
