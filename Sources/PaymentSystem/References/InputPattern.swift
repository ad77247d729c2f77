/// A regular expression in the syntax that RE2 and Java share, as far as infragen reads it.
///
/// It finds errors that both engines report, and whether a text matches. What it does not read, such as flags and
/// character classes by name, is left to the engines.
struct InputPattern {
  /// Why no engine takes a pattern, or why one of them does not.
  struct Problem: Error, Equatable {
    let message: String
  }

  private indirect enum Node {
    case set(isNegated: Bool, [ClosedRange<UInt32>])
    case start
    case end
    case sequence([Node])
    case choice([Node])
    case repeated(Node, ClosedRange<Int>)
    /// Something was matched since this place: repetitions of nothing have no end.
    case progress(since: Int)
  }

  /// Nil if the pattern has parts that are not read here.
  private let root: Node?

  /// Reads a pattern. Throws what is wrong in it.
  init(_ text: String) throws(Problem) {
    var reader = Reader(Array(text.unicodeScalars))
    let root = try reader.choice(depth: 0)
    if reader.next == ")" { throw Problem(message: "')' closes nothing: write \\) for the character") }
    self.root = reader.isUnknown ? nil : root
  }

  /// Whether the whole text matches; nil if that is not known.
  func matches(_ text: String) -> Bool? {
    guard let root else { return nil }
    var matcher = Matcher(text: text.unicodeScalars.map(\.value))
    let isMatch = matcher.run(root, at: 0) { $0 == $1 }
    return matcher.isExhausted ? nil : isMatch
  }

  private struct Matcher {
    let text: [UInt32]
    /// Steps that are left: nested repetitions can need any number.
    private var steps = 100_000
    private var depth = 0
    private(set) var isExhausted = false

    init(text: [UInt32]) { self.text = text }

    /// Tries to match at a place, and what follows after that.
    mutating func run(_ node: Node, at place: Int, then isDone: (Int, Int) -> Bool) -> Bool {
      run([node][...], at: place, isDone)
    }

    private mutating func run(_ nodes: ArraySlice<Node>, at place: Int, _ isDone: (Int, Int) -> Bool) -> Bool {
      (steps, depth) = (steps - 1, depth + 1)
      defer { depth -= 1 }
      if steps == 0 || depth > 1000 { isExhausted = true }
      if isExhausted { return false }
      guard let node = nodes.first else { return isDone(place, text.count) }
      let rest = nodes.dropFirst()
      switch node {
      case .start: return place == 0 && run(rest, at: place, isDone)
      case .end: return place == text.count && run(rest, at: place, isDone)
      case .progress(let start): return place > start && run(rest, at: place, isDone)
      case .set(let isNegated, let ranges):
        guard place < text.count else { return false }
        let isInside = ranges.contains { $0.contains(text[place]) }
        return isInside != isNegated && run(rest, at: place + 1, isDone)
      case .sequence(let parts): return run((parts + rest)[...], at: place, isDone)
      case .choice(let choices):
        for choice in choices where run(([choice] + rest)[...], at: place, isDone) { return true }
        return false
      case .repeated(let part, let count):
        if count.upperBound > 0 {
          let least = max(0, count.lowerBound - 1)
          let most = count.upperBound == .max ? Int.max : count.upperBound - 1
          let check: [Node] = count.lowerBound == 0 ? [.progress(since: place)] : []
          let again = ([part] + check + [.repeated(part, least...most)] + rest)[...]
          if run(again, at: place, isDone) { return true }
        }
        return count.lowerBound == 0 && run(rest, at: place, isDone)
      }
    }
  }

  private struct Reader {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private(set) var isUnknown = false

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      if next != scalar { return false }
      index += 1
      return true
    }

    mutating func choice(depth: Int) throws(Problem) -> Node {
      if depth > 100 { throw Problem(message: "its groups are nested too deep") }
      var choices = [try sequence(depth: depth)]
      while take("|") { choices.append(try sequence(depth: depth)) }
      return choices.count == 1 ? choices[0] : .choice(choices)
    }

    private mutating func sequence(depth: Int) throws(Problem) -> Node {
      var nodes: [Node] = []
      while let scalar = next, scalar != "|", scalar != ")" {
        if "*+?".unicodeScalars.contains(scalar) {
          throw Problem(message: "'\(scalar)' repeats nothing: write \\\(scalar) for the character")
        }
        nodes.append(try repeated(try atom(depth: depth)))
      }
      return .sequence(nodes)
    }

    private mutating func atom(depth: Int) throws(Problem) -> Node {
      if take("(") { return try group(depth: depth) }
      if take("[") { return try set() }
      if take("^") { return .start }
      if take("$") { return .end }
      if take(".") { return .set(isNegated: true, [10...10]) }
      if take("\\") { return .set(isNegated: false, try escape()) }
      let scalar = scalars[index]
      index += 1
      return .set(isNegated: false, [scalar.value...scalar.value])
    }

    private mutating func group(depth: Int) throws(Problem) -> Node {
      if take("?") {
        let isNamed = next == "<" && index + 1 < scalars.count && !"=!".unicodeScalars.contains(scalars[index + 1])
        if next == "=" || next == "!" || next == "<" && !isNamed {
          throw Problem(
            message: "Terraform's RE2 has no (?\(next.map { "\($0)" } ?? "")…), which looks ahead or behind")
        }
        if !take(":") { isUnknown = true }
        while isUnknown, let scalar = next, scalar != ")", scalar != ":", scalar != ">" { index += 1 }
        if isUnknown, next == ":" || next == ">" { index += 1 }
      }
      let inner = try choice(depth: depth + 1)
      if !take(")") { throw Problem(message: "'(' has no ')': add it, or write \\( for the character") }
      return inner
    }

    private mutating func repeated(_ node: Node) throws(Problem) -> Node {
      var count: ClosedRange<Int>?
      if take("*") { count = 0...Int.max } else if take("+") { count = 1...Int.max } else if take("?") { count = 0...1 }
      if count == nil, next == "{" { count = try braces() }
      guard let count else { return node }
      if take("+") || next == "*" || next == "{" {
        throw Problem(message: "a repetition follows another one, which RE2 and Java read differently: use a group")
      }
      _ = take("?")
      return .repeated(node, count)
    }

    /// `{2}`, `{2,}` or `{2,5}`.
    private mutating func braces() throws(Problem) -> ClosedRange<Int> {
      var end = index
      while end < scalars.count, scalars[end] != "}" { end += 1 }
      let text = String(String.UnicodeScalarView(scalars[min(index + 1, end)..<end]))
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      guard end < scalars.count, parts.count <= 2, let least = Int(parts[0]), least >= 0,
        let most = parts.count == 1 ? least : parts[1].isEmpty ? Int.max : Int(parts[1]), least <= most
      else { throw Problem(message: "'{' is no repetition such as {2,5}: write \\{ for the character") }
      // https://github.com/google/re2/wiki/Syntax
      if least > 1000 || most > 1000 && most < Int.max {
        throw Problem(message: "{\(text)} repeats more than 1000 times, the limit of Terraform's RE2")
      }
      index = end + 1
      return least...most
    }

    private mutating func set() throws(Problem) -> Node {
      let unclosed = Problem(message: "'[' has no ']': add it, or write \\[ for the character")
      let isNegated = take("^")
      var ranges: [ClosedRange<UInt32>] = []
      // A bracket at the beginning is one of the characters.
      var isFirst = true
      while isFirst || next != "]" {
        guard let scalar = next else { throw unclosed }
        isFirst = false
        index += 1
        if scalar == "[" || scalar == "&" && next == "&" { isUnknown = true }
        let low = scalar == "\\" ? try escape() : [scalar.value...scalar.value]
        guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]", low.count == 1, low[0].count == 1
        else {
          ranges += low
          continue
        }
        index += 1
        let last = scalars[index]
        index += 1
        let high = last == "\\" ? try escape() : [last.value...last.value]
        guard high.count == 1, high[0].count == 1, low[0].lowerBound <= high[0].lowerBound else {
          throw Problem(message: "the range '\(scalar)-\(last)' is in the wrong order")
        }
        ranges.append(low[0].lowerBound...high[0].lowerBound)
      }
      index += 1
      return .set(isNegated: isNegated, ranges)
    }

    /// The characters that the letter after `\` stands for.
    private mutating func escape() throws(Problem) -> [ClosedRange<UInt32>] {
      guard let scalar = next else {
        throw Problem(message: "nothing follows the last \\: write \\\\ for the character")
      }
      index += 1
      switch scalar {
      case "d": return [0x30...0x39]
      case "w": return [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]
      case "s": return [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]
      case "t": return [0x09...0x09]
      case "n": return [0x0A...0x0A]
      case "r": return [0x0D...0x0D]
      case "1"..."9": throw Problem(message: "Terraform's RE2 has no \\\(scalar), which refers to a group")
      case "a"..."z", "A"..."Z", "0":
        isUnknown = true
        return []
      default: return [scalar.value...scalar.value]
      }
    }
  }
}
