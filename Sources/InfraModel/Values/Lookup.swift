/// What an engine knows about the place it deploys to, without the user saying so.
public enum Lookup: Sendable, CaseIterable {
  /// The twelve digits of the account.
  case accountID
  /// The region's name, such as `us-east-1`.
  case region
  /// The partition of ARNs, such as `aws`.
  case partition
  /// The domain of the partition's services, such as `amazonaws.com`.
  case dnsSuffix
  /// The target itself, as `infragen --target` names it: known when the program is written.
  case target
}

extension Lookup {
  /// What it yields; the stack must have been asked for it, by ``Stack/lookup(_:)`` or by a resource type.
  public var value: Value<String> { Value(.lookup(self)) }
}

/// A set of lookups, and whether availability zones are asked for by number.
public struct Lookups: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The set of one lookup; empty for what is known when the program is written.
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
