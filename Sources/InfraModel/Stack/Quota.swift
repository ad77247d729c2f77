/// Usage of a limited resource against its limit.
public struct Quota: Sendable, Equatable {
  /// What is counted, such as `resources of a template`.
  public var subject: String
  /// Amount in use.
  public var used: Int
  /// The limit.
  public var maximum: Int
  /// What the user can do when the limit is reached, as one clause.
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
    func sum(_ items: [Expression]) -> Int { items.reduce(0) { $0 + $1.compactSize(references: references) } }
    return switch self {
    case .string(let text): text.scalarCount + 2
    case .integer(let number): String(number).utf8.count
    case .decimal(let text): text.utf8.count
    case .boolean(let truth): truth ? 4 : 5
    case .list(let items): sum(items) + max(items.count - 1, 0) + 2
    case .object(let members), .tags(let members, _):
      members.reduce(max(members.count - 1, 0) + 2) {
        $0 + $1.name.scalarCount + 3 + $1.value.compactSize(references: references)
      }
    case .interpolation(let parts): sum(parts) + 2
    case .json(let document): document.compactSize(references: references)
    case .attribute, .parameter, .lookup, .availabilityZone, .archive: references
    }
  }
}
