/// A name that AWS will see, and the longest that AWS takes for it.
public struct PhysicalName: Sendable {
  /// What is named, such as `load balancer`.
  public let what: String
  /// The name, perhaps with deploy-time parts.
  public let value: Value<String>
  /// The fewest characters that AWS takes.
  public let minimum: Int
  /// The most characters that AWS takes.
  public let maximum: Int

  /// Creates a name with its limits.
  public init(_ what: String, _ value: Value<String>, minimum: Int = 1, maximum: Int) {
    self.what = what
    self.value = value
    self.minimum = minimum
    self.maximum = maximum
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
      case .string(let text): fixed += text.unicodeScalars.count
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
