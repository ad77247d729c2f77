import Emitters
import InfraModel

/// The resources that one entry of a stack becomes in both dialects, joined by their addresses.
struct EntryResources {
  let entry: Stack.Entry
  /// Resources of Terraform or Pulumi, without those that only read.
  let provider: [ProviderResource]
  /// Resources of the template; empty if CloudFormation cannot hold the entry.
  let template: [CloudFormationResource]

  init(_ entry: Stack.Entry, of stack: Stack, for target: Patch.Target) {
    self.entry = entry
    provider = entry.provider(for: target).filter { !$0.isDataSource }
    template = stack.cloudFormation(entry)
  }

  /// The template's resource with the same address; nil if the template states it inside another one.
  func counterpart(of resource: ProviderResource) -> CloudFormationResource? {
    template.first { $0.address.logicalID == resource.address.logicalID }
  }

  /// The provider's resource with the same address, or the main one, whose state also tells about the parts that only
  /// the template has.
  func counterpart(of resource: CloudFormationResource) -> ProviderResource? {
    provider.first { $0.address.logicalID == resource.address.logicalID } ?? provider.first
  }
}

extension Stack {
  /// All entries with what they become.
  func resources(for target: Patch.Target) -> [EntryResources] {
    entries.map { EntryResources($0, of: self, for: target) }
  }
}
