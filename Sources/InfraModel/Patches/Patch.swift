/// Changes that a configuration makes to the resources generated from one model resource, beyond what its type sets.
public struct Patch: Sendable {
  /// A target whose program a change applies to.
  public enum Target: Sendable, CaseIterable {
    case terraform, pulumi, cloudFormation

    /// Dialect of the target's programs.
    public var dialect: Dialect { self == .cloudFormation ? .cloudFormation : .provider }

    /// The target's official name.
    public var title: String {
      switch self {
      case .terraform: "Terraform"
      case .pulumi: "Pulumi"
      case .cloudFormation: "CloudFormation"
      }
    }
  }

  /// One step to a value inside a generated resource.
  public enum Step: Sendable, Equatable {
    /// Property, block or member of an object.
    case name(String)
    /// List item with this name, ID or key.
    case item(String)
    /// List item by position, starting at 0.
    case index(Int)
  }

  /// A change of one property.
  public struct Change: Sendable {
    /// Generated resource, as ``GeneratedResource/part``; empty for the main one.
    public let part: String
    /// Targets that have the change.
    public let targets: [Target]
    /// True if names are those of Pulumi's schema instead of Terraform's.
    public let hasPulumiNames: Bool
    /// Steps to the property.
    public let steps: [Step]
    /// What happens to the property.
    public let member: PatchMember

    /// Creates a change.
    public init(part: String, targets: [Target], hasPulumiNames: Bool, steps: [Step], _ member: PatchMember) {
      self.part = part
      self.targets = targets
      self.hasPulumiNames = hasPulumiNames
      self.steps = steps
      self.member = member
    }
  }

  /// Changes in the order in which they are made.
  public var changes: [Change]
  /// How the engines replace and delete the generated resources.
  public var lifecycles: [Lifecycle]
  /// What targets lack because the configuration gives them no counterpart of a change.
  public var unsupportedFeatures: [UnsupportedFeature]

  /// Creates a patch.
  public init(
    _ changes: [Change], lifecycles: [Lifecycle] = [], unsupportedFeatures: [UnsupportedFeature] = []
  ) {
    self.changes = changes
    self.lifecycles = lifecycles
    self.unsupportedFeatures = unsupportedFeatures
  }

  /// The first steps of all changes, each once: the names of the patched properties.
  public var properties: [String] {
    changes.compactMap { if case .name(let name)? = $0.steps.first { name } else { nil } }.withoutRepeats
  }

  /// Applies the changes to the generated resources of a target. Returns the changes that do not fit.
  func apply(to tree: ResourceTree, of key: String) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    for change in changes where change.targets.contains(tree.target) {
      guard let index = tree.generated.firstIndex(where: { $0.part == change.part }) else {
        problems.append(change.member.place.problem(Self.missing(change.part, of: key, in: tree)))
        continue
      }
      tree.edit(index, change, &problems)
    }
    return problems + lifecycles.flatMap { $0.apply(to: tree) }
  }

  private static func missing(_ part: String, of key: String, in tree: ResourceTree) -> String {
    let subject = part.isEmpty ? "resource '\(key)'" : "part '\(part)' of \(key)"
    let parts = tree.generated.map { $0.part.isEmpty ? key : "\(key)/\($0.part)" }
    let others =
      parts.isEmpty
      ? "leave this out" : "patch \(parts.map { "'\($0)'" }.joined(separator: " or ")), or leave this out"
    return "\(tree.target.title) has no \(subject): \(others)"
  }
}

extension GeneratedResource {
  /// Name of the resource among those generated from the same model resource, such as `versioning`; empty for the main
  /// one.
  public var part: String {
    guard let child else { return "" }
    return [instance.text, child.words].filter { !$0.isEmpty }.joined(separator: "_")
  }
}
