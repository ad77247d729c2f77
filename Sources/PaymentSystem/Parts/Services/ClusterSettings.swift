internal import Configuration

/// Capacity of the cluster for the services' tasks.
struct ClusterSettings: Settings {
  var onDemandBase = 0
  var onDemandWeight = 1
  var spotWeight = 0
  var serviceDiscovery = false

  static let title = "Where the services' tasks run."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "onDemandBase", &onDemandBase, .integer(0...1000), "Number of tasks that always run on Fargate, never on Spot.")
    each.setting("onDemandWeight", &onDemandWeight, .integer(0...1000), "Weight of Fargate for the other tasks.")
    each.setting(
      "spotWeight", &spotWeight, .integer(0...1000),
      "Weight of Fargate Spot for the other tasks: cheaper, but stopped with two minutes' notice; 0 for none.")
    each.setting(
      "serviceDiscovery", &serviceDiscovery, .boolean,
      "Whether services find each other by name (Service Connect), such as http://payment:8000.")
  }
}

/// ECR repositories, one per service.
struct RegistrySettings: Settings {
  var prefix: String?
  var keepImages: Int?
  var mutableTags = false
  var tag: String?

  static let title = "The ECR repositories, one for each service's images."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "prefix", &prefix, .optional(.text(.label(maximum: 20))),
      "Prefix of the repositories' names, <prefix>-<service>; the system's name by default.")
    each.setting(
      "keepImages", &keepImages, .optional(.integer(1...1000)),
      "Number of images to keep, newest first; all when null.")
    each.setting("mutableTags", &mutableTags, .boolean, "Whether image tags such as latest can be overwritten.")
    each.setting(
      "tag", &tag, .optional(.text(.imageTag)),
      "Default image tag of services; without it the tag must be set when deploying.")
  }
}
