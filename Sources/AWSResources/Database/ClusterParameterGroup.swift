import InfraModel

/// Database engine settings of a cluster.
public struct ClusterParameterGroup: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_rds_cluster_parameter_group", pulumi: "aws:rds:ClusterParameterGroup",
    cloudFormation: "AWS::RDS::DBClusterParameterGroup", noun: "cluster_parameter_group",
    identity: "DBClusterParameterGroupName",
    reading: Reading(
      "rds:DescribeDBClusterParameterGroups", "rds:DescribeDBClusterParameters", "rds:ListTagsForResource",
      untold: ["Parameters"]))

  /// Name. It must change with the family, because an upgraded server needs the old group until it uses the new one.
  public var name: Value<String>
  /// Description of the group.
  public var description: String
  /// Parameter group family, such as `aurora-postgresql16` or `aurora-mysql8.0`.
  public var family: String
  /// Settings by name.
  public var parameters: [(name: String, value: String)]

  /// Creates a group.
  public init(name: Value<String>, description: String, family: String, parameters: [(name: String, value: String)]) {
    self.name = name
    self.description = description
    self.family = family
    self.parameters = parameters
  }

  public var nameConstraints: [NameConstraint] { [NameConstraint("cluster parameter group", name, maximum: 255)] }

  public func describe(into r: ResourceWriter) {
    r.set("name", "DBClusterParameterGroupName", name, .renames)
    r.set("description", "Description", description, .replaces)
    r.set("family", "Family", family, .replaces)
    EngineParameters(parameters: parameters).describe(into: r)
    // A group in use cannot be deleted.
    r.options.createBeforeDestroy = true
    r.tags()
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<ClusterParameterGroup> {
  /// Name of the group.
  public var name: Value<String> { attribute(ClusterParameterGroup.name) }
}
