/// A physical name in AWS, with the limits on its length and the scope in which it must be unique.
public struct NameConstraint: Sendable {
  /// The scope in which the name must be unique among resources of the type.
  public enum Scope: Sendable {
    /// All of AWS, such as bucket names.
    case world
    /// The account in all regions, such as role names.
    case account
    /// The account and region, as most names.
    case region
    /// The parent resource, such as a service's cluster, or no uniqueness at all.
    case parent
  }

  /// Noun for the resource in messages, such as `load balancer`.
  public let subject: String
  /// The name, which may contain values that are known at deployment only.
  public let value: Value<String>
  /// Minimum length that AWS accepts.
  public let minimum: Int
  /// Maximum length that AWS accepts.
  public let maximum: Int
  /// The scope in which the name must be unique among resources of the type.
  public let scope: Scope

  /// Creates a name with its limits.
  public init(_ subject: String, _ value: Value<String>, minimum: Int = 1, maximum: Int, in scope: Scope = .region) {
    self.subject = subject
    self.value = value
    self.minimum = minimum
    self.maximum = maximum
    self.scope = scope
  }

  /// Maximum length of the value of `parameter` that keeps the name within its limit; nil if the name does not contain
  /// it.
  ///
  /// Other parameters count with their own maximum length, regions with that of the longest region name.
  public func room(for parameter: Parameter.Name, in stack: Stack) -> Int? {
    var fixed = 0
    var times = 0
    let parts: [Expression] = if case .interpolation(let parts) = value.expression { parts } else { [value.expression] }
    for part in parts {
      switch part {
      case .string(let text): fixed += text.scalarCount
      case .parameter(parameter): times += 1
      case .parameter(let other): fixed += stack.parameter(other)?.maximumLength ?? 0
      case .lookup(.accountID): fixed += 12
      case .lookup(.region): fixed += Self.longestRegion
      default: break
      }
    }
    return times == 0 ? nil : (maximum - fixed) / times
  }

  private static let longestRegion = "ap-southeast-1".utf8.count
}
