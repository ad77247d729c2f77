import InfraModel

/// A scanner's check of a resource type for a policy, with the generated types that fail it.
///
/// It is not generic over the resource type, because creating array types at run time would take longer than all
/// reviews.
public struct ScannerCheck: Sendable {
  /// A generated type that fails a check.
  private struct Place: Sendable {
    let scanner: ScannerSuppression.Scanner
    let shape: Dialect
    /// Failing type; nil for the main resource.
    var type: String?
    /// Failing instances; nil for all of them.
    var instances: (@Sendable (any ResourceType) -> [String])?
    /// Key of the failing resource, if it is not the one that the policy judges.
    var owner: (@Sendable (any ResourceType) -> String?)?
  }

  let id: String
  private let places: [Place]

  /// A checkov check for Terraform and CloudFormation.
  public static func both(_ id: String) -> ScannerCheck {
    ScannerCheck(
      id: id, places: [Place(scanner: .checkov, shape: .provider), Place(scanner: .checkov, shape: .cloudFormation)])
  }

  /// A checkov check for Terraform, optionally on a child of the resource.
  public static func terraform(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .checkov, shape: .provider, type: type)])
  }

  /// A checkov check for Terraform on a child of the resource, where only some instances may fail.
  public static func terraform<Kind: ResourceType>(
    _ id: String, on type: String, instances: @escaping @Sendable (Kind) -> [String]
  ) -> ScannerCheck {
    ScannerCheck(
      id: id,
      places: [
        Place(scanner: .checkov, shape: .provider, type: type, instances: { ($0 as? Kind).map(instances) ?? [] })
      ])
  }

  /// A checkov check for Terraform that fails on another resource of the stack.
  public static func terraform<Kind: ResourceType, Other: ResourceType>(
    _ id: String, of owner: @escaping @Sendable (Kind) -> Ref<Other>
  ) -> ScannerCheck {
    ScannerCheck(
      id: id,
      places: [
        Place(
          scanner: .checkov, shape: .provider, type: Other.names.terraform,
          owner: { ($0 as? Kind).map { owner($0).name.key } })
      ])
  }

  /// A checkov check for CloudFormation.
  public static func cloudFormation(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .checkov, shape: .cloudFormation, type: type)])
  }

  /// A cdk-nag rule, which checks CloudFormation.
  public static func nag(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .cdkNag, shape: .cloudFormation, type: type)])
  }

  /// A check that fails on a resource outside the policy's rule. No configuration makes it fail, so it needs no
  /// suppression.
  public static func listed(_ id: String) -> ScannerCheck { ScannerCheck(id: id, places: []) }

  /// Suppressions if the resource of an entry fails the check.
  func suppressions(for entry: Stack.Entry) -> [ScannerSuppression] {
    places.flatMap { place in
      let names = entry.name.type
      let type = place.type ?? (place.shape == .provider ? names.terraform : names.cloudFormation)
      let key = place.owner?(entry.resource) ?? entry.name.key
      let instances: [String?] = place.instances?(entry.resource) ?? [nil]
      return instances.map { ScannerSuppression(place.scanner, id, resource: key, type: type, instance: $0) }
    }
  }
}

/// A checkov check that fails on a data source of Terraform programs.
struct DataSourceCheck: Sendable {
  let id: String
  let type: String
  /// Lookup that needs the data source.
  let lookup: Lookups

  var suppression: ScannerSuppression { ScannerSuppression(.checkov, id, resource: nil, type: type) }
}
