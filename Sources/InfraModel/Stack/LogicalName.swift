/// The author's key of a resource in snake case, such as `api_task_role`, and what it was before, where it was renamed.
///
/// Written as a text with other keys in it, so that what is called after something renamed is renamed with it.
public struct LogicalName: Sendable, Equatable {
  /// The key.
  public let text: String
  /// What it was called before; nil where it was never renamed, which keeps keys small.
  let history: History?

  /// The keys that something had before.
  final class History: Sendable, Equatable {
    let original: String
    let former: [String]

    init(original: String, former: [String]) {
      self.original = original
      self.former = former
    }

    static func == (one: History, other: History) -> Bool {
      one.original == other.original && one.former == other.former
    }
  }

  /// The first key that it had; the same where it was never renamed, or was given its first name again.
  public var original: String { history?.original ?? text }
  /// Every other key that it had, each once, the earliest first; mostly empty.
  public var former: [String] { history?.former ?? [] }

  /// Creates a key; `former` are those that it had before, the first of them first.
  public init(_ text: String, former: [String]) {
    self.init(text, original: former.first ?? text, former: former)
  }

  /// Creates the key of what was never renamed.
  public init(_ text: String) {
    self.text = text
    history = nil
  }

  private init(_ text: String, original: String, former: [String]) {
    self.text = text
    let others = former.reduce(into: [String]()) { if $1 != text && !$0.contains($1) { $0.append($1) } }
    history = others.isEmpty && original == text ? nil : History(original: original, former: others)
  }
}

extension LogicalName: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self.init(text) }

  public init(stringInterpolation joined: StringInterpolation) {
    self.init(joined.text, original: joined.original ?? joined.text, former: joined.former)
  }

  /// Joins texts and keys to a key.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    /// What it was first; nil as long as that is the same.
    fileprivate var original: String?
    fileprivate var former: [String] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) {
      text += literal
      original? += literal
      for index in former.indices { former[index] += literal }
    }

    public mutating func appendInterpolation(_ word: String) { appendLiteral(word) }

    public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }

    /// Of two keys that were renamed either can have been the first, so that every pair may have been.
    public mutating func appendInterpolation(_ key: LogicalName) {
      if former.isEmpty && key.former.isEmpty { return appendLiteral(key.text) }
      let pairs = (former + [text]).flatMap { head in (key.former + [key.text]).map { head + $0 } }
      original = (original ?? text) + key.original
      text += key.text
      former = pairs.dropLast()
    }
  }
}
