import InfraModel

/// A private repository of container images, encrypted with AES256, in which ECR scans what is pushed.
public struct ECRRepository: ResourceType {
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

  public var nameConstraints: [NameConstraint] { [NameConstraint("ECR repository", name, minimum: 2, maximum: 256)] }

  private static let lifecyclePolicy = ChildType(
    terraform: "aws_ecr_lifecycle_policy", pulumi: "aws:ecr:LifecyclePolicy", words: "lifecycle_policy")
  static let name = AttributeName("name", cloudFormation: .ref)
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let url = AttributeName("repository_url", cloudFormation: .getAtt("RepositoryUri"))

  private var tagMutability: String { isMutable ? "MUTABLE" : "IMMUTABLE" }

  /// The document that removes all but the newest images; both dialects want it as text.
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

  public func describe(into r: ResourceWriter) {
    r.options.deletionPolicy = emptiesOnDestroy ? .delete : .retain
    r.set("name", "RepositoryName", name, .renames)
    r.set("image_tag_mutability", "ImageTagMutability", tagMutability)
    r.set("force_delete", "EmptyOnDelete", emptiesOnDestroy, rule: .exposes)
    r.block("image_scanning_configuration", "ImageScanningConfiguration") {
      r.set("scan_on_push", "ScanOnPush", true)
    }
    r.block("encryption_configuration", "EncryptionConfiguration", list: .inProvider, .replaces) {
      r.set("encryption_type", "EncryptionType", "AES256")
    }
    r.cloudFormation { if let lifecycle { r.block("LifecyclePolicy") { r.set("LifecyclePolicyText", lifecycle) } } }
    r.tags()
    if let lifecycle {
      r.child(Self.lifecyclePolicy) {
        r.set("repository", Self.name.of(r.name), .replaces)
        r.set("policy", lifecycle, .replaces)
      }
    }
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
