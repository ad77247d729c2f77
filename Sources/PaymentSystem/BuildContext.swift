import AWSResources
import InfraModel

/// Shared context of all parts: the description, names, network, security groups, keys and links.
struct BuildContext {
  let system: PaymentSystem
  let name: Naming
  let network: Network
  /// Where the tasks of services and jobs run.
  let placement: TaskPlacement
  let firewall: SecurityGroups
  let keys: Keys
  let references: References
  let texts: ResolvedTexts
  let links: Links
}
