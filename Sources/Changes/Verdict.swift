import Emitters
import InfraModel

/// Result of a property change that the update behavior does not determine.
public struct Verdict: Sendable, Equatable {
  /// Description for the user.
  public let words: String
  /// True if AWS rejects the change.
  public var isRefused = false
  /// True if the change has no effect.
  public var isInert = false
  /// True if data or its protection is lost.
  public var endangersData = false

  /// The change of a property that infragen does not know.
  static let unknown = Verdict(words: "unknown: see the plan")

  /// True if only the engine's plan says what the change does.
  public var isUnknown: Bool { self == .unknown }

  static func refused(_ words: String) -> Verdict { Verdict(words: "refused: \(words)", isRefused: true) }
  static func nothing(_ words: String) -> Verdict { Verdict(words: "nothing: \(words)", isInert: true) }
  static func danger(_ words: String) -> Verdict { Verdict(words: words, endangersData: true) }
}

extension EngineProperty {
  /// Verdict for a change that the engine ignores; nil if the property is not ignored.
  var ignored: Verdict? {
    guard isIgnored else { return nil }
    if rule.contains(.changedByCodeDeploy) { return .nothing("only CodeDeploy changes it") }
    if rule.contains(.changedByScaling) { return .nothing("scaling decides it") }
    if rule.contains(.generatesAgain) { return .nothing("a value is generated once") }
    return .nothing("the program ignores changes of it")
  }
}

extension UpdateRule {
  /// Verdict derived from the old and the new value alone.
  func verdict(from old: String?, to new: String?) -> Verdict? {
    let before = Number(old)
    let after = Number(new)
    if contains(.onlyGrows), let before, let after, after < before { return .refused("AWS cannot make it smaller") }
    if contains(.onlyNewer), let before, let after, after < before {
      return .refused("AWS does not go back to an older version")
    }
    if let components = contains(.majorUpgrade) ? 1 : contains(.seriesUpgrade) ? 2 : nil, let before, let after,
      after.parts.prefix(components) != before.parts.prefix(components)
    {
      return Verdict(
        words: "a major upgrade: the database is offline meanwhile, and only a snapshot restores the old version")
    }
    if contains(.retains), let before, after.map({ $0 < before }) ?? true {
      return .danger("keeps less: AWS deletes the rest")
    }
    if contains(.expires), let after, after.isPositive, before.map({ after < $0 || !$0.isPositive }) ?? true {
      return .danger("AWS deletes data earlier")
    }
    if contains(.recovers), let before, after.map({ $0 < before }) ?? true {
      return .danger("less time to undo a deletion")
    }
    if contains(.generatesAgain) {
      return .danger("generates another value: what keeps the old one, such as a running task, is refused")
    }
    if contains(.unknownEffect) { return .unknown }
    if contains(.protects), Self.isOn(old), !Self.isOn(new) { return .danger("ends a protection of the data") }
    if contains(.exposes), !Self.isOn(old), Self.isOn(new) { return .danger("lets data be deleted") }
    return nil
  }

  /// True if a value enables something: not `false`, `Suspended`, `Disabled`, `Delete` or missing.
  static func isOn(_ value: String?) -> Bool {
    guard let value else { return false }
    return !["false", "\"false\"", "\"Suspended\"", "\"Disabled\"", "\"Delete\""].contains(value)
  }
}

/// A number or version parsed from a value's text, with or without quotes.
private struct Number: Comparable {
  let parts: [Int]

  init?(_ text: String?) {
    guard let text else { return nil }
    let plain = text.filter { $0 != "\"" }
    // The version of Aurora in one of Aurora MySQL: 8.0.mysql_aurora.3.10.1.
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false).filter { $0 != "mysql_aurora" }
      .map { Int($0) }
    guard !parts.isEmpty, !parts.contains(nil) else { return nil }
    self.parts = parts.compactMap { $0 }
  }

  var isPositive: Bool { parts.contains { $0 > 0 } }

  /// A version without its last components matches any of them: `15` is not less than `15.17`.
  static func < (one: Number, other: Number) -> Bool {
    zip(one.parts, other.parts).first { $0 != $1 }.map { $0 < $1 } ?? false
  }
}
