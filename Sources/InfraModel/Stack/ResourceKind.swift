/// A kind of AWS resource: its typed properties, and what it becomes in each of the two shapes.
///
/// A kind is the coarser of its two shapes, so that each lowering is local: one resource becomes one or several.
public protocol ResourceKind: Sendable {
  /// What the kind is called in each target.
  static var names: TypeNames { get }
  /// What the provider's shape of this kind asks the engine for, beyond what its properties say.
  static var lookups: Lookups { get }
  /// Whether something is lost irrevocably with it: data, keys, secrets.
  static var keepsData: Bool { get }
  /// The names that AWS will see, with what AWS allows for them.
  var physicalNames: [PhysicalName] { get }
  /// The region that AWS wants it in whatever the stack's, such as `us-east-1` for CloudFront's certificates; mostly nil.
  var region: String? { get }
  /// The resource that it is a part of, where what it is known by names that one too; mostly nil.
  var parent: ResourceName? { get }
  /// The program that is deployed with it; mostly nil.
  var source: SourceFile? { get }
  /// What a reader of a program should know about values that do not explain themselves; nil for most.
  var note: String? { get }
  /// What of it a target cannot say, and why.
  var limitations: [Limitation] { get }
  /// What of AWS's quotas it uses up by itself.
  func quotas(as name: ResourceName) -> [Quota]
  /// What it takes of the quotas of an account, where that can matter.
  func accountUses(as name: ResourceName, in stack: Stack) -> [QuotaUse]
  /// The service for which AWS makes a service-linked role with the account's first resource of the type; mostly nil.
  static var serviceLinkedRole: String? { get }
  /// How it appears in the diagram of a system; nil for a resource that is left out.
  var diagramNode: DiagramNode? { get }
  /// States its properties, children and options to a writer of either dialect.
  func describe(into r: ResourceWriter)
}

extension ResourceKind {
  /// Nothing, unless a kind says otherwise.
  public static var lookups: Lookups { [] }
  /// Nothing, unless a kind says otherwise.
  public static var keepsData: Bool { false }
  /// None, unless a kind says otherwise.
  public var physicalNames: [PhysicalName] { [] }
  /// The stack's, unless a kind says otherwise.
  public var region: String? { nil }
  /// None, unless a kind says otherwise.
  public var parent: ResourceName? { nil }
  /// None, unless a kind says otherwise.
  public var source: SourceFile? { nil }
  /// None, unless a kind says otherwise.
  public var note: String? { nil }
  /// None, unless a kind says otherwise.
  public var limitations: [Limitation] { [] }
  /// None, unless a kind says otherwise.
  public func quotas(as name: ResourceName) -> [Quota] { [] }
  /// Nothing, unless a kind says otherwise.
  public func accountUses(as name: ResourceName, in stack: Stack) -> [QuotaUse] { [] }
  /// None, unless a kind says otherwise.
  public static var serviceLinkedRole: String? { nil }
  /// None, unless a kind says otherwise.
  public var diagramNode: DiagramNode? { nil }
}
