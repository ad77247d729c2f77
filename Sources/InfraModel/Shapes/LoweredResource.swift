/// A resource in one of the two shapes, as far as the order of creation is concerned.
public protocol LoweredResource: Sendable {
  /// The shape.
  static var shape: Limitation.Shape { get }
  /// The resource's address.
  var address: Address { get }
  /// Other lowered resources that must exist before this one, where no reference says so.
  var dependsOn: [Address] { get }
  /// Resources of the stack that must be complete before this one is created, where no reference says so.
  var waitsFor: [ResourceName] { get }
  /// Whether what depends on the stack's resource waits for this child; the resource itself when no child says so.
  var settles: Bool { get }
  /// Calls `body` with the address of each lowered resource that a property refers to.
  func forEachReference(_ body: (Address) -> Void)
}

extension ProviderResource: LoweredResource {
  public static let shape = Limitation.Shape.provider

  public func forEachReference(_ body: (Address) -> Void) { self.body.forEachReference(body) }
}

extension CloudFormationResource: LoweredResource {
  public static let shape = Limitation.Shape.cloudFormation

  public func forEachReference(_ body: (Address) -> Void) {
    for property in properties { property.value.forEachReference(in: .cloudFormation, body) }
  }
}
