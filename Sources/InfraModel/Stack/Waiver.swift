/// A finding of a scanner that the system accepts, and the reason; each emitter writes it where its tools look.
public struct Waiver: Sendable, Equatable {
  /// The scanner's check, such as `CKV_AWS_260`.
  public var check: String
  /// The lowered type that it is found on, such as `aws_lb_listener` or `AWS::ElasticLoadBalancingV2::Listener`.
  public var type: String
  /// The words that tell the lowered resource from its siblings of that type; nil for all of them.
  public var instance: String?
  /// Why it is accepted, one sentence.
  public var reason: String

  /// Creates a waiver.
  public init(_ check: String, on type: String, instance: String? = nil, because reason: String) {
    self.check = check
    self.type = type
    self.instance = instance
    self.reason = reason
  }
}

extension Stack {
  /// The waivers for what a resource of the stack was lowered to, in the order in which they were given.
  public func waivers(for type: String, _ address: Address) -> [Waiver] {
    guard let waivers = waiversByKey[address.owner.key] else { return [] }
    return waivers.filter { $0.type == type && ($0.instance ?? address.instance) == address.instance }
  }

  /// The waivers for a data source, which belongs to no resource of the stack.
  public func waivers(forData type: String) -> [Waiver] { dataWaivers.filter { $0.type == type } }

  /// Accepts a finding on a resource of the stack.
  public mutating func waive(_ waiver: Waiver, on resource: ResourceName) {
    waiversByKey[resource.key, default: []].append(waiver)
  }

  /// Accepts a finding on a data source.
  public mutating func waive(_ waiver: Waiver) { dataWaivers.append(waiver) }
}
