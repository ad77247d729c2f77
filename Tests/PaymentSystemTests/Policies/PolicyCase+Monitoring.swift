import AWSResources
import InfraModel

extension PolicyCase {
  static let monitoring = [
    policy("alarms.can-fire", fails: .mixed("alarms={ freeLocalStorageGiB: 4 }")),
    policy("alarms.can-fire", fails: .mixed("alarms={ unhealthyHosts: 4 }", "services.api.scaling={ maxCount: 4 }")),
  ]
}
