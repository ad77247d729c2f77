import InfraModel

/// A VPC flow log that is delivered to a bucket.
public struct FlowLog: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_flow_log", pulumi: "aws:ec2:FlowLog", cloudFormation: "AWS::EC2::FlowLog", noun: "flow_log")

  /// VPC of the flow log.
  public var vpc: Ref<VPC>
  /// Destination bucket. Its policy must allow the log delivery service to write.
  public var bucket: Ref<Bucket>
  /// `Name` tag.
  public var name: Value<String>

  /// Creates a flow log of all traffic, with the default aggregation interval of ten minutes.
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
