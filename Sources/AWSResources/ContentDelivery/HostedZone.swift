import InfraModel

/// A public hosted zone. The parent zone must delegate to its name servers.
public struct HostedZone: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_route53_zone", pulumi: "aws:route53:Zone", cloudFormation: "AWS::Route53::HostedZone",
    noun: "zone", identity: "Id",
    reading: Reading("route53:GetHostedZone", "route53:ListQueryLoggingConfigs", "route53:ListTagsForResource"))

  /// Domain name, up to 255 characters.
  public var name: Value<String>
  /// Comment, up to 256 characters.
  public var comment: String
  /// If true, the zone is deleted with records that others created in it. Otherwise CloudFormation retains it, and the
  /// other engines refuse to delete it.
  public var emptiesOnDestroy: Bool

  /// Subdomains that are delegated to other zones.
  public var delegations: [Delegation]

  /// A subdomain and the name servers of its zone.
  public struct Delegation: Sendable {
    /// Key that distinguishes the zone's delegations.
    public var key: LogicalName
    /// Subdomain.
    public var name: Value<String>
    /// Host names of its name servers.
    public var nameServers: [String]

    /// Creates a delegation.
    public init(key: LogicalName, name: Value<String>, nameServers: [String]) {
      self.key = key
      self.name = name
      self.nameServers = nameServers
    }
  }

  /// Creates a zone.
  public init(name: Value<String>, comment: String, emptiesOnDestroy: Bool, delegations: [Delegation] = []) {
    self.name = name
    self.comment = comment
    self.emptiesOnDestroy = emptiesOnDestroy
    self.delegations = delegations
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("hosted zone", name, maximum: 255, in: .parent)] }

  private static let delegation = ChildType(
    terraform: "aws_route53_record", pulumi: "aws:route53:Record", cloudFormation: "AWS::Route53::RecordSet",
    words: "delegation",
    identity: AliasRecord.names.identity,
    reading: Reading("route53:ListResourceRecordSets"))
  private static let delegationSeconds = 3600

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = emptiesOnDestroy ? .delete : .retain
    r.set("name", "Name", name, .replaces)
    r.block(nil, "HostedZoneConfig") { r.set("comment", "Comment", comment) }
    r.provider { if emptiesOnDestroy { r.set("force_destroy", true) } }
    r.tags(cloudFormation: "HostedZoneTags")
    for delegation in delegations {
      r.child(Self.delegation, instance: delegation.key) {
        r.set("zone_id", "HostedZoneId", Self.id.of(r.name, as: String.self), .replaces)
        r.set("name", "Name", delegation.name, .replaces)
        r.set("type", "Type", "NS")
        r.set("records", "ResourceRecords", delegation.nameServers)
        r.set("ttl", "TTL", r.value(Self.delegationSeconds, cloudFormation: String(Self.delegationSeconds)))
      }
    }
  }

  static let id = AttributeName("zone_id", cloudFormation: .ref)
  static let nameServers = AttributeName("name_servers", cloudFormation: .getAtt("NameServers"), isList: true)
}

extension Ref<HostedZone> {
  /// ID of the zone, `Z…`.
  public var id: Value<String> { attribute(HostedZone.id) }
  /// Host names of the name servers, to which the parent zone must delegate.
  public var nameServers: Value<[String]> { attribute(HostedZone.nameServers) }
}
