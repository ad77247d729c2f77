import InfraModel

/// The subnets that a database may stand in, in at least two availability zones.
public struct DBSubnetGroup: ResourceKind {
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

  public var physicalNames: [PhysicalName] { [PhysicalName("database subnet group", name, maximum: 255)] }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var group = ProviderResource(id)
    group.set("name", name, .renames)
    group.set("description", description)
    group.set("subnet_ids", subnets.map { $0.id }, rule: [.holds, .staysInNetwork])
    group.tags()
    return [group]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var group = CloudFormationResource(id)
    group.set("DBSubnetGroupName", name, .renames)
    group.set("DBSubnetGroupDescription", description)
    group.set("SubnetIds", subnets.map { $0.id }, rule: .staysInNetwork)
    group.tags()
    return [group]
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<DBSubnetGroup> {
  /// The group's name.
  public var name: Value<String> { attribute(DBSubnetGroup.name) }
}
