/// A type that can be the value of a property.
public protocol ExpressionConvertible {
  /// The value as an expression.
  var expression: Expression { get }
}

extension Expression: ExpressionConvertible {
  /// The expression itself.
  @inlinable
  public var expression: Expression { self }
}

extension Value: ExpressionConvertible {}

extension String: ExpressionConvertible {
  /// Text without references.
  @inlinable
  public var expression: Expression { .string(self) }
}

extension Int: ExpressionConvertible {
  /// An integer.
  @inlinable
  public var expression: Expression { .integer(self) }
}

extension Bool: ExpressionConvertible {
  /// A Boolean.
  @inlinable
  public var expression: Expression { .boolean(self) }
}

extension Array: ExpressionConvertible where Element: ExpressionConvertible {
  /// A list.
  @inlinable
  public var expression: Expression { .list(map { $0.expression }) }
}
