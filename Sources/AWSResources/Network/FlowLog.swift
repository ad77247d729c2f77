import InfraModel

/// A VPC flow log that is delivered to a bucket or to a log group.
public struct FlowLog: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_flow_log", pulumi: "aws:ec2:FlowLog", cloudFormation: "AWS::EC2::FlowLog", noun: "flow_log",
    identity: "Id",
    reading: Reading("ec2:DescribeFlowLogs"))

  /// Where the records go.
  public enum Destination: Sendable {
    /// A bucket. Its policy must allow the log delivery service to write.
    case bucket(Ref<Bucket>)
    /// A log group, with a role that may write to it.
    case logGroup(Ref<LogGroup>, role: Ref<Role>)
  }

  /// VPC of the flow log.
  public var vpc: Ref<VPC>
  /// Where the records go.
  public var destination: Destination
  /// `Name` tag.
  public var name: Value<String>

  /// Creates a flow log of all traffic, with the default aggregation interval of ten minutes.
  public init(vpc: Ref<VPC>, to destination: Destination, name: Value<String>) {
    self.vpc = vpc
    self.destination = destination
    self.name = name
  }

  public func describe(into r: ResourceWriter) {
    r.cloudFormation { r.set("ResourceType", "VPC", .replaces) }
    r.set("vpc_id", "ResourceId", vpc.id, .replaces)
    r.set("traffic_type", "TrafficType", "ALL", .replaces)
    switch destination {
    case .bucket(let bucket):
      r.set("log_destination_type", "LogDestinationType", "s3", .replaces)
      r.set("log_destination", "LogDestination", bucket.arn, .replaces)
    case .logGroup(let group, let role):
      r.set("log_destination_type", "LogDestinationType", "cloud-watch-logs", .replaces)
      r.set("log_destination", "LogDestination", group.arn, .replaces)
      r.set("iam_role_arn", "DeliverLogsPermissionArn", role.arn, .replaces)
    }
    r.tags(name: name)
  }
}
