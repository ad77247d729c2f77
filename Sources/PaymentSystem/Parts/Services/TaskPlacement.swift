import AWSResources
import InfraModel

/// Where the tasks of services and jobs run.
struct TaskPlacement {
  /// True if tasks have public addresses.
  let isPublic: Bool
  let subnets: [Ref<Subnet>]
  /// Resources that must exist before a task has connections to AWS services and the internet.
  let waitsFor: [ResourceID]

  /// Whether a task gets a public address, in the words of ECS.
  var publicAddress: String { ECSService.publicAddress(isPublic) }
  /// IDs of the subnets, separated by commas.
  var subnetIDs: Value<String> { Job.list(subnets.map { $0.id }) }
}
