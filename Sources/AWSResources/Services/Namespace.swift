import InfraModel

/// A Cloud Map namespace: the names by which the services of a network find each other, a private hosted zone as well.
public struct Namespace: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_service_discovery_private_dns_namespace", pulumi: "aws:servicediscovery:PrivateDnsNamespace",
    cloudFormation: "AWS::ServiceDiscovery::PrivateDnsNamespace", noun: "namespace")

  /// Its name, which its hosted zone has too, up to 253 characters.
  /// https://docs.aws.amazon.com/cloud-map/latest/api/API_CreatePrivateDnsNamespace.html
  public var name: Value<String>
  /// What it is for, up to 1024 characters.
  public var description: String
  /// The network in which the names are resolved.
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
  /// The namespace's ARN.
  public var arn: Value<String> { attribute(Namespace.arn) }
  /// The namespace's id, `ns-…`.
  public var id: Value<String> { attribute(Namespace.id) }
}
