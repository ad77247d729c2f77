import InfraModel

/// Settings of a database engine.
public struct DBParameterGroup: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_db_parameter_group", pulumi: "aws:rds:ParameterGroup", cloudFormation: "AWS::RDS::DBParameterGroup",
    noun: "parameter_group")

  /// Its name; it must change with the family, for a server that is upgraded needs the old group until it has the new one.
  public var name: Value<String>
  /// What it is for.
  public var description: String
  /// The engine's family, such as `postgres15`.
  public var family: String
  /// The settings by name.
  public var parameters: [(name: String, value: String)]

  /// Creates a group.
  public init(name: Value<String>, description: String, family: String, parameters: [(name: String, value: String)]) {
    self.name = name
    self.description = description
    self.family = family
    self.parameters = parameters
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("database parameter group", name, maximum: 255)] }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var group = ProviderResource(id)
    group.set("name", name, .renames)
    group.set("description", description, .replaces)
    group.set("family", family, .replaces)
    group.blocks("parameter", EngineParameters(parameters: parameters).provider)
    // A group that a database uses cannot be deleted.
    group.createBeforeDestroy = true
    group.tags()
    return [group]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var group = CloudFormationResource(id)
    group.set("DBParameterGroupName", name, .renames)
    group.set("Description", description, .replaces)
    group.set("Family", family, .replaces)
    group.set("Parameters", EngineParameters(parameters: parameters).cloudFormation)
    group.tags()
    return [group]
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<DBParameterGroup> {
  /// The group's name.
  public var name: Value<String> { attribute(DBParameterGroup.name) }
}
