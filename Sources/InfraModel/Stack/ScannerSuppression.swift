/// A scanner's check that a resource may fail, and why; each emitter writes it in the form that the scanner reads.
public struct ScannerSuppression: Sendable, Hashable {
  /// A tool that checks generated files.
  public enum Scanner: Sendable, Hashable { case checkov, cdkNag }

  /// The scanner.
  public var scanner: Scanner
  /// Its check, such as `CKV_AWS_260`.
  public var check: String
  /// The key of the stack's resource; nil for a data source.
  public var resource: String?
  /// The generated type that fails the check, such as `aws_lb_listener` or `AWS::ElasticLoadBalancingV2::Listener`.
  public var type: String
  /// The instance among the resource's children of that type; nil for all of them.
  public var instance: String?
  /// Why the check does not count here.
  public var reason: String

  /// Creates a suppression.
  public init(
    _ scanner: Scanner, _ check: String, resource: String?, type: String, instance: String? = nil, reason: String = ""
  ) {
    self.scanner = scanner
    self.check = check
    self.resource = resource
    self.type = type
    self.instance = instance
    self.reason = reason
  }
}

extension Stack {
  /// The suppressions for a generated resource, in the order in which they were added.
  public func suppressions(for type: String, _ address: ResourceAddress) -> [ScannerSuppression] {
    guard let suppressions = suppressionsByKey[address.owner.key] else { return [] }
    return suppressions.filter { $0.type == type && ($0.instance ?? address.instance) == address.instance }
  }

  /// The suppressions for a data source.
  public func suppressions(forData type: String) -> [ScannerSuppression] { dataSuppressions.filter { $0.type == type } }

  /// Adds a suppression.
  public mutating func suppress(_ suppression: ScannerSuppression) {
    if let key = suppression.resource {
      suppressionsByKey[key, default: []].append(suppression)
    } else {
      dataSuppressions.append(suppression)
    }
  }
}
