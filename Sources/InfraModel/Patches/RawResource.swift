/// A resource of any type, with properties as a configuration writes them in each target.
public struct RawResource: ResourceType {
  /// Unused: each resource has ``typeNames``.
  public static let names = TypeNames(terraform: "", pulumi: "", cloudFormation: "", noun: "")
  public let typeNames: TypeNames
  public let holdsData: Bool
  /// True if engines refuse to destroy it, or CloudFormation keeps it.
  let isProtected: Bool
  public let unsupportedFeatures: [UnsupportedFeature]
  /// Arguments and blocks in Terraform; nil without a resource there.
  public var terraform: ProviderBody?
  /// Properties in Pulumi; nil without a resource there.
  public var pulumi: ProviderBody?
  /// Properties in CloudFormation; nil without a resource there.
  public var cloudFormation: [Expression.Member]?

  /// Creates a resource without properties, in the targets in which the type has a name.
  public init(
    _ names: TypeNames, holdsData: Bool, isProtected: Bool, unsupportedFeatures: [UnsupportedFeature]
  ) {
    typeNames = names
    self.isProtected = isProtected
    self.holdsData = holdsData
    self.unsupportedFeatures = unsupportedFeatures
    terraform = names.terraform.isEmpty ? nil : ProviderBody()
    pulumi = names.pulumi.isEmpty ? nil : ProviderBody()
    cloudFormation = names.cloudFormation.isEmpty ? nil : []
  }

  public func describe(into r: ResourceWriter) {
    switch r.target {
    case .terraform: if let terraform { r.describe(terraform) }
    case .pulumi: if let pulumi { r.describe(pulumi) }
    case .cloudFormation: if let cloudFormation { r.describe(cloudFormation) }
    }
    if holdsData {
      r.options.protect = isProtected
      r.options.deletionPolicy = isProtected ? .retain : .delete
    }
  }
}

extension ProviderBody {
  /// The body that a configuration writes: objects are blocks, lists of objects repeated blocks, unless the name ends in
  /// `=`. Reports members whose names no program can write.
  public init(_ members: [PatchMember], hasPulumiNames: Bool, _ problems: inout [Diagnostic]) {
    var patcher = BodyPatcher(hasPulumiNames: hasPulumiNames)
    self = patcher.body(of: members, like: [], isResource: true)
    problems += patcher.problems
  }
}

extension ResourceWriter {
  fileprivate final func describe(_ body: ProviderBody) {
    begin(instance: "")
    replay(body)
  }

  fileprivate final func describe(_ properties: [Expression.Member]) {
    begin(instance: "")
    for property in properties { member(property.name, property.value, .inPlace, .unknownEffect) }
  }
}
