import AWSResources
internal import Configuration
import InfraModel

/// Capacity of the cluster for the services' tasks.
struct ClusterSettings: Settings {
  /// Subnets of the tasks.
  enum Placement: String, CaseIterable {
    case inPrivate = "private"
    case inPublic = "public"
  }

  var placement = Placement.inPrivate
  var onDemandBase = 0
  var onDemandWeight = 1
  var spotWeight = 0
  var serviceDiscovery = false
  var existing: Existing<ExistingClusterSettings>?

  static let title = "Where the services' tasks run."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "placement", &placement, .choice(),
      "Subnets of the tasks: private ones, or public ones with a public address for each task, which needs no NAT gateway."
    )
    each.setting(
      "onDemandBase", &onDemandBase, .integer(0...1000), "Number of tasks that always run on Fargate, never on Spot.")
    each.setting("onDemandWeight", &onDemandWeight, .integer(0...1000), "Weight of Fargate for the other tasks.")
    each.setting(
      "spotWeight", &spotWeight, .integer(0...1000),
      "Weight of Fargate Spot for the other tasks: cheaper, but stopped with two minutes' notice; 0 for none.")
    each.setting(
      "serviceDiscovery", &serviceDiscovery, .boolean,
      "Whether services find each other by name (Service Connect), such as http://payment:8000.")
    each.setting(
      "existing", &existing, .existing(),
      "The cluster that exists already, in place of a new one, by its name or ARN; with true its name is set when deploying."
    )
  }
}

/// A cluster that exists already.
struct ExistingClusterSettings: ExistingAttributes {
  var name: String?
  var arn: String?

  static let title = "A cluster that exists already."
  static var shortForm: TextFormat? { .orReference(.nameOrARN) }

  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "name", &name, .optional(.text(.orReference(.existingName))), "Its name in the system's account and region.")
    each.setting("arn", &arn, .optional(.text(.arn)), "Its ARN.")
  }

  mutating func take(_ text: String) {
    if text.hasPrefix("arn:") { arn = text } else { name = text }
  }
}

extension ExistingClusterSettings {
  /// The cluster, by a parameter if its name is asked for.
  static func cluster(
    _ existing: Existing<Self>, of system: PaymentSystem, in stack: inout Stack
  ) -> Ref<ECSCluster> {
    var settings = Self()
    if case .given(let given) = existing { settings = given }
    let path = Setting.cluster.existing
    let known = settings.arn.flatMap(ARN.init)?.resource.split(separator: "/").last.map {
      Value<String>(.string(String($0)))
    }
    let name =
      known ?? settings.name.map { system.existingText($0, in: &stack) }
      ?? stack.parameter(
        Parameter(
          "cluster_name", group: "Existing resources", pattern: "^[A-Za-z0-9_-]{1,255}$",
          constraint: "Use the name of a cluster.", "Name of the existing cluster."))
    let arn: Value<String> =
      settings.arn.map { Value(.string($0)) }
      ?? stack.arn("ecs", "cluster/\(name)")
    return stack.given(
      "cluster",
      [
        .init("name", setting: "\(path.name)", name.expression),
        .init("arn", setting: "\(path.arn)", arn.expression),
      ])
  }
}
