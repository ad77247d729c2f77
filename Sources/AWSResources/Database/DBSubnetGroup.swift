import InfraModel

/// The subnets of a database, in at least two availability zones.
public struct DBSubnetGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_db_subnet_group", pulumi: "aws:rds:SubnetGroup", cloudFormation: "AWS::RDS::DBSubnetGroup",
    noun: "subnet_group", identity: "DBSubnetGroupName",
    reading: Reading("rds:DescribeDBSubnetGroups", "rds:ListTagsForResource"))

  /// Name of the group.
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

  public var nameConstraints: [NameConstraint] { [NameConstraint("database subnet group", name, maximum: 255)] }

  public func describe(into r: ResourceWriter) {
    r.set("name", "DBSubnetGroupName", name, .renames)
    r.set("description", "DBSubnetGroupDescription", description)
    r.set("subnet_ids", "SubnetIds", subnets.map { $0.id }, rule: [.holds, .staysInNetwork])
    r.tags()
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<DBSubnetGroup> {
  /// Name of the group.
  public var name: Value<String> { attribute(DBSubnetGroup.name) }
}
