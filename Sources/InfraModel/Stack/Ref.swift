/// A typed reference to a resource of the stack: a subnet cannot stand where a VPC is wanted.
@frozen
public struct Ref<Kind: ResourceKind>: Sendable {
  /// The resource it names.
  public let name: ResourceName

  /// Creates a reference to the resource of that key; ``Stack/add(_:_:comment:dependsOn:)`` hands them out.
  init(_ name: ResourceName) { self.name = name }

  /// A reference to an attribute of the resource.
  public func attribute<T>(_ attribute: AttributeName) -> Value<T> { Value(.attribute(Attribute(name, attribute))) }
}
