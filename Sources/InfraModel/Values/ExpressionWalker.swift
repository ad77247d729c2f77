/// Kind of a value that contains other values.
public enum ExpressionContainer: String, Sendable {
  case list, object, interpolation, json, tags
}

/// Visits all parts of values. A walker implements the `visit` functions it needs; by default they do nothing, except
/// for archives.
public protocol ExpressionWalker {
  /// A literal string, a literal part of an interpolation, or the source of a program.
  mutating func visit(text: String)
  /// An integer.
  mutating func visit(integer: Int)
  /// A number with a fraction, as decimal text.
  mutating func visit(decimal: String)
  /// A Boolean.
  mutating func visit(boolean: Bool)
  /// Starts a value that contains `count` others, which are visited next.
  mutating func visit(_ container: ExpressionContainer, count: Int)
  /// The key of an object.
  mutating func visit(key: String)
  /// A reference to an attribute.
  mutating func visit(_ attribute: Attribute)
  /// A reference to a parameter.
  mutating func visit(parameter: Parameter.Name)
  /// A reference to a property of the deployment environment.
  mutating func visit(_ lookup: Lookup)
  /// The value of a parameter in Parameter Store.
  mutating func visit(_ parameter: SSMParameter)
  /// The name of an availability zone.
  mutating func visit(availabilityZone index: Int)
  /// The archive of a program, or its hash. By default, its source or its path is visited as a string.
  mutating func visit(_ archive: ProgramCode, _ part: Expression.ArchivePart)
}

extension ExpressionWalker {
  public mutating func visit(text: String) {}
  public mutating func visit(integer: Int) {}
  public mutating func visit(decimal: String) {}
  public mutating func visit(boolean: Bool) {}
  public mutating func visit(_ container: ExpressionContainer, count: Int) {}
  public mutating func visit(key: String) {}
  public mutating func visit(_ attribute: Attribute) {}
  public mutating func visit(parameter: Parameter.Name) {}
  public mutating func visit(_ lookup: Lookup) {}
  public mutating func visit(_ parameter: SSMParameter) {}
  public mutating func visit(availabilityZone index: Int) {}
  public mutating func visit(_ archive: ProgramCode, _ part: Expression.ArchivePart) {
    switch archive {
    case .file(let file): visit(text: file.text)
    case .folder(let path), .archive(let path): visit(text: path.path)
    }
  }

  /// Visits a value and everything inside it, in order.
  public mutating func walk(_ value: Expression) {
    switch value {
    case .string(let text): visit(text: text)
    case .integer(let number): visit(integer: number)
    case .decimal(let text): visit(decimal: text)
    case .boolean(let truth): visit(boolean: truth)
    case .list(let items): walk(.list, items)
    case .interpolation(let parts): walk(.interpolation, parts)
    case .object(let members): walk(.object, members)
    case .tags(let members, _): walk(.tags, members)
    case .json(let document): walk(.json, [document])
    case .attribute(let attribute): visit(attribute)
    case .parameter(let name): visit(parameter: name)
    case .lookup(let lookup): visit(lookup)
    case .ssmParameter(let parameter): visit(parameter)
    case .availabilityZone(let index): visit(availabilityZone: index)
    case .archive(let source, let part): visit(source, part)
    }
  }

  private mutating func walk(_ container: ExpressionContainer, _ items: [Expression]) {
    visit(container, count: items.count)
    for item in items { walk(item) }
  }

  private mutating func walk(_ container: ExpressionContainer, _ members: [Expression.Member]) {
    visit(container, count: members.count)
    for member in members {
      visit(key: member.name)
      walk(member.value)
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
