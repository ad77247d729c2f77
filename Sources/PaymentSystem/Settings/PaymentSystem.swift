import Configuration

/// A payment system as its team describes it: what a configuration file says, with its environment applied.
public struct PaymentSystem: Settings {
  var name = "payment"
  var description = "Payment system."
  var region = "us-east-1"
  var environmentSuffix = "dev"
  var tags: [Named<String>] = []
  var protectData = false
  var network = NetworkSettings()
  var database = DatabaseSettings()
  var services: [Named<ServiceSettings>] = []
  var loadBalancer = LoadBalancerSettings()
  var frontend = FrontendSettings()
  var logs = LogSettings()

  /// Creates the system that an empty configuration describes.
  public init() {}

  public static let title = "A payment system."
  public static let settings: [Setting<PaymentSystem>] = [
    Setting("name", \.name, .text(.label(maximum: 20)), "First part of every resource's name."),
    Setting("description", \.description, .text(.sentence), "What the system is, one sentence."),
    Setting("region", \.region, .text(.region), "The AWS region."),
    Setting(
      "environmentSuffix", \.environmentSuffix, .text(.suffix),
      "Last part of every resource's name unless another is given when deploying; the environment's name by default."),
    Setting("tags", \.tags, .texts(key: .tagKey, value: .tagValue), "Tags of every resource, besides Environment."),
    Setting(
      "protectData", \.protectData, .boolean,
      "Whether the database and the load balancer refuse to be deleted and buckets with objects are kept."),
    Setting("network", \.network, .group(), "The private network."),
    Setting("database", \.database, .group(), "The PostgreSQL database."),
    Setting("services", \.services, .named(key: .label(maximum: 20)), "The services, each in containers of its own."),
    Setting("loadBalancer", \.loadBalancer, .group(), "The load balancer in front of the services."),
    Setting("frontend", \.frontend, .group(), "The files for browsers, and CloudFront in front of everything."),
    Setting("logs", \.logs, .group(), "The logs in CloudWatch."),
  ]
}
