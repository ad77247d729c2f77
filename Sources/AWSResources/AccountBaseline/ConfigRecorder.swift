import InfraModel

/// AWS Config, which records the configuration of all resources of the account and evaluates rules. An account has one
/// recorder per region, so a second stack in the region cannot create one.
/// https://docs.aws.amazon.com/config/latest/APIReference/API_PutConfigurationRecorder.html
public struct ConfigRecorder: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_config_configuration_recorder", pulumi: "aws:cfg:Recorder",
    cloudFormation: "AWS::Config::ConfigurationRecorder", noun: "recorder",
    identity: Identity(
      .physicalID("Id"),
      stackImport: .refused(
        "an account has only one; set account.awsConfig to false, and keep the recorder by hand")),
    reading: Reading("config:DescribeConfigurationRecorders"))

  /// A managed rule of AWS Config.
  /// https://docs.aws.amazon.com/config/latest/developerguide/managed-rules-by-aws-config.html
  public struct Rule: Sendable {
    /// Suffix that distinguishes the recorder's rules, in snake case.
    public var key: String
    /// Rule name, up to 128 characters.
    public var name: Value<String>
    /// AWS's identifier of the rule, such as `RDS_STORAGE_ENCRYPTED`.
    public var identifier: String
    /// Description, up to 256 characters.
    public var description: String

    /// Creates a rule.
    public init(key: String, name: Value<String>, identifier: String, description: String) {
      self.key = key
      self.name = name
      self.identifier = identifier
      self.description = description
    }
  }

  /// Name of the recorder and of its delivery channel, up to 256 characters.
  public var name: Value<String>
  /// Role assumed by `config.amazonaws.com`, with the policy `service-role/AWS_ConfigRole` and ``delivery(to:for:)``.
  public var role: Ref<Role>
  /// Bucket for the configuration history.
  public var bucket: Ref<Bucket>
  /// Rules that AWS Config evaluates.
  public var rules: [Rule]

  /// Creates an enabled recorder. It must depend on its role and bucket, because AWS checks their policies when it
  /// starts.
  public init(name: Value<String>, role: Ref<Role>, bucket: Ref<Bucket>, rules: [Rule]) {
    self.name = name
    self.role = role
    self.bucket = bucket
    self.rules = rules
  }

  /// Statements that the role needs to write files to the bucket with the given ARN.
  /// https://docs.aws.amazon.com/config/latest/developerguide/iamrole-permissions.html
  public static func delivery(to bucket: Value<String>, for account: Value<String>) -> [PolicyStatement] {
    [
      PolicyStatement(
        "PutHistory", allow: ["s3:PutObject"], on: ["\(bucket)/AWSLogs/\(account)/*"],
        when: [.init("StringLike", "s3:x-amz-acl", "bucket-owner-full-control")]),
      PolicyStatement("ReadBucketACL", allow: ["s3:GetBucketAcl"], on: [bucket]),
    ]
  }

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("Config recorder", name, maximum: 256)]
      + rules.map { NameConstraint("Config rule", $0.name, maximum: 128) }
  }

  private static let channel = ChildType(
    terraform: "aws_config_delivery_channel", pulumi: "aws:cfg:DeliveryChannel",
    cloudFormation: "AWS::Config::DeliveryChannel", words: "delivery_channel",
    identity: names.identity,
    reading: Reading("config:DescribeDeliveryChannels"))
  private static let status = ChildType(
    terraform: "aws_config_configuration_recorder_status", pulumi: "aws:cfg:RecorderStatus", words: "status")
  private static let rule = ChildType(
    terraform: "aws_config_config_rule", pulumi: "aws:cfg:Rule", cloudFormation: "AWS::Config::ConfigRule",
    words: "rule", identity: "ConfigRuleName",
    reading: Reading("config:DescribeComplianceByConfigRule", "config:DescribeConfigRules"))
  static let recorderName = AttributeName("name", cloudFormation: .ref)

  public var unsupportedFeatures: [UnsupportedFeature] { [.untagged] }

  public func describe(into r: ResourceWriter) {
    let recorder = ResourceAddress(r.name)
    r.set("name", "Name", name, .renames)
    r.set("role_arn", "RoleARN", role.arn)
    r.block("recording_group", "RecordingGroup") {
      r.set("all_supported", "AllSupported", true)
      r.set("include_global_resource_types", "IncludeGlobalResourceTypes", true)
    }
    r.child(Self.channel) {
      r.set("name", "Name", name, .renames)
      r.set("s3_bucket_name", "S3BucketName", bucket.id)
      r.provider { r.options.dependsOn = [recorder] }
      // CloudFormation starts the recorder during its creation, which completes only when a channel exists. So the
      // channel must not wait for the recorder.
      r.cloudFormation { r.options.waitsFor = [bucket.name] }
    }
    r.child(Self.status) {
      r.set("name", Self.recorderName.of(r.name))
      r.set("is_enabled", true)
      r.options.dependsOn = [ResourceAddress(r.name, words: Self.channel.words)]
      r.options.isReadinessGate = true
    }
    for rule in rules {
      r.child(Self.rule, instance: rule.key) {
        r.set("name", "ConfigRuleName", rule.name, .renames)
        r.set("description", "Description", rule.description)
        r.block("source", "Source") {
          r.set("owner", "Owner", "AWS")
          r.set("source_identifier", "SourceIdentifier", rule.identifier)
        }
        r.provider { r.tags() }
        r.options.dependsOn = [recorder]
      }
    }
  }
}
