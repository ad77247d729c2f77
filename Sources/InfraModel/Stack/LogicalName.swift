/// The author's key of a resource in snake case, such as `api_task_role`, with its former keys if it was renamed.
///
/// String interpolation combines keys, so a key that contains a renamed one is renamed with it.
public struct LogicalName: Sendable, Equatable {
  /// The current key.
  public let text: String
  /// Former keys; nil if it was never renamed, which keeps values small.
  let history: History?

  /// Former keys of a renamed resource.
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

  /// The first key; equal to ``text`` if it was never renamed or was renamed back.
  public var original: String { history?.original ?? text }
  /// All other keys it had, each once, oldest first; usually empty.
  public var former: [String] { history?.former ?? [] }

  /// Creates a key with its former keys, oldest first.
  public init(_ text: String, former: [String]) {
    self.init(text, original: former.first ?? text, former: former)
  }

  /// Creates a key that was never renamed.
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

  /// Builds a key from strings and keys, keeping every combination of former names.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    /// First key; nil while it equals the current one.
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

    /// If two keys were renamed, either rename may have happened first, so every pair is a possible former name.
    public mutating func appendInterpolation(_ key: LogicalName) {
      if former.isEmpty && key.former.isEmpty { return appendLiteral(key.text) }
      let pairs = (former + [text]).flatMap { head in (key.former + [key.text]).map { head + $0 } }
      original = (original ?? text) + key.original
      text += key.text
      former = pairs.dropLast()
    }
  }
}
