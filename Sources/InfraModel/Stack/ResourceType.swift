/// A type of AWS resource: its typed properties and their description in both dialects.
///
/// One value describes what may be several provider or CloudFormation resources, such as an S3 bucket and its policy,
/// so a writer needs only that value.
public protocol ResourceType: Sendable {
  /// Names of the type in each target.
  static var names: TypeNames { get }
  /// Data sources of the Terraform and Pulumi forms (account ID, region) beyond those that the properties refer to.
  static var lookups: Lookups { get }
  /// True if deleting the resource loses data, keys or secrets.
  static var keepsData: Bool { get }
  /// True if the resource has data sources of its own in Terraform and Pulumi, as children whose type begins with `data.`.
  var hasDataSources: Bool { get }
  /// Names of the resource's type; those of its Swift type, unless that stands for several.
  var typeNames: TypeNames { get }
  /// True if deleting this resource loses data, keys or secrets.
  var holdsData: Bool { get }
  /// Physical names with their limits.
  var nameConstraints: [NameConstraint] { get }
  /// Region required by AWS, such as `us-east-1` for CloudFront's certificates; nil for the stack's region.
  var region: String? { get }
  /// Parent whose ID is part of this resource's identity, such as a stage's API.
  var parent: ResourceID? { get }
  /// Program that is deployed with the resource.
  var source: ProgramCode? { get }
  /// Sets the path from the generated program to the folder of the description, if the resource deploys a program from
  /// there.
  mutating func locateCode(at root: String)
  /// Explanation of values that are not obvious, written as a comment.
  var note: String? { get }
  /// Features that a dialect cannot express, with the reason.
  var unsupportedFeatures: [UnsupportedFeature] { get }
  /// AWS quotas that this resource alone consumes.
  func quotas(as name: ResourceID) -> [Quota]
  /// Usage of account quotas, where it can be significant.
  func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse]
  /// Service for which AWS creates a service-linked role with the account's first resource of the type.
  static var serviceLinkedRole: String? { get }
  /// Node in the diagram of the system; nil leaves it out.
  var diagramNode: DiagramNode? { get }
  /// Describes properties, children and options to a writer of either dialect.
  func describe(into r: ResourceWriter)
}

/// Defaults of the optional requirements.
extension ResourceType {
  public static var lookups: Lookups { [] }
  public static var keepsData: Bool { false }
  public var hasDataSources: Bool { false }
  public var typeNames: TypeNames { Self.names }
  public var holdsData: Bool { Self.keepsData }
  public var nameConstraints: [NameConstraint] { [] }
  public var region: String? { nil }
  public var parent: ResourceID? { nil }
  public var source: ProgramCode? { nil }
  public mutating func locateCode(at root: String) {}
  public var note: String? { nil }
  public var unsupportedFeatures: [UnsupportedFeature] { [] }
  public func quotas(as name: ResourceID) -> [Quota] { [] }
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] { [] }
  public static var serviceLinkedRole: String? { nil }
  public var diagramNode: DiagramNode? { nil }
}
