/// A property value, independent of targets. Each dialect prints every case in its own syntax.
public enum Expression: Sendable, Equatable {
  /// Text without references.
  case string(String)
  /// An integer.
  case integer(Int)
  /// A number with a fraction, as decimal text to avoid binary rounding.
  case decimal(String)
  /// A Boolean.
  case boolean(Bool)
  /// A list of values.
  case list([Expression])
  /// Named values in the author's order.
  case object([Member])
  /// Text composed of literals and references.
  case interpolation([Expression])
  /// An attribute computed at deployment, such as an ID or ARN.
  case attribute(Attribute)
  /// A value that users set when they deploy.
  case parameter(Parameter.Name)
  /// A property of the deployment environment, such as the account ID or region.
  case lookup(Lookup)
  /// The value of an existing parameter in Parameter Store.
  case ssmParameter(SSMParameter)
  /// Name of the nth availability zone of the region, starting at 0.
  case availabilityZone(Int)
  /// A document that the property takes as JSON text.
  indirect case json(Expression)
  /// The stack's tags followed by these, in each dialect's own form.
  case tags([Member], TagForm)

  /// The code of a function as its archive, or the hash of that archive. Indirect, to keep all other values small.
  indirect case archive(ProgramCode, ArchivePart)

  /// Part of a deployment archive.
  public enum ArchivePart: Sendable {
    /// The archive itself.
    case content
    /// Hash of the archive, which makes Terraform detect changes. The other engines detect them without it.
    case hash
  }

  /// Form of a type's tags in CloudFormation. In the provider's dialect they are always a map.
  public enum TagForm: Sendable {
    /// A list of objects with `Key` and `Value`.
    case list
    /// An object with the tag keys as names.
    case map
  }

  /// A named value of an object.
  public struct Member: Sendable, Equatable {
    /// Name, printed unchanged.
    public var name: String
    /// Value of the member.
    public var value: Expression

    /// Creates a member.
    public init(_ name: String, _ value: Expression) {
      self.name = name
      self.value = value
    }
  }
}

extension Expression {
  /// An object of the given members, without those that have no value.
  public static func object(_ members: KeyValuePairs<String, (any ExpressionConvertible)?>) -> Expression {
    var present: [Member] = []
    present.reserveCapacity(members.count)
    for (name, value) in members {
      if let value { present.append(Member(name, value.expression)) }
    }
    return .object(present)
  }
}
