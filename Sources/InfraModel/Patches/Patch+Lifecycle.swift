extension Patch {
  /// How the engines replace and delete a generated resource, beyond what its type sets.
  public struct Lifecycle: Sendable {
    /// Generated resource, as ``GeneratedResource/part``; empty for the main one.
    public let part: String
    /// Whether Terraform and Pulumi refuse to destroy it.
    public let isProtected: Bool?
    /// Whether Terraform and Pulumi create its replacement first.
    public let createBeforeDestroy: Bool?
    /// Names of arguments and blocks in Terraform whose changes Terraform and Pulumi ignore.
    public let ignoreChanges: [(name: String, place: PatchMember.Place)]
    /// CloudFormation's policy for the old resource after a deletion or replacement.
    public let deletionPolicy: (policy: CloudFormationResource.DeletionPolicy, place: PatchMember.Place)?
    /// Place in the configuration.
    public let place: PatchMember.Place

    /// Creates a lifecycle.
    public init(
      part: String, isProtected: Bool?, createBeforeDestroy: Bool?,
      ignoreChanges: [(name: String, place: PatchMember.Place)],
      deletionPolicy: (policy: CloudFormationResource.DeletionPolicy, place: PatchMember.Place)?,
      at place: PatchMember.Place
    ) {
      self.part = part
      self.isProtected = isProtected
      self.createBeforeDestroy = createBeforeDestroy
      self.ignoreChanges = ignoreChanges
      self.deletionPolicy = deletionPolicy
      self.place = place
    }
  }
}

extension Patch.Lifecycle {
  /// Types of which CloudFormation takes a snapshot.
  /// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html
  private static let typesWithSnapshots: Set = [
    "AWS::DocDB::DBCluster", "AWS::EC2::Volume", "AWS::ElastiCache::CacheCluster",
    "AWS::ElastiCache::ReplicationGroup", "AWS::Neptune::DBCluster", "AWS::RDS::DBCluster", "AWS::RDS::DBInstance",
    "AWS::Redshift::Cluster",
  ]

  /// Changes the options of the generated resource, if the target has it. Returns what does not fit.
  func apply(to tree: ResourceTree) -> [Diagnostic] {
    guard let index = tree.generated.firstIndex(where: { $0.part == part }) else { return [] }
    if tree.dialect == .provider {
      // https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle
      let generated = tree.generated[index]
      if generated.terraform == "module" { return [place.problem("a module has no lifecycle: leave this out")] }
      if generated.isDataSource { return [place.problem("a data source is not created: leave this out")] }
    }
    var problems: [Diagnostic] = []
    tree.change(index) { options in
      if tree.dialect == .cloudFormation {
        problems = setPolicies(of: &options, tree.templated[index].type)
      } else {
        if let isProtected { options.protect = isProtected }
        if let createBeforeDestroy { options.createBeforeDestroy = createBeforeDestroy }
        problems = ignoreChanges(of: &options, tree.provided[index].body)
      }
    }
    return problems
  }

  private func setPolicies(of options: inout ResourceOptions, _ type: String) -> [Diagnostic] {
    guard let policy = deletionPolicy?.policy ?? (isProtected == true ? .retain : nil) else { return [] }
    if let place = deletionPolicy?.place, policy == .snapshot, !Self.typesWithSnapshots.contains(type) {
      return [place.problem("CloudFormation takes no snapshot of \(type): choose retain or delete")]
    }
    options.deletionPolicy = policy
    options.updateReplacePolicy = nil
    return []
  }

  private func ignoreChanges(of options: inout ResourceOptions, _ body: ProviderBody) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for (name, place) in ignoreChanges where !options.ignoreChanges.contains(where: { $0.name == name }) {
      if let field = body.fields.first(where: { $0.key.name == name }) {
        options.ignoreChanges.append(field.ignoredName)
      } else {
        let names = body.fields.map(\.key.name)
        let hint = Suggestion.hint(for: name, in: names)
        let known = hint.isEmpty ? ": it writes \(names.joined(separator: ", "))" : ""
        problems.append(
          place.problem("infragen writes no '\(name)' there\(hint), so no change of it could be ignored\(known)"))
      }
    }
    return problems
  }
}

extension ProviderBody.Field {
  /// The name under which each engine ignores changes; Pulumi's is plural for a list of blocks.
  fileprivate var ignoredName: PropertyName {
    let pulumi = if case .blocks = self { key.pulumiListName } else { key.pulumiName }
    return PropertyName(key.name, pulumi: pulumi, key.effect, rule: key.rule)
  }
}
