/// A name that AWS will see, with the limits on its length and the scope in which it must be unique.
public struct NameConstraint: Sendable {
  /// The scope in which the name must be unique among resources of the type.
  public enum Scope: Sendable {
    /// In all of AWS, as buckets.
    case world
    /// In the account, whatever the region, as roles.
    case account
    /// In the account's region, as most.
    case region
    /// In what the resource is a part of, such as a service's cluster, or nowhere.
    case parent
  }

  /// The thing that is named, such as `load balancer`.
  public let subject: String
  /// The name, perhaps with deploy-time parts.
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

  /// The longest text that `parameter` may have for the name to fit, or nil when the name doesn't hold it.
  ///
  /// Other parameters count with their own greatest length, a region with that of the longest region's name.
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
