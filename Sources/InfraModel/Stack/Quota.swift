/// Usage of a limited resource against its limit.
public struct Quota: Sendable, Equatable {
  /// The counted items, such as `resources of a template`.
  public var subject: String
  /// Amount in use.
  public var used: Int
  /// The limit.
  public var maximum: Int
  /// The remedy when the limit is reached, as one clause.
  public var remedy: String

  /// Creates a quota.
  public init(_ subject: String, used: Int, of maximum: Int, remedy: String) {
    self.subject = subject
    self.used = used
    self.maximum = maximum
    self.remedy = remedy
  }

  /// Percentage of the limit above which a warning is reported.
  private static let warningPercent = 80

  /// An error above the limit, a warning from 80 % of it, otherwise nil.
  public var problem: Diagnostic? {
    if used > maximum { return Diagnostic(.error, "\(subject): \(used), at most \(maximum) are possible; \(remedy)") }
    if used * 100 < maximum * Self.warningPercent { return nil }
    return Diagnostic(.warning, "\(subject): \(used) of at most \(maximum); when it grows, \(remedy)")
  }
}

extension Stack {
  /// AWS quotas that single resources consume, regardless of the engine.
  public var quotas: [Quota] { entries.flatMap { $0.resource.quotas(as: $0.name) } }
}

extension Expression {
  /// Number of characters of the value as compact JSON, where each reference counts as `references` characters.
  public func compactSize(references: Int = 64) -> Int {
    var walker = SizeWalker(references: references)
    walker.walk(self)
    return walker.size
  }
}

/// Counts the characters of compact JSON.
private struct SizeWalker: ExpressionWalker {
  let references: Int
  var size = 0

  init(references: Int) { self.references = references }

  mutating func visit(text: String) { size += text.scalarCount + 2 }
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
  mutating func visit(key: String) { size += key.scalarCount + 3 }
  mutating func visit(_ attribute: Attribute) { size += references }
  mutating func visit(parameter: Parameter.Name) { size += references }
  mutating func visit(_ lookup: Lookup) { size += references }
  mutating func visit(availabilityZone index: Int) { size += references }
  mutating func visit(_ archive: ProgramCode, _ part: Expression.ArchivePart) { size += references }
}
