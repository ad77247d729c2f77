import InfraModel

/// A record of the connections in a network, kept as files in a bucket.
public struct FlowLog: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_flow_log", pulumi: "aws:ec2:FlowLog", cloudFormation: "AWS::EC2::FlowLog", noun: "flow_log")

  /// The network.
  public var vpc: Ref<VPC>
  /// Where the files go; its policy must let the log service write.
  public var bucket: Ref<Bucket>
  /// Its `Name` tag.
  public var name: Value<String>

  /// Creates a flow log of all traffic, gathered over ten minutes.
  public init(vpc: Ref<VPC>, bucket: Ref<Bucket>, name: Value<String>) {
    self.vpc = vpc
    self.bucket = bucket
    self.name = name
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var log = ProviderResource(id)
    log.set("vpc_id", vpc.id, .replaces)
    log.set("traffic_type", "ALL", .replaces)
    log.set("log_destination_type", "s3", .replaces)
    log.set("log_destination", bucket.arn, .replaces)
    log.tags(name: name)
    return [log]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var log = CloudFormationResource(id)
    log.set("ResourceType", "VPC", .replaces)
    log.set("ResourceId", vpc.id, .replaces)
    log.set("TrafficType", "ALL", .replaces)
    log.set("LogDestinationType", "s3", .replaces)
    log.set("LogDestination", bucket.arn, .replaces)
    log.tags(name: name)
    return [log]
  }
}
