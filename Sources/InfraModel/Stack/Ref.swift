/// A typed reference to a resource of the stack: a subnet cannot be passed where a VPC is expected.
///
/// `Kind` is not constrained to ``ResourceType``, because the runtime would then search all conformances of the
/// program.
@frozen
public struct Ref<Kind>: Sendable {
  /// ID of the resource.
  public let name: ResourceID

  /// Creates a reference to a resource; ``Stack/add(_:_:comment:dependsOn:)`` returns it.
  init(_ name: ResourceID) { self.name = name }

  /// A reference to an attribute of the resource, or its value if the resource exists already.
  public func attribute<T>(_ attribute: AttributeName) -> Value<T> {
    Value(name.given?[attribute] ?? .attribute(Attribute(name, attribute)))
  }
}
