import InfraModel

/// A scanner's check for what a policy requires of a resource type, and the generated type that fails it.
public struct ScannerCheck<Kind: ResourceType>: Sendable {
  let id: String
  /// A generated type that fails the check; nil for the main type of the target.
  private struct Place: Sendable {
    let scanner: ScannerSuppression.Scanner
    let type: String
    var instances: (@Sendable (Kind) -> [String])?
    var owner: (@Sendable (Kind) -> ResourceID)?
  }
  private let places: [Place]

  /// A check of checkov's for Terraform and CloudFormation.
  public static func both(_ id: String) -> ScannerCheck {
    ScannerCheck(id: id, places: [terraform(id), cloudFormation(id)].flatMap(\.places))
  }

  /// A check of checkov's for Terraform, perhaps on a child of the resource, of which only some instances may fail.
  public static func terraform(
    _ id: String, on type: String? = nil, instances: (@Sendable (Kind) -> [String])? = nil
  ) -> ScannerCheck {
    ScannerCheck(
      id: id, places: [Place(scanner: .checkov, type: type ?? Kind.names.terraform, instances: instances)])
  }

  /// A check of checkov's for Terraform that fails on another resource of the stack.
  public static func terraform<Other: ResourceType>(
    _ id: String, of owner: @escaping @Sendable (Kind) -> Ref<Other>
  ) -> ScannerCheck {
    ScannerCheck(
      id: id, places: [Place(scanner: .checkov, type: Other.names.terraform, owner: { owner($0).name })])
  }

  /// A check of checkov's for CloudFormation.
  public static func cloudFormation(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .checkov, type: type ?? Kind.names.cloudFormation)])
  }

  /// A rule of cdk-nag, which reads CloudFormation.
  public static func nag(_ id: String, on type: String? = nil) -> ScannerCheck {
    ScannerCheck(id: id, places: [Place(scanner: .cdkNag, type: type ?? Kind.names.cloudFormation)])
  }

  /// A check that fails on a resource which the policy's rule does not know. It needs no suppression: no configuration makes it
  /// fail.
  public static func listed(_ id: String) -> ScannerCheck { ScannerCheck(id: id, places: []) }

  /// The suppressions that the check needs when the resource fails it.
  func suppressions(for resource: Kind, _ key: String) -> [ScannerSuppression] {
    places.flatMap { place in
      let owner = place.owner?(resource).key ?? key
      let instances: [String?] = place.instances?(resource) ?? [nil]
      return instances.map {
        ScannerSuppression(place.scanner, id, resource: owner, type: place.type, instance: $0)
      }
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
