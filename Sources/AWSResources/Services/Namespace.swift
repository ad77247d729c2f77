import InfraModel

/// A Cloud Map namespace with a private hosted zone, for service discovery in a VPC.
public struct Namespace: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_service_discovery_private_dns_namespace", pulumi: "aws:servicediscovery:PrivateDnsNamespace",
    cloudFormation: "AWS::ServiceDiscovery::PrivateDnsNamespace", noun: "namespace",
    identity: Identity(
      .physicalID("Id"), import: "{id}:{vpc}",
      stackImport: .refused(
        "no stack can take over a namespace; set cluster.serviceDiscovery to false and deploy first")),
    reading: Reading("route53:GetHostedZone", "servicediscovery:GetNamespace", "servicediscovery:ListTagsForResource"))

  /// Name of the namespace and of its hosted zone, up to 253 characters.
  /// https://docs.aws.amazon.com/cloud-map/latest/api/API_CreatePrivateDnsNamespace.html
  public var name: Value<String>
  /// Description, up to 1024 characters.
  public var description: String
  /// VPC in which the names are resolved.
  public var vpc: Ref<VPC>

  /// Creates a namespace.
  public init(name: Value<String>, description: String, vpc: Ref<VPC>) {
    self.name = name
    self.description = description
    self.vpc = vpc
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("Cloud Map namespace", name, maximum: 253, in: .parent)]
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.set("description", "Description", description)
    r.set("vpc", "Vpc", vpc.id, .replaces)
    r.tags()
  }

  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let id = AttributeName("id", cloudFormation: .ref)
}

extension Ref<Namespace> {
  /// ARN of the namespace.
  public var arn: Value<String> { attribute(Namespace.arn) }
  /// ID of the namespace, `ns-…`.
  public var id: Value<String> { attribute(Namespace.id) }
}
