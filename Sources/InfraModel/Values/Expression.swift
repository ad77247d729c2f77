/// A value of a resource's property in a form that belongs to no target: each dialect prints every case in its own words.
public enum Expression: Sendable {
  /// Text without any reference in it.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction, as decimal text: no binary rounding on the way.
  case decimal(String)
  /// A truth value.
  case boolean(Bool)
  /// Values in order.
  case list([Expression])
  /// Named values in the author's order.
  case object([Member])
  /// Text put together from literal parts and references.
  case interpolation([Expression])
  /// What a resource of the stack is known by after it was created, such as its id or ARN.
  case attribute(Attribute)
  /// What the user gives at deploy time.
  case parameter(Parameter.Name)
  /// What the engine knows about where it deploys.
  case lookup(Lookup)
  /// The name of the nth availability zone of the region, counted from 0.
  case availabilityZone(Int)
  /// A document that the property wants as JSON text.
  indirect case json(Expression)
  /// The stack's tags and, after them, these; printed in each dialect's own form.
  case tags([Member], TagForm)

  /// A program's source as the archive that a function runs, or what tells one archive from another. Indirect, which keeps
  /// every other value small.
  indirect case archive(SourceFile, ArchivePart)

  /// What of an archive a property wants.
  public enum ArchivePart: Sendable {
    /// The archive itself.
    case content
    /// Its hash, so that Terraform sees that it changed; the other engines find out by themselves.
    case hash
  }

  /// How CloudFormation wants a type's tags; in the provider's dialect they always are a map.
  public enum TagForm: Sendable {
    /// A list of objects with `Key` and `Value`.
    case list
    /// An object whose names are the keys.
    case map
  }

  /// A named value of an object.
  public struct Member: Sendable {
    /// The name, printed as it is.
    public var name: String
    /// The value.
    public var value: Expression

    /// Creates a member.
    public init(_ name: String, _ value: Expression) {
      self.name = name
      self.value = value
    }
  }
}

extension Expression {
  /// An object of the given members, those without a value left out.
  public static func object(_ members: KeyValuePairs<String, (any ExpressionConvertible)?>) -> Expression {
    var present: [Member] = []
    present.reserveCapacity(members.count)
    for (name, value) in members {
      if let value { present.append(Member(name, value.expression)) }
    }
    return .object(present)
  }
}
