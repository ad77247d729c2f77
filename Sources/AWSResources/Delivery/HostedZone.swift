import InfraModel

/// A public zone of the DNS, whose parent must delegate to its name servers.
public struct HostedZone: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_route53_zone", pulumi: "aws:route53:Zone", cloudFormation: "AWS::Route53::HostedZone",
    noun: "zone")

  /// Its domain, up to 255 characters.
  public var name: Value<String>
  /// What it is for, up to 256 characters.
  public var comment: String
  /// Whether records that others made in it go with it; otherwise CloudFormation keeps it and the others refuse.
  public var emptiesOnDestroy: Bool

  /// Creates a zone.
  public init(name: Value<String>, comment: String, emptiesOnDestroy: Bool) {
    self.name = name
    self.comment = comment
    self.emptiesOnDestroy = emptiesOnDestroy
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("hosted zone", name, maximum: 255, in: .parent)] }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var zone = ProviderResource(id)
    zone.set("name", name, .replaces)
    zone.set("comment", comment)
    if emptiesOnDestroy { zone.set("force_destroy", true) }
    zone.tags()
    return [zone]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var zone = CloudFormationResource(id)
    zone.deletionPolicy = emptiesOnDestroy ? .delete : .retain
    zone.set("Name", name, .replaces)
    zone.set("HostedZoneConfig", Expression.object(["Comment": comment]))
    zone.set("HostedZoneTags", Expression.tags(name: nil))
    return [zone]
  }

  static let id = AttributeName("zone_id", cloudFormation: .ref)
  static let nameServers = AttributeName("name_servers", cloudFormation: .getAtt("NameServers"), isList: true)
}

extension Ref<HostedZone> {
  /// The zone's id, `Z…`.
  public var id: Value<String> { attribute(HostedZone.id) }
  /// The host names of the servers that the parent zone must delegate to.
  public var nameServers: Value<[String]> { attribute(HostedZone.nameServers) }
}
