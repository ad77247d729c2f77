/// Visits all parts of values. A walker implements the `visit` functions it needs; the default implementations do
/// nothing.
public protocol ExpressionWalker {
  /// A literal string, a literal part of an interpolation, or the source of a program.
  mutating func visit(text: String)
  /// The key of an object.
  mutating func visit(key: String)
  /// A reference to an attribute.
  mutating func visit(_ attribute: Attribute)
  /// A reference to a property of the deployment environment.
  mutating func visit(_ lookup: Lookup)
  /// The name of an availability zone.
  mutating func visit(availabilityZone index: Int)
}

extension ExpressionWalker {
  public mutating func visit(text: String) {}
  public mutating func visit(key: String) {}
  public mutating func visit(_ attribute: Attribute) {}
  public mutating func visit(_ lookup: Lookup) {}
  public mutating func visit(availabilityZone index: Int) {}

  /// Visits a value and everything inside it, in order.
  public mutating func walk(_ value: Expression) {
    switch value {
    case .string(let text): visit(text: text)
    case .integer, .decimal, .boolean, .parameter: break
    case .list(let items), .interpolation(let items): for item in items { walk(item) }
    case .object(let members), .tags(let members, _):
      for member in members {
        visit(key: member.name)
        walk(member.value)
      }
    case .json(let document): walk(document)
    case .attribute(let attribute): visit(attribute)
    case .lookup(let lookup): visit(lookup)
    case .availabilityZone(let index): visit(availabilityZone: index)
    case .archive(let source, _): visit(text: source.text)
    }
  }

  /// Visits the values of arguments and blocks, in order.
  public mutating func walk(_ body: ProviderBody) {
    for field in body.fields {
      switch field {
      case .argument(_, let value): walk(value)
      case .block(_, let inner): walk(inner)
      case .blocks(_, let all): for inner in all { walk(inner) }
      }
    }
  }
}

/// Calls a closure with each attribute that values refer to in a dialect. For attributes that CloudFormation composes,
/// it visits their components.
struct ReferenceWalker: ExpressionWalker {
  let dialect: Dialect
  let body: (Attribute) -> Void

  mutating func visit(_ attribute: Attribute) {
    if dialect == .cloudFormation, case .composed(let compose) = attribute.name.cloudFormation {
      walk(compose(attribute.resource))
    } else {
      body(attribute)
    }
  }
}

extension Expression {
  /// Calls `body` with the address of each generated resource that the value refers to in a dialect.
  public func forEachReference(in dialect: Dialect, _ body: (ResourceAddress) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walker = ReferenceWalker(dialect: dialect) { body($0.address) }
      walker.walk(self)
    }
  }
}

extension ProviderBody {
  /// Calls `body` with the address of each generated resource that an argument refers to.
  public func forEachReference(_ body: (ResourceAddress) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walker = ReferenceWalker(dialect: .provider) { body($0.address) }
      walker.walk(self)
    }
  }
}
