import AWSResources
import InfraModel

/// What every component stands on: the description, the names, the network, who may talk to whom, and the keys.
struct BuildContext {
  let system: PaymentSystem
  let name: Naming
  let network: Network
  let firewall: SecurityGroups
  let keys: Keys
}
