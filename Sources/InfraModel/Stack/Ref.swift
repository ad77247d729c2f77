/// A typed reference to a resource of the stack: a subnet cannot stand where a VPC is wanted.
///
/// `Kind` is a resource type without saying so: a constraint would make the runtime search every conformance of the program.
@frozen
public struct Ref<Kind>: Sendable {
  /// The resource it names.
  public let name: ResourceID

  /// Creates a reference to the resource of that key; ``Stack/add(_:_:comment:dependsOn:)`` hands them out.
  init(_ name: ResourceID) { self.name = name }

  /// A reference to an attribute of the resource.
  public func attribute<T>(_ attribute: AttributeName) -> Value<T> { Value(.attribute(Attribute(name, attribute))) }
}
