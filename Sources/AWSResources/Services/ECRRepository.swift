import InfraModel

/// A private ECR repository, encrypted with AES256, with a scan on push.
public struct ECRRepository: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_ecr_repository", pulumi: "aws:ecr:Repository", cloudFormation: "AWS::ECR::Repository",
    noun: "repository", identity: "RepositoryName",
    reading: Reading(
      "ecr:DescribeRepositories", "ecr:GetLifecyclePolicy", "ecr:GetRepositoryPolicy", "ecr:ListTagsForResource",
      untold: ["EmptyOnDelete"], unstated: ["RepositoryPolicyText": .list([])]))
  public static let keepsData = true

  /// Name, 2 to 256 lower-case letters, digits, `-`, `_`, `.` and `/`, starting with a letter.
  /// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
  public var name: Value<String>
  /// If true, a tag can be moved to another image.
  public var isMutable: Bool
  /// Number of images to keep; nil keeps all.
  public var keepImages: Int?
  /// If true, the repository is destroyed with its images. If false, CloudFormation retains it.
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

  /// Lifecycle policy that removes all but the newest images; text in both dialects.
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
  /// Repository URL for push and pull, without a tag.
  public var url: Value<String> { attribute(ECRRepository.url) }
  /// ARN of the repository.
  public var arn: Value<String> { attribute(ECRRepository.arn) }
  /// Name of the repository.
  public var name: Value<String> { attribute(ECRRepository.name) }
}
