/// An AWS region with the facts that generated programs depend on.
/// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
struct Region: Sendable {
  /// A partition: a group of regions with separate accounts, ARNs and host names.
  enum Partition: String, Sendable {
    case commercial = "aws"
    case china = "aws-cn"
    case govCloud = "aws-us-gov"

    /// Domain of service host names. A policy refers to a regional service, such as CloudWatch Logs, by its host name,
    /// and to any other service by the same name in all partitions, such as `ecs-tasks.amazonaws.com`.
    /// https://docs.amazonaws.cn/en_us/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    /// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/cx-api/FEATURE_FLAGS.md
    /// (standardizedServicePrincipals)
    var serviceDomain: String { self == .china ? "amazonaws.com.cn" : "amazonaws.com" }

    /// Domain of console URLs.
    var consoleDomain: String {
      switch self {
      case .commercial: "console.aws.amazon.com"
      case .china: "console.amazonaws.cn"
      case .govCloud: "console.amazonaws-us-gov.com"
      }
    }

    /// Reason why generated programs cannot use CloudFront; nil if they can.
    var missingCloudFront: String? {
      switch self {
      case .commercial: nil
      case .china:
        // https://docs.amazonaws.cn/en_us/aws/latest/userguide/cloudfront.html
        "in China CloudFront supports no ACM certificates and requires an ICP registration"
      case .govCloud:
        // https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/setting-up-cloudfront.html
        "CloudFront is not part of GovCloud, and needs an account of the partition aws"
      }
    }
  }

  /// Region name, such as `us-east-1`.
  let name: String
  let partition: Partition
  /// Number of zones available to every account; some accounts, mostly older ones, have more.
  /// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
  /// https://docs.amazonaws.cn/en_us/aws/latest/userguide/general-info.html
  let zones: Int
  /// True if an account must enable the region first.
  let isOptIn: Bool

  private init(_ name: String, _ partition: Partition = .commercial, zones: Int = 3, isOptIn: Bool = false) {
    self.name = name
    self.partition = partition
    self.zones = zones
    self.isOptIn = isOptIn
  }

  static let all = [
    Region("us-east-1", zones: 6), Region("us-east-2"), Region("us-west-1", zones: 2), Region("us-west-2", zones: 4),
    Region("af-south-1", isOptIn: true), Region("ap-east-1", isOptIn: true), Region("ap-east-2", isOptIn: true),
    Region("ap-northeast-1"), Region("ap-northeast-2", zones: 4), Region("ap-northeast-3"), Region("ap-south-1"),
    Region("ap-south-2", isOptIn: true), Region("ap-southeast-1"), Region("ap-southeast-2"),
    Region("ap-southeast-3", isOptIn: true), Region("ap-southeast-4", isOptIn: true),
    Region("ap-southeast-5", isOptIn: true), Region("ap-southeast-6", isOptIn: true),
    Region("ap-southeast-7", isOptIn: true), Region("ca-central-1"), Region("ca-west-1", isOptIn: true),
    Region("eu-central-1"), Region("eu-central-2", isOptIn: true), Region("eu-north-1"),
    Region("eu-south-1", isOptIn: true), Region("eu-south-2", isOptIn: true), Region("eu-west-1"), Region("eu-west-2"),
    Region("eu-west-3"), Region("il-central-1", isOptIn: true), Region("me-central-1", isOptIn: true),
    Region("me-south-1", isOptIn: true), Region("mx-central-1", isOptIn: true), Region("sa-east-1"),
    Region("cn-north-1", .china), Region("cn-northwest-1", .china), Region("us-gov-east-1", .govCloud),
    Region("us-gov-west-1", .govCloud),
  ]

  /// The region of the given name; nil if there is none.
  init?(named name: String) {
    guard let region = Self.all.first(where: { $0.name == name }) else { return nil }
    self = region
  }

  /// Default region of configurations.
  static let standard = all[0]

  /// True if the name can belong to an availability zone of the region: `us-east-1a`, but not a Local Zone such as
  /// `us-east-1-bos-1a`, which lacks most services.
  func hasZone(_ zone: String) -> Bool {
    zone.hasPrefix(name) && zone.utf8.count == name.utf8.count + 1 && ASCII.isLower(zone.utf8.last)
  }

  /// Services with endpoint names that start with `cn.` in China.
  /// https://docs.amazonaws.cn/en_us/vpc/latest/privatelink/aws-services-privatelink-support.html
  private static let chineseEndpoints = ["ecr.api", "ecr.dkr", "sqs", "xray"]

  /// Prefix of the endpoint name of a service, such as `com.amazonaws`.
  func endpointPrefix(of service: String) -> String {
    partition == .china && Self.chineseEndpoints.contains(service) ? "cn.com.amazonaws" : "com.amazonaws"
  }
}

extension PaymentSystem {
  /// Facts about its region. Validation rejects unknown regions.
  var place: Region { Region(named: region) ?? .standard }
}
