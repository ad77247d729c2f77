import InfraModel

/// A CodeDeploy application, which groups deployment groups.
public struct CodeDeployApplication: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_codedeploy_app", pulumi: "aws:codedeploy:Application",
    cloudFormation: "AWS::CodeDeploy::Application", noun: "deployment",
    identity: Identity(.physicalID("ApplicationName", "{name}"), import: "{name}"),
    reading: Reading("codedeploy:GetApplication", "codedeploy:ListTagsForResource"))

  /// Name, up to 100 characters.
  public var name: Value<String>

  /// Creates an application for ECS.
  public init(name: Value<String>) { self.name = name }

  public var nameConstraints: [NameConstraint] { [NameConstraint("CodeDeploy application", name, maximum: 100)] }

  public func describe(into r: ResourceWriter) {
    r.set("name", "ApplicationName", name, .renamesInPlace, cloudFormation: .renames)
    r.set("compute_platform", "ComputePlatform", "ECS", .replaces)
    r.tags()
  }

  static let name = AttributeName("name", cloudFormation: .ref)
}

extension Ref<CodeDeployApplication> {
  /// Name of the application.
  public var name: Value<String> { attribute(CodeDeployApplication.name) }
}
