/// What can stand as the value of a property.
public protocol ExpressionConvertible {
  /// The value as an expression.
  var expression: Expression { get }
}

extension Expression: ExpressionConvertible {
  /// Itself.
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
  /// A whole number.
  @inlinable
  public var expression: Expression { .integer(self) }
}

extension Bool: ExpressionConvertible {
  /// A truth value.
  @inlinable
  public var expression: Expression { .boolean(self) }
}

extension Array: ExpressionConvertible where Element: ExpressionConvertible {
  /// A list.
  @inlinable
  public var expression: Expression { .list(map { $0.expression }) }
}
