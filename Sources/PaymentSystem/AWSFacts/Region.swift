/// A region of AWS, with what infragen must know before it writes anything for it.
/// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
struct Region: Sendable {
  /// A group of regions with accounts, ARNs and host names of its own.
  enum Partition: String, Sendable {
    case commercial = "aws"
    case china = "aws-cn"
    case govCloud = "aws-us-gov"

    /// What the host names of its services end in. A policy names a service of a region, such as CloudWatch Logs, by its host
    /// name, and any other service by one name in all partitions, such as `ecs-tasks.amazonaws.com`.
    /// https://docs.amazonaws.cn/en_us/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    /// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/cx-api/FEATURE_FLAGS.md (standardizedServicePrincipals)
    var serviceDomain: String { self == .china ? "amazonaws.com.cn" : "amazonaws.com" }

    /// What the host names of its consoles end in.
    var consoleDomain: String {
      switch self {
      case .commercial: "console.aws.amazon.com"
      case .china: "console.amazonaws.cn"
      case .govCloud: "console.amazonaws-us-gov.com"
      }
    }

    /// Why CloudFront cannot be used as infragen writes it; nil where it can.
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

  /// The name, such as `us-east-1`.
  let name: String
  let partition: Partition
  /// The zones that every account can use; some accounts, mostly older ones, have more.
  /// https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html
  /// https://docs.amazonaws.cn/en_us/aws/latest/userguide/general-info.html
  let zones: Int
  /// Whether an account must enable it first.
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

  /// The region of that name; nil when there is none.
  init?(named name: String) {
    guard let region = Self.all.first(where: { $0.name == name }) else { return nil }
    self = region
  }

  /// The region of a configuration that names none.
  static let standard = all[0]

  /// Whether a zone of that name can be one of the region's own: `us-east-1a`, but no Local Zone such as
  /// `us-east-1-bos-1a`, which lacks most services.
  func hasZone(_ zone: String) -> Bool {
    zone.hasPrefix(name) && zone.utf8.count == name.utf8.count + 1 && ASCII.isLower(zone.utf8.last)
  }

  /// Services whose endpoints in China begin with `cn.`.
  /// https://docs.amazonaws.cn/en_us/vpc/latest/privatelink/aws-services-privatelink-support.html
  private static let chineseEndpoints = ["ecr.api", "ecr.dkr", "sqs", "xray"]

  /// What the name of an endpoint for a service begins with, such as `com.amazonaws`.
  func endpointPrefix(of service: String) -> String {
    partition == .china && Self.chineseEndpoints.contains(service) ? "cn.com.amazonaws" : "com.amazonaws"
  }
}

extension PaymentSystem {
  /// The facts of its region; reading a configuration refuses regions without any.
  var place: Region { Region(named: region) ?? .standard }
}
