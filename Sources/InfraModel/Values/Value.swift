/// An expression of type `T`: text, a number, a list and so on.
@frozen
public struct Value<T>: Sendable {
  /// The untyped expression.
  public let expression: Expression

  /// Wraps an expression that has the type `T`, which is not checked.
  public init(_ expression: Expression) { self.expression = expression }
}

extension Value: ExpressibleByUnicodeScalarLiteral where T == String {}
extension Value: ExpressibleByExtendedGraphemeClusterLiteral where T == String {}
extension Value: ExpressibleByStringLiteral where T == String {}
extension Value: ExpressibleByStringInterpolation where T == String {
  /// Builds a value from an interpolated literal such as `"payment-db-\(suffix)"`.
  public struct StringInterpolation: StringInterpolationProtocol {
    var parts: [Expression] = []

    public init(literalCapacity: Int, interpolationCount: Int) { parts.reserveCapacity(interpolationCount + 1) }

    public mutating func appendLiteral(_ literal: String) { append(.string(literal)) }

    /// Adds literal text.
    public mutating func appendInterpolation(_ text: String) { append(.string(text)) }

    /// Adds an integer.
    public mutating func appendInterpolation(_ number: Int) { append(.string(String(number))) }

    /// Adds a reference or a text that contains references.
    public mutating func appendInterpolation<U>(_ value: Value<U>) { append(value.expression) }

    private mutating func append(_ part: Expression) {
      switch part {
      case .string(let text) where text.isEmpty: break
      case .string(let text):
        if case .string(let before) = parts.last {
          parts[parts.count - 1] = .string(before + text)
        } else {
          parts.append(part)
        }
      case .interpolation(let inner): inner.forEach { append($0) }
      default: parts.append(part)
      }
    }
  }

  public init(stringLiteral value: String) { self.init(.string(value)) }

  public init(stringInterpolation: StringInterpolation) {
    let parts = stringInterpolation.parts
    switch parts.count {
    case 0: self.init(.string(""))
    case 1: self.init(parts[0])
    default: self.init(.interpolation(parts))
    }
  }
}

extension Value: ExpressibleByIntegerLiteral where T == Int {
  public init(integerLiteral value: Int) { self.init(.integer(value)) }
}

extension Value: ExpressibleByBooleanLiteral where T == Bool {
  public init(booleanLiteral value: Bool) { self.init(.boolean(value)) }
}
