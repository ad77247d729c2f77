import InfraModel

/// AWS Config, which records how every resource of the account is set up and judges it by rules. An account has one
/// recorder in each region: a second stack there cannot have its own.
/// https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html
public struct ConfigRecorder: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_config_configuration_recorder", pulumi: "aws:cfg:Recorder",
    cloudFormation: "AWS::Config::ConfigurationRecorder", noun: "recorder")

  /// A rule that AWS maintains.
  /// https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
  public struct Rule: Sendable {
    /// The words that tell it from the recorder's other rules, in snake case.
    public var key: String
    /// Its name, up to 128 characters.
    public var name: Value<String>
    /// AWS's name for what it judges, such as `RDS_STORAGE_ENCRYPTED`.
    public var identifier: String
    /// What it judges, up to 256 characters.
    public var description: String

    /// Creates a rule.
    public init(key: String, name: Value<String>, identifier: String, description: String) {
      self.key = key
      self.name = name
      self.identifier = identifier
      self.description = description
    }
  }

  /// Its name and that of its delivery channel, up to 256 characters.
  public var name: Value<String>
  /// The role that `config.amazonaws.com` takes on, with the policy `service-role/AWS_ConfigRole` and ``delivery(to:for:)``.
  public var role: Ref<Role>
  /// Where it puts the history of what it recorded.
  public var bucket: Ref<Bucket>
  /// The rules by which it judges.
  public var rules: [Rule]

  /// Creates a recorder that is on; it must depend on its role and bucket, whose policies are looked at when it starts.
  public init(name: Value<String>, role: Ref<Role>, bucket: Ref<Bucket>, rules: [Rule]) {
    self.name = name
    self.role = role
    self.bucket = bucket
    self.rules = rules
  }

  /// What its role needs to put files into the bucket with that ARN.
  /// https://docs.aws.amazon.com/config/latest/developerguide/iamrole-permissions.html
  public static func delivery(to bucket: Value<String>, for account: Value<String>) -> [PolicyStatement] {
    [
      PolicyStatement(
        "PutHistory", allow: ["s3:PutObject"], on: ["\(bucket)/AWSLogs/\(account)/*"],
        when: [.init("StringLike", "s3:x-amz-acl", "bucket-owner-full-control")]),
      PolicyStatement("ReadBucketACL", allow: ["s3:GetBucketAcl"], on: [bucket]),
    ]
  }

  public var physicalNames: [PhysicalName] {
    [PhysicalName("Config recorder", name, maximum: 256)]
      + rules.map { PhysicalName("Config rule", $0.name, maximum: 128) }
  }

  private static let channel = ChildType(
    terraform: "aws_config_delivery_channel", pulumi: "aws:cfg:DeliveryChannel", words: "delivery_channel")
  private static let status = ChildType(
    terraform: "aws_config_configuration_recorder_status", pulumi: "aws:cfg:RecorderStatus", words: "status")
  private static let rule = ChildType(
    terraform: "aws_config_config_rule", pulumi: "aws:cfg:Rule", words: "rule")
  static let recorderName = AttributeName("name", cloudFormation: .ref)

  public var limitations: [Limitation] { [.untagged] }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var recorder = ProviderResource(id)
    recorder.set("name", name, .renames)
    recorder.set("role_arn", role.arn)
    recorder.block(
      "recording_group", ProviderBody(["all_supported": true, "include_global_resource_types": true]))

    var channel = ProviderResource(id, Self.channel)
    channel.set("name", name, .renames)
    channel.set("s3_bucket_name", bucket.id)
    channel.dependsOn = [recorder.address]

    var status = ProviderResource(id, Self.status)
    status.set("name", Self.recorderName.of(id))
    status.set("is_enabled", true)
    status.dependsOn = [channel.address]
    status.settles = true
    return [recorder, channel, status]
      + rules.map { rule in
        var resource = ProviderResource(id, Self.rule, instance: rule.key)
        resource.set("name", rule.name, .renames)
        resource.set("description", rule.description)
        resource.block("source", ProviderBody(["owner": "AWS", "source_identifier": rule.identifier]))
        resource.tags()
        resource.dependsOn = [recorder.address]
        return resource
      }
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var recorder = CloudFormationResource(id)
    recorder.set("Name", name, .renames)
    recorder.set("RoleARN", role.arn)
    recorder.set(
      "RecordingGroup", Expression.object(["AllSupported": true, "IncludeGlobalResourceTypes": true]))

    // CloudFormation starts the recorder, and has made it only when there is a channel: the channel must not wait for it.
    var channel = CloudFormationResource(id, "AWS::Config::DeliveryChannel", words: "delivery_channel")
    channel.set("Name", name, .renames)
    channel.set("S3BucketName", bucket.id)
    channel.waitsFor = [bucket.name]
    return [recorder, channel]
      + rules.map { rule in
        var resource = CloudFormationResource(id, "AWS::Config::ConfigRule", instance: rule.key, words: "rule")
        resource.set("ConfigRuleName", rule.name, .renames)
        resource.set("Description", rule.description)
        resource.set("Source", Expression.object(["Owner": "AWS", "SourceIdentifier": rule.identifier]))
        resource.dependsOn = [recorder.address]
        return resource
      }
  }
}
