import InfraModel

/// The subnets that a database may stand in, in at least two availability zones.
public struct DBSubnetGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_db_subnet_group", pulumi: "aws:rds:SubnetGroup", cloudFormation: "AWS::RDS::DBSubnetGroup",
    noun: "subnet_group")

  /// Its name.
  public var name: Value<String>
  /// What it is for.
  public var description: String
  /// The subnets.
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
  /// The group's name.
  public var name: Value<String> { attribute(DBSubnetGroup.name) }
}
