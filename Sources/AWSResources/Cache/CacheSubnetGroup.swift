import InfraModel

/// The subnets for the nodes of a cache.
public struct CacheSubnetGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_elasticache_subnet_group", pulumi: "aws:elasticache:SubnetGroup",
    cloudFormation: "AWS::ElastiCache::SubnetGroup", noun: "cache_subnet_group", identity: "CacheSubnetGroupName",
    reading: Reading("elasticache:DescribeCacheSubnetGroups", "elasticache:ListTagsForResource"))

  /// Name, lower-case letters, digits and hyphens.
  public var name: Value<String>
  /// Description of the group.
  public var description: String
  /// Subnets of the group.
  public var subnets: [Ref<Subnet>]

  /// Creates a group.
  public init(name: Value<String>, description: String, subnets: [Ref<Subnet>]) {
    self.name = name
    self.description = description
    self.subnets = subnets
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("cache subnet group", name, maximum: 255)] }

  public func describe(into r: ResourceWriter) {
    r.set("name", "CacheSubnetGroupName", name, .renames)
    r.set("description", "Description", description)
    r.set("subnet_ids", "SubnetIds", subnets.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.tags()
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<CacheSubnetGroup> {
  /// Name of the group.
  public var name: Value<String> { attribute(CacheSubnetGroup.name) }
}
