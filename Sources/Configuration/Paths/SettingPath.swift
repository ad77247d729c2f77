/// A path to a setting, such as `services.api.cpu`, `zones[1]` or `tags["cost.center"]`.
public struct SettingPath: Sendable, Hashable {
  /// One step from a value to one it holds.
  public enum Step: Sendable, Hashable {
    /// To a member of an object.
    case key(String)
    /// To an entry of a list, counted from 0.
    case index(Int)
  }

  /// The steps from the whole description.
  public let steps: [Step]

  /// Creates a path from its steps; without any, that of the whole description.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The path of what a step leads to from here.
  public func appending(_ step: Step) -> SettingPath { SettingPath(steps + [step]) }

  /// Whether it is the path of the other one's value, or of something in it.
  public func isWithin(_ other: SettingPath) -> Bool { steps.starts(with: other.steps) }
}

/// What has a path: a path itself, or the paths of a group's settings.
public protocol SettingPathConvertible {
  /// The path.
  var path: SettingPath { get }
}

extension SettingPath: SettingPathConvertible {
  public var path: SettingPath { self }
}

extension SettingPath: CustomStringConvertible {
  /// The path as a user writes it, with a name in brackets where it is no plain word.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key) where !key.isPlainKey: text += "[\(key.quoted)]"
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}

extension String {
  fileprivate var isPlainKey: Bool { !isEmpty && unicodeScalars.allSatisfy(\.isPlainKeyPart) }
}

extension Unicode.Scalar {
  /// Whether it may stand in a name that is not in brackets.
  var isPlainKeyPart: Bool { self == "-" || isIdentifierPart }
}
