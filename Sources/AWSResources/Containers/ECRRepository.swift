import InfraModel

/// A private repository of container images, encrypted with AES256, in which ECR scans what is pushed.
public struct ECRRepository: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_ecr_repository", pulumi: "aws:ecr:Repository", cloudFormation: "AWS::ECR::Repository",
    noun: "repository")
  public static let keepsData = true

  /// Its name, 2 to 256 lower-case letters, digits, `-`, `_`, `.` and `/`, a letter first.
  /// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
  public var name: Value<String>
  /// Whether a tag can be moved to another image.
  public var isMutable: Bool
  /// How many of the newest images it keeps; nil keeps all.
  public var keepImages: Int?
  /// Whether it is destroyed with the images in it; CloudFormation keeps the repository otherwise.
  public var emptiesOnDestroy: Bool

  /// Creates a repository.
  public init(name: Value<String>, isMutable: Bool, keepImages: Int?, emptiesOnDestroy: Bool) {
    self.name = name
    self.isMutable = isMutable
    self.keepImages = keepImages
    self.emptiesOnDestroy = emptiesOnDestroy
  }

  public var physicalNames: [PhysicalName] { [PhysicalName("ECR repository", name, minimum: 2, maximum: 256)] }

  private static let lifecyclePolicy = ChildType(
    terraform: "aws_ecr_lifecycle_policy", pulumi: "aws:ecr:LifecyclePolicy", words: "lifecycle_policy")
  static let name = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let url = AttributeName("repository_url", cloudFormation: .getAtt("RepositoryUri"))

  private var tagMutability: String { isMutable ? "MUTABLE" : "IMMUTABLE" }

  /// The document that removes all but the newest images; both shapes want it as text.
  private var lifecycle: Expression? {
    keepImages.map { count in
      let rule = Expression.object([
        "rulePriority": 1, "description": "Keep the newest images",
        "selection": Expression.object([
          "tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": count,
        ]),
        "action": Expression.object(["type": "expire"]),
      ])
      return .json(.object(["rules": [rule]]))
    }
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var repository = ProviderResource(id)
    repository.set("name", name, .renames)
    repository.set("image_tag_mutability", tagMutability)
    repository.set("force_delete", emptiesOnDestroy, rule: .exposes)
    repository.block("image_scanning_configuration", ProviderBody(["scan_on_push": true]))
    repository.blocks("encryption_configuration", [ProviderBody(["encryption_type": "AES256"])], .replaces)
    repository.tags()
    guard let lifecycle else { return [repository] }
    var policy = ProviderResource(id, Self.lifecyclePolicy)
    policy.set("repository", Self.name.of(id), .replaces)
    policy.set("policy", lifecycle, .replaces)
    return [repository, policy]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var repository = CloudFormationResource(id)
    repository.deletionPolicy = emptiesOnDestroy ? .delete : .retain
    repository.set("RepositoryName", name, .renames)
    repository.set("ImageTagMutability", tagMutability)
    repository.set("EmptyOnDelete", emptiesOnDestroy, rule: .exposes)
    repository.set("ImageScanningConfiguration", Expression.object(["ScanOnPush": true]))
    repository.set("EncryptionConfiguration", Expression.object(["EncryptionType": "AES256"]), .replaces)
    repository.set("LifecyclePolicy", lifecycle.map { Expression.object(["LifecyclePolicyText": $0]) })
    repository.tags()
    return [repository]
  }
}

extension Ref<ECRRepository> {
  /// The address that images are pushed to and pulled from, without a tag.
  public var url: Value<String> { attribute(ECRRepository.url) }
  /// The repository's ARN.
  public var arn: Value<String> { attribute(ECRRepository.arn) }
  /// The repository's name.
  public var name: Value<String> { attribute(ECRRepository.name) }
}
