import InfraModel

/// A private connection from a VPC to an AWS service.
public struct VPCEndpoint: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_vpc_endpoint", pulumi: "aws:ec2:VpcEndpoint", cloudFormation: "AWS::EC2::VPCEndpoint",
    noun: "endpoint", identity: "Id",
    reading: Reading(
      "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcEndpoints", "ec2:DescribeVpcs"))
  public static let lookups: Lookups = .region

  /// Type of the endpoint.
  public enum Kind: Sendable {
    /// A gateway endpoint, which uses routes and is free of charge; for `s3` and `dynamodb` only.
    case gateway(routeTables: [Ref<RouteTable>])
    /// An interface endpoint with addresses in the subnets, one subnet per zone. The service's own DNS name resolves to
    /// them.
    case interface(subnets: [Ref<Subnet>], securityGroups: [Ref<SecurityGroup>])
  }

  /// VPC of the endpoint.
  public var vpc: Ref<VPC>
  /// Service part of the endpoint name, such as `s3`, `dynamodb`, `ecr.api` or `secretsmanager`.
  /// https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
  public var service: String
  /// Prefix of the endpoint name, which some services in China change.
  public var prefix: String
  /// Type of the endpoint.
  public var kind: Kind
  /// `Name` tag.
  public var name: Value<String>
  /// Statements of the endpoint policy; without any, the policy allows full access.
  public var statements: [PolicyStatement]

  /// Creates an endpoint.
  public init(
    vpc: Ref<VPC>, service: String, prefix: String = Self.defaultPrefix, kind: Kind, name: Value<String>,
    statements: [PolicyStatement] = []
  ) {
    self.prefix = prefix
    self.vpc = vpc
    self.service = service
    self.kind = kind
    self.name = name
    self.statements = statements
  }

  /// Prefix of endpoint names, except for some services in China.
  public static let defaultPrefix = "com.amazonaws"

  private var serviceName: Value<String> { "\(prefix).\(Value<String>(.lookup(.region))).\(service)" }
  private var policy: Expression? { statements.isEmpty ? nil : PolicyDocument(statements).expression }

  public func describe(into r: ResourceWriter) {
    r.set("vpc_id", "VpcId", vpc.id, .replaces, rule: .holds)
    r.set("service_name", "ServiceName", serviceName, .replaces)
    switch kind {
    case .gateway(let routeTables):
      r.set("vpc_endpoint_type", "VpcEndpointType", "Gateway", .replaces)
      r.set("route_table_ids", "RouteTableIds", routeTables.map { $0.id }, rule: .keptWhenRemoved)
    case .interface(let subnets, let securityGroups):
      r.set("vpc_endpoint_type", "VpcEndpointType", "Interface", .replaces)
      r.set("subnet_ids", "SubnetIds", subnets.map { $0.id }, rule: [.holds, .keptWhenRemoved])
      r.set(
        "security_group_ids", "SecurityGroupIds", securityGroups.map { $0.id }, rule: [.holds, .keptWhenRemoved])
      r.set("private_dns_enabled", "PrivateDnsEnabled", true, rule: .keptWhenRemoved)
    }
    r.set("policy", "PolicyDocument", policy.map { r.document($0) }, rule: .keptWhenRemoved)
    r.tags(name: name)
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<VPCEndpoint> {
  /// ID of the endpoint, `vpce-…`.
  public var id: Value<String> { attribute(VPCEndpoint.id) }
}
