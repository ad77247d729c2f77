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
    func sum(_ items: [Expression]) -> Int { items.reduce(0) { $0 + $1.compactSize(references: references) } }
    return switch self {
    case .string(let text): text.unicodeScalars.count + 2
    case .integer(let number): String(number).utf8.count
    case .decimal(let text): text.utf8.count
    case .boolean(let truth): truth ? 4 : 5
    case .list(let items): sum(items) + max(items.count - 1, 0) + 2
    case .object(let members), .tags(let members, _):
      members.reduce(max(members.count - 1, 0) + 2) {
        $0 + $1.name.unicodeScalars.count + 3 + $1.value.compactSize(references: references)
      }
    case .interpolation(let parts): sum(parts) + 2
    case .json(let document): document.compactSize(references: references)
    case .attribute, .parameter, .lookup, .availabilityZone, .archive: references
    }
  }
}
