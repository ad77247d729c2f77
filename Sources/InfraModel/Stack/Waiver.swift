/// A finding of a scanner that the system accepts, and the reason; each emitter writes it where its tools look.
public struct Waiver: Sendable {
  /// The scanner's check, such as `CKV_AWS_260`.
  public var check: String
  /// The lowered type that it is found on, such as `aws_lb_listener` or `AWS::ElasticLoadBalancingV2::Listener`.
  public var type: String
  /// The resources of the stack that it holds for; nil for all of that type.
  public var resources: [String]?
  /// Why it is accepted, one sentence.
  public var reason: String

  /// Creates a waiver for every lowered resource of the type, or for those of some resources of the stack.
  public init(_ check: String, on type: String, of resources: [ResourceName]? = nil, because reason: String) {
    self.check = check
    self.type = type
    self.resources = resources?.map(\.key)
    self.reason = reason
  }
}

extension Stack {
  /// The waivers for a lowered resource of that type, in the order in which they were given.
  public func waivers(for type: String, of resource: ResourceName) -> [Waiver] {
    guard let waivers = waiversByType[type] else { return [] }
    return waivers.filter { $0.resources?.contains(resource.key) ?? true }
  }

  /// Accepts a finding.
  public mutating func waive(_ waiver: Waiver) {
    waivers.append(waiver)
    waiversByType[waiver.type, default: []].append(waiver)
  }
}
