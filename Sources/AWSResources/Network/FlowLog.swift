import InfraModel

/// A record of the connections in a network, kept as files in a bucket.
public struct FlowLog: ResourceType {
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

  public func describe(into r: ResourceWriter) {
    r.cloudFormation { r.set("ResourceType", "VPC", .replaces) }
    r.set("vpc_id", "ResourceId", vpc.id, .replaces)
    r.set("traffic_type", "TrafficType", "ALL", .replaces)
    r.set("log_destination_type", "LogDestinationType", "s3", .replaces)
    r.set("log_destination", "LogDestination", bucket.arn, .replaces)
    r.tags(name: name)
  }
}
