import InfraModel

/// Alias records for the addresses of a distribution or of an API.
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
  /// Name, which the target knows.
  public var name: Value<String>
  /// Host name to which the alias leads, and its hosted zone.
  private let target: (host: Value<String>, zoneID: Value<String>)
  /// True if the target has IPv6 addresses, too.
  private let hasIPv6: Bool

  /// Creates the records for one of a distribution's aliases.
  public init(zone: Ref<HostedZone>, name: Value<String>, distribution: Ref<Distribution>) {
    self.zone = zone
    self.name = name
    target = (distribution.domainName, distribution.hostedZoneID)
    hasIPv6 = true
  }

  /// Creates the record for a host name of an API, which has IPv4 addresses only.
  public init(zone: Ref<HostedZone>, api: Ref<APIDomain>) {
    self.zone = zone
    name = api.host
    target = (api.regionalName, api.regionalZoneID)
    hasIPv6 = false
  }

  private static let record = ChildType(
    terraform: "aws_route53_record", pulumi: "aws:route53:Record", cloudFormation: names.cloudFormation, words: "",
    identity: names.identity,
    reading: names.reading)
  private static let types = [("ipv4", "A"), ("ipv6", "AAAA")]

  public func describe(into r: ResourceWriter) {
    for (instance, type) in Self.types where type == "A" || hasIPv6 {
      r.child(Self.record, instance: instance) {
        r.set("zone_id", "HostedZoneId", zone.id, .replaces)
        r.set("name", "Name", name, .replaces)
        r.set("type", "Type", type)
        r.block(PropertyName("alias", pulumi: "aliases"), "AliasTarget", list: .inProvider) {
          r.set("name", "DNSName", target.host)
          r.set("zone_id", "HostedZoneId", target.zoneID)
          r.set("evaluate_target_health", "EvaluateTargetHealth", false)
        }
        r.options.isReadinessGate = true
      }
    }
  }
}
