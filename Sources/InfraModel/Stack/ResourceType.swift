/// A type of AWS resource: its typed properties, and how both dialects describe it.
///
/// One value describes what may be several provider or CloudFormation resources, such as an S3 bucket and its policy, so a
/// writer needs only that value.
public protocol ResourceType: Sendable {
  /// The names of the type in each target.
  static var names: TypeNames { get }
  /// Data sources that the Terraform and Pulumi forms need (account ID, region) beyond those that its properties refer to.
  static var lookups: Lookups { get }
  /// Whether deleting it loses data, keys or secrets.
  static var keepsData: Bool { get }
  /// Its names in AWS, with their limits.
  var nameConstraints: [NameConstraint] { get }
  /// The region that AWS requires, such as `us-east-1` for CloudFront's certificates; nil for the stack's.
  var region: String? { get }
  /// The parent whose ID is part of this resource's identity, such as a stage's API.
  var parent: ResourceID? { get }
  /// The program that is deployed with it.
  var source: SourceFile? { get }
  /// An explanation of values that are not obvious, written as a comment.
  var note: String? { get }
  /// Its features that a target cannot express, and why.
  var unsupportedFeatures: [UnsupportedFeature] { get }
  /// AWS quotas that this resource alone consumes.
  func quotas(as name: ResourceID) -> [Quota]
  /// Its use of quotas of the account, where that can matter.
  func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse]
  /// The service for which AWS creates a service-linked role with the account's first resource of the type.
  static var serviceLinkedRole: String? { get }
  /// How it appears in the diagram of a system; nil for a resource that is left out.
  var diagramNode: DiagramNode? { get }
  /// States its properties, children and options to a writer of either dialect.
  func describe(into r: ResourceWriter)
}

/// Defaults of the optional requirements.
extension ResourceType {
  public static var lookups: Lookups { [] }
  public static var keepsData: Bool { false }
  public var nameConstraints: [NameConstraint] { [] }
  public var region: String? { nil }
  public var parent: ResourceID? { nil }
  public var source: SourceFile? { nil }
  public var note: String? { nil }
  public var unsupportedFeatures: [UnsupportedFeature] { [] }
  public func quotas(as name: ResourceID) -> [Quota] { [] }
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] { [] }
  public static var serviceLinkedRole: String? { nil }
  public var diagramNode: DiagramNode? { nil }
}
