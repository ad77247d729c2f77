/// A path to a setting, such as `services.api.cpu`, `zones[1]` or `tags["cost.center"]`.
public struct SettingPath: Sendable, Hashable {
  /// One component of a path.
  public enum Step: Sendable, Hashable {
    /// Member of an object.
    case key(String)
    /// Element of a list, starting at 0.
    case index(Int)
  }

  /// Components, starting at the root of the configuration.
  public let steps: [Step]

  /// Creates a path from its components; without any, the path of the root.
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// This path with another component.
  public func appending(_ step: Step) -> SettingPath { SettingPath(steps + [step]) }

  /// True if it is the path of the other setting or of something inside it.
  public func isWithin(_ other: SettingPath) -> Bool { steps.starts(with: other.steps) }
}

/// A type with a setting path: a path itself, or the paths of a group's settings.
public protocol SettingPathConvertible {
  /// The path.
  var path: SettingPath { get }
}

extension SettingPath: SettingPathConvertible {
  public var path: SettingPath { self }
}

extension SettingPath: CustomStringConvertible {
  /// The path in the user's notation, with brackets around a name that is not a plain word.
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
  /// True if a name without brackets can contain it.
  var isPlainKeyPart: Bool { self == "-" || isIdentifierPart }
}
