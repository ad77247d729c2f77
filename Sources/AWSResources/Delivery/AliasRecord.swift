import InfraModel

/// A name that stands for a distribution's IPv4 and IPv6 addresses.
public struct AliasRecord: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_route53_record", pulumi: "aws:route53:Record", cloudFormation: "AWS::Route53::RecordSet",
    noun: "alias")

  /// The zone that the name lies in.
  public var zone: Ref<HostedZone>
  /// The name, one of the distribution's aliases.
  public var name: Value<String>
  /// What it stands for.
  public var distribution: Ref<Distribution>

  /// Creates the records.
  public init(zone: Ref<HostedZone>, name: Value<String>, distribution: Ref<Distribution>) {
    self.zone = zone
    self.name = name
    self.distribution = distribution
  }

  private static let record = ChildType(terraform: "aws_route53_record", pulumi: "aws:route53:Record", words: "")
  private static let types = [("ipv4", "A"), ("ipv6", "AAAA")]

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    Self.types.map { instance, type in
      var record = ProviderResource(id, Self.record, instance: instance)
      record.set("zone_id", zone.id, .replaces)
      record.set("name", name, .replaces)
      record.set("type", type)
      record.blocks(
        ProviderKey("alias", pulumi: "aliases"),
        [
          ProviderBody([
            "name": distribution.domainName, "zone_id": distribution.hostedZoneID, "evaluate_target_health": false,
          ])
        ])
      record.settles = true
      return record
    }
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    Self.types.map { instance, type in
      var record = CloudFormationResource(id, Self.names.cloudFormation, instance: instance, words: "")
      record.set("HostedZoneId", zone.id, .replaces)
      record.set("Name", name, .replaces)
      record.set("Type", type)
      record.set(
        "AliasTarget",
        Expression.object([
          "DNSName": distribution.domainName, "HostedZoneId": distribution.hostedZoneID,
          "EvaluateTargetHealth": false,
        ]))
      record.settles = true
      return record
    }
  }
}
