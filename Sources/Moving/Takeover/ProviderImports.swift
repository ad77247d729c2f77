import Emitters
import InfraModel

/// What Terraform or Pulumi imports of a deployed system.
struct ProviderImports: Sendable {
  /// A resource with its ID.
  struct Import: Sendable {
    let resource: ProviderResource
    /// Its region, if that is not the stack's.
    let region: String?
    let id: String
  }

  /// Resources that are imported, in the order of the program.
  let imported: [Import]
  /// Resources that the engine creates, because they are not in the state or cannot be imported.
  let created: [ProviderResource]
  /// Logical IDs of the template's resources in whose place some of these are created.
  let replaced: Set<String>
  /// Rules of the system's security groups that no import claims.
  let unclaimedRules: [SecurityGroupRuleID]

  /// Throws what prevents the imports: IDs that the state does not have.
  init(
    of entries: [EntryResources], _ identity: DeployedIdentity
  ) throws(Diagnostics) {
    let stack = identity.values.stack
    var imported: [Import] = []
    var created: [ProviderResource] = []
    var replaced: Set<String> = []
    var gaps = IdentityGaps(identity.values.state)
    for entry in entries {
      for resource in entry.provider {
        if let old = identity.madeAgain(resource, in: entry) {
          replaced.insert(old)
          created.append(resource)
          continue
        }
        do throws(DeployedIdentity.Gap) {
          if let id = try identity.importID(of: resource, in: entry) {
            let region = stack.otherRegion(of: entry.entry, isGlobal: resource.isGlobal)
            imported.append(Import(resource: resource, region: region, id: id))
          } else {
            created.append(resource)
          }
        } catch {
          gaps.add(error, at: resource.terraformAddress)
        }
      }
    }
    try gaps.check()
    self.imported = imported
    self.created = created
    self.replaced = replaced
    let claimed = Set(imported.map(\.id))
    unclaimedRules = identity.rulesOfGroups.filter { !claimed.contains($0.id) }
  }

  /// The created resources by the name of each in a program.
  func createdNames(_ name: (ProviderResource) -> String) -> String {
    created.isEmpty ? "" : " (\(created.map { "`\(name($0))`" }.joined(separator: ", ")))"
  }
}
