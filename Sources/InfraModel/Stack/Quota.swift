/// How much of something is used that AWS or an engine has only so much of.
public struct Quota: Sendable, Equatable {
  /// What is counted, such as `resources of a template`.
  public var what: String
  /// How much is used.
  public var used: Int
  /// The most that there is.
  public var maximum: Int
  /// What to do when it is not enough, one clause.
  public var wayOut: String

  /// Creates a quota.
  public init(_ what: String, used: Int, of maximum: Int, wayOut: String) {
    self.what = what
    self.used = used
    self.maximum = maximum
    self.wayOut = wayOut
  }

  /// From which part of the whole on a user is warned.
  private static let warningPercent = 80

  /// An error past the most that there is, a warning from 80 % of it on, otherwise nil.
  public var problem: Diagnostic? {
    if used > maximum { return Diagnostic(.error, "\(what): \(used), at most \(maximum) are possible; \(wayOut)") }
    if used * 100 < maximum * Self.warningPercent { return nil }
    return Diagnostic(.warning, "\(what): \(used) of at most \(maximum); when it grows, \(wayOut)")
  }
}

extension Stack {
  /// What its resources use up by themselves, whatever the engine.
  public var quotas: [Quota] { entries.flatMap { $0.kind.quotas(as: $0.name) } }
}

extension Expression {
  /// Characters of the value as compact JSON, each reference counted as that many.
  public func compactSize(references: Int = 64) -> Int {
    var walker = SizeWalker(references: references)
    walker.walk(self)
    return walker.size
  }
}

/// Adds up the characters of compact JSON.
private struct SizeWalker: ExpressionWalker {
  let references: Int
  var size = 0

  init(references: Int) { self.references = references }

  mutating func visit(text: String) { size += text.unicodeScalars.count + 2 }
  mutating func visit(integer: Int) { size += String(integer).utf8.count }
  mutating func visit(decimal: String) { size += decimal.utf8.count }
  mutating func visit(boolean: Bool) { size += boolean ? 4 : 5 }
  mutating func visit(_ container: ExpressionContainer, count: Int) {
    switch container {
    case .list, .object, .tags: size += max(count - 1, 0) + 2
    case .interpolation: size += 2
    case .json: break
    }
  }
  mutating func visit(key: String) { size += key.unicodeScalars.count + 3 }
  mutating func visit(_ attribute: Attribute) { size += references }
  mutating func visit(parameter: Parameter.Name) { size += references }
  mutating func visit(_ lookup: Lookup) { size += references }
  mutating func visit(availabilityZone index: Int) { size += references }
  mutating func visit(_ archive: SourceFile, _ part: Expression.ArchivePart) { size += references }
}
