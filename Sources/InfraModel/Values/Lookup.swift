/// A property of the deployment environment that the engine provides: a Terraform data source or a CloudFormation
/// pseudo parameter.
public enum Lookup: Sendable, CaseIterable {
  /// The account ID, twelve digits.
  case accountID
  /// The region's name, such as `us-east-1`.
  case region
  /// The partition of ARNs, such as `aws`.
  case partition
  /// The domain of the partition's services, such as `amazonaws.com`.
  case dnsSuffix
  /// Name of the target, as given to `infragen --target`; known when the program is written.
  case target
}

extension Lookup {
  /// The value of the lookup. The stack must contain it, by ``Stack/lookup(_:)`` or by a resource type.
  public var value: Value<String> { Value(.lookup(self)) }
}

/// A set of lookups, which can also include the list of availability zones.
public struct Lookups: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The set of one lookup; empty for a lookup that is known when the program is written.
  public init(_ lookup: Lookup) {
    switch lookup {
    case .accountID: self = .accountID
    case .region: self = .region
    case .partition: self = .partition
    case .dnsSuffix: self = .dnsSuffix
    case .target: self = []
    }
  }

  /// ``Lookup/accountID``
  public static let accountID = Lookups(rawValue: 1)
  /// ``Lookup/region``
  public static let region = Lookups(rawValue: 2)
  /// ``Lookup/partition``
  public static let partition = Lookups(rawValue: 4)
  /// ``Lookup/dnsSuffix``
  public static let dnsSuffix = Lookups(rawValue: 8)
  /// ``Expression/availabilityZone(_:)``
  public static let availabilityZones = Lookups(rawValue: 16)
}
