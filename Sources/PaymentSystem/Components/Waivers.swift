import AWSResources
import InfraModel

/// The findings of scanners that a description forces, or that do not fit what is built, each with its reason.
///
/// A rule speaks of one kind, and of those of its resources that are as the rule says: what has no such resource gets no
/// waiver, and what is built otherwise is judged.
struct Waivers {
  /// A scanner's check, and what it looks at.
  struct Check {
    let id: String
    /// The types that it is found on; nil for those of the resource itself.
    var terraform: String?
    var cloudFormation: String?
    /// Which child of the resource in Terraform's shape; nil for all of that type.
    var instance: String?
    fileprivate let isInTerraform: Bool
    fileprivate let isInCloudFormation: Bool

    /// A check of checkov's for Terraform and CloudFormation.
    static func both(_ id: String) -> Check {
      Check(id: "CKV_AWS_\(id)", isInTerraform: true, isInCloudFormation: true)
    }

    /// A check of checkov's for Terraform only, perhaps on a child of the resource.
    static func terraform(_ id: String, on type: String? = nil, instance: String? = nil) -> Check {
      Check(id: full(id), terraform: type, instance: instance, isInTerraform: true, isInCloudFormation: false)
    }

    /// A check of checkov's for CloudFormation only, perhaps on a child of the resource.
    static func cloudFormation(_ id: String, on type: String? = nil) -> Check {
      Check(id: full(id), cloudFormation: type, isInTerraform: false, isInCloudFormation: true)
    }

    private static func full(_ id: String) -> String {
      id.hasPrefix("2.") ? "CKV2_AWS_\(id.dropFirst(2))" : "CKV_AWS_\(id)"
    }

    fileprivate func waivers(for kind: any ResourceKind.Type, because reason: String) -> [Waiver] {
      var waivers: [Waiver] = []
      if isInTerraform {
        waivers.append(Waiver(id, on: terraform ?? kind.names.terraform, instance: instance, because: reason))
      }
      if isInCloudFormation {
        waivers.append(Waiver(id, on: cloudFormation ?? kind.names.cloudFormation, because: reason))
      }
      return waivers
    }
  }

  private var rules: [ObjectIdentifier: [(Stack.Entry) -> [Waiver]]] = [:]

  /// Accepts findings on the resources of a kind that are as `isMeant` says of the resource and its key.
  mutating func accept<Kind: ResourceKind>(
    _ checks: [Check], on kind: Kind.Type, because reason: String,
    where isMeant: @escaping (Kind, String) -> Bool = { _, _ in true }
  ) {
    let waivers = checks.flatMap { $0.waivers(for: kind, because: reason) }
    rules[ObjectIdentifier(kind), default: []].append { entry in
      (entry.kind as? Kind).map { isMeant($0, entry.name.key) } ?? false ? waivers : []
    }
  }

  /// Writes them into the stack.
  func apply(to stack: inout Stack) {
    for entry in stack.entries {
      for rule in rules[ObjectIdentifier(type(of: entry.kind))] ?? [] {
        for waiver in rule(entry) { stack.waive(waiver, on: entry.name) }
      }
    }
  }
}

extension PaymentSystem {
  /// Accepts the findings of scanners that the description forces.
  func waive(in stack: inout Stack) {
    var waivers = Waivers()
    waivers.acceptStorage()
    waivers.acceptData()
    waivers.acceptServices(self)
    waivers.acceptEdge(self)
    waivers.acceptOperations()
    waivers.apply(to: &stack)
    if stack.lookups.contains(.availabilityZones) {
      stack.waive(
        Waiver(
          "CKV_AWS_394", on: "aws_availability_zones",
          because: "Zones are taken in the region's own order, as CloudFormation does; their names differ by region."))
    }
  }
}
