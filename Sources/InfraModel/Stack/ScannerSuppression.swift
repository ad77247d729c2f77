/// Suppression of a scanner's check for a resource. Each emitter writes it in the form that the scanner reads.
public struct ScannerSuppression: Sendable, Hashable {
  /// A tool that checks generated files.
  public enum Scanner: Sendable, Hashable { case checkov, cdkNag }

  /// Scanner that reads the suppression.
  public var scanner: Scanner
  /// ID of the check, such as `CKV_AWS_260`.
  public var check: String
  /// Key of the model resource; nil for a data source.
  public var resource: String?
  /// Generated type that fails the check, such as `aws_lb_listener` or `AWS::ElasticLoadBalancingV2::Listener`.
  public var type: String
  /// Instance among the resource's children of that type; nil for all of them.
  public var instance: String?
  /// Why the check does not apply.
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
  /// Suppressions of a generated resource, in the order in which they were added.
  public func suppressions(for type: String, _ address: ResourceAddress) -> [ScannerSuppression] {
    guard let suppressions = suppressionsByKey[address.owner.key] else { return [] }
    return suppressions.filter { $0.type == type && ($0.instance ?? address.instance) == address.instance }
  }

  /// Suppressions of a data source.
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
