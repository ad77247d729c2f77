import InfraModel

/// A scanner's check for what a policy requires of a resource type, and the generated types that fail it.
///
/// It is not generic over the resource type: building a type of array for each at run time would take longer than all reviews.
public struct ScannerCheck: Sendable {
  /// A generated type that fails a check.
  private struct Place: Sendable {
    let scanner: ScannerSuppression.Scanner
    let shape: Dialect
    /// The type; nil for the resource's main one.
    var type: String?
    /// The instances that fail; nil for all of them.
    var instances: (@Sendable (any ResourceType) -> [String])?
    /// The key of the resource that fails instead of the one that the policy judges.
    var owner: (@Sendable (any ResourceType) -> String?)?
  }

  let id: String
  private let places: [Place]

  /// A check of checkov's for Terraform and CloudFormation.
  public static func both(_ id: String) -> ScannerCheck {
    ScannerCheck(
      id: id, places: [Place(scanner: .checkov, shape: .provider), Place(scanner: .checkov, shape: .cloudFormation)])
  }

  /// A check of checkov's for Terraform, perhaps on a child of the resource.
  public static func terraform(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .checkov, shape: .provider, type: type)])
  }

  /// A check of checkov's for Terraform on a child of the resource, of which only some instances may fail.
  public static func terraform<Kind: ResourceType>(
    _ id: String, on type: String, instances: @escaping @Sendable (Kind) -> [String]
  ) -> ScannerCheck {
    ScannerCheck(
      id: id,
      places: [
        Place(scanner: .checkov, shape: .provider, type: type, instances: { ($0 as? Kind).map(instances) ?? [] })
      ])
  }

  /// A check of checkov's for Terraform that fails on another resource of the stack.
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

  /// A check of checkov's for CloudFormation.
  public static func cloudFormation(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .checkov, shape: .cloudFormation, type: type)])
  }

  /// A rule of cdk-nag, which reads CloudFormation.
  public static func nag(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .cdkNag, shape: .cloudFormation, type: type)])
  }

  /// A check that fails on a resource which the policy's rule does not know. It needs no suppression: no configuration makes it
  /// fail.
  public static func listed(_ id: String) -> ScannerCheck { ScannerCheck(id: id, places: []) }

  /// The suppressions that the check needs when the resource of an entry fails it.
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

/// A check of checkov's that fails on a data source of Terraform programs.
struct DataSourceCheck: Sendable {
  let id: String
  let type: String
  /// The lookup that needs the data source.
  let lookup: Lookups

  var suppression: ScannerSuppression { ScannerSuppression(.checkov, id, resource: nil, type: type) }
}
