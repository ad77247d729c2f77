import InfraModel

/// A way from a network to an AWS service that doesn't leave AWS.
public struct VPCEndpoint: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_vpc_endpoint", pulumi: "aws:ec2:VpcEndpoint", cloudFormation: "AWS::EC2::VPCEndpoint",
    noun: "endpoint")
  public static let lookups: Lookups = .region

  /// How packets find it.
  public enum Kind: Sendable {
    /// By routes in the tables, free of charge: for `s3` and `dynamodb` only.
    case gateway(routeTables: [Ref<RouteTable>])
    /// By the service's own DNS name, which stands for addresses in the subnets, one subnet a zone.
    case interface(subnets: [Ref<Subnet>], securityGroups: [Ref<SecurityGroup>])
  }

  /// The network.
  public var vpc: Ref<VPC>
  /// The service as its endpoint's name ends, such as `s3`, `dynamodb`, `ecr.api` or `secretsmanager`.
  /// https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html
  public var service: String
  /// What the endpoint's name begins with; some services have another in China.
  public var prefix: String
  /// How packets find it.
  public var kind: Kind
  /// Its `Name` tag.
  public var name: Value<String>
  /// What may be done through it; with none, whatever the caller may do.
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

  /// What the names of endpoints begin with, but for some in China.
  public static let defaultPrefix = "com.amazonaws"

  private var serviceName: Value<String> { "\(prefix).\(Value<String>(.lookup(.region))).\(service)" }
  private var policy: Expression? { statements.isEmpty ? nil : PolicyDocument(statements).expression }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var endpoint = ProviderResource(id)
    endpoint.set("vpc_id", vpc.id, .replaces, rule: .holds)
    endpoint.set("service_name", serviceName, .replaces)
    switch kind {
    case .gateway(let routeTables):
      endpoint.set("vpc_endpoint_type", "Gateway", .replaces)
      endpoint.set("route_table_ids", routeTables.map { $0.id }, rule: .keptWhenRemoved)
    case .interface(let subnets, let securityGroups):
      endpoint.set("vpc_endpoint_type", "Interface", .replaces)
      endpoint.set("subnet_ids", subnets.map { $0.id }, rule: [.holds, .keptWhenRemoved])
      endpoint.set("security_group_ids", securityGroups.map { $0.id }, rule: [.holds, .keptWhenRemoved])
      endpoint.set("private_dns_enabled", true, rule: .keptWhenRemoved)
    }
    endpoint.set("policy", policy.map { Expression.json($0) }, rule: .keptWhenRemoved)
    endpoint.tags(name: name)
    return [endpoint]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var endpoint = CloudFormationResource(id)
    endpoint.set("VpcId", vpc.id, .replaces)
    endpoint.set("ServiceName", serviceName, .replaces)
    switch kind {
    case .gateway(let routeTables):
      endpoint.set("VpcEndpointType", "Gateway", .replaces)
      endpoint.set("RouteTableIds", routeTables.map { $0.id })
    case .interface(let subnets, let securityGroups):
      endpoint.set("VpcEndpointType", "Interface", .replaces)
      endpoint.set("SubnetIds", subnets.map { $0.id })
      endpoint.set("SecurityGroupIds", securityGroups.map { $0.id })
      endpoint.set("PrivateDnsEnabled", true)
    }
    endpoint.set("PolicyDocument", policy)
    endpoint.tags(name: name)
    return [endpoint]
  }

  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<VPCEndpoint> {
  /// The endpoint's id, `vpce-…`.
  public var id: Value<String> { attribute(VPCEndpoint.id) }
}
