import InfraModel

/// The identity with which CloudFront reads a private bucket.
public struct OriginAccessIdentity: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_cloudfront_origin_access_identity", pulumi: "aws:cloudfront:OriginAccessIdentity",
    cloudFormation: "AWS::CloudFront::CloudFrontOriginAccessIdentity", noun: "access_identity", identity: "Id",
    reading: Reading("cloudfront:GetCloudFrontOriginAccessIdentity"))

  /// Comment, up to 128 characters; the only way to distinguish identities.
  public var comment: Value<String>

  /// Creates an identity.
  public init(comment: Value<String>) { self.comment = comment }

  public func describe(into r: ResourceWriter) {
    r.block(nil, "CloudFrontOriginAccessIdentityConfig") { r.set("comment", "Comment", comment) }
  }

  static let id = AttributeName("id", cloudFormation: .ref)
  static let path = AttributeName(
    "cloudfront_access_identity_path",
    cloudFormation: .composed { id in
      let path: Value<String> = "origin-access-identity/cloudfront/\(OriginAccessIdentity.id.of(id))"
      return path.expression
    })
  static let arn = AttributeName(
    "iam_arn",
    cloudFormation: .composed { id in
      let partition = Value<String>(.lookup(.partition))
      let user: Value<String> = "CloudFront Origin Access Identity \(OriginAccessIdentity.id.of(id))"
      let arn: Value<String> = "arn:\(partition):iam::cloudfront:user/\(user)"
      return arn.expression
    })
}

extension Ref<OriginAccessIdentity> {
  /// Path for a distribution's S3 origin.
  public var path: Value<String> { attribute(OriginAccessIdentity.path) }
  /// ARN for a bucket policy.
  public var arn: Value<String> { attribute(OriginAccessIdentity.arn) }
}
