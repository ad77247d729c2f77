import InfraModel

/// Settings of a database engine.
public struct DBParameterGroup: ResourceType {
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

  public var nameConstraints: [NameConstraint] { [NameConstraint("database parameter group", name, maximum: 255)] }

  public func describe(into r: ResourceWriter) {
    r.set("name", "DBParameterGroupName", name, .renames)
    r.set("description", "Description", description, .replaces)
    r.set("family", "Family", family, .replaces)
    EngineParameters(parameters: parameters).describe(into: r)
    // A group that a database uses cannot be deleted.
    r.options.createBeforeDestroy = true
    r.tags()
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<DBParameterGroup> {
  /// The group's name.
  public var name: Value<String> { attribute(DBParameterGroup.name) }
}
