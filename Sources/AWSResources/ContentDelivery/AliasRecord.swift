import InfraModel

/// Alias records for a distribution's IPv4 and IPv6 addresses.
public struct AliasRecord: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_route53_record", pulumi: "aws:route53:Record", cloudFormation: "AWS::Route53::RecordSet",
    noun: "alias",
    identity: Identity(
      .physicalID("Id"), import: "{zone_id}_{name}_{type}",
      stackImport: .refused(
        "it also refuses to create a record that exists; take the record out of the configuration, and keep it by hand")
    ),
    reading: Reading("route53:ListResourceRecordSets"))

  /// Hosted zone of the name.
  public var zone: Ref<HostedZone>
  /// Name, one of the distribution's aliases.
  public var name: Value<String>
  /// Target of the alias.
  public var distribution: Ref<Distribution>

  /// Creates the records.
  public init(zone: Ref<HostedZone>, name: Value<String>, distribution: Ref<Distribution>) {
    self.zone = zone
    self.name = name
    self.distribution = distribution
  }

  private static let record = ChildType(
    terraform: "aws_route53_record", pulumi: "aws:route53:Record", cloudFormation: names.cloudFormation, words: "",
    identity: names.identity,
    reading: names.reading)
  private static let types = [("ipv4", "A"), ("ipv6", "AAAA")]

  public func describe(into r: ResourceWriter) {
    for (instance, type) in Self.types {
      r.child(Self.record, instance: instance) {
        r.set("zone_id", "HostedZoneId", zone.id, .replaces)
        r.set("name", "Name", name, .replaces)
        r.set("type", "Type", type)
        r.block(PropertyName("alias", pulumi: "aliases"), "AliasTarget", list: .inProvider) {
          r.set("name", "DNSName", distribution.domainName)
          r.set("zone_id", "HostedZoneId", distribution.hostedZoneID)
          r.set("evaluate_target_health", "EvaluateTargetHealth", false)
        }
        r.options.isReadinessGate = true
      }
    }
  }
}
