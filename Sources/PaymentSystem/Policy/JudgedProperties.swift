import AWSResources
import InfraModel

/// The properties that a policy judges in the resources of one type. A patch of one of them makes the policy a finding,
/// because the policy judges the resource without its patches.
struct JudgedProperties: Sendable {
  /// ID of the policy.
  let policy: String
  /// Name of the resource type in Terraform.
  let type: String
  /// Paths from a property of any generated resource: the property, and after a dot a name anywhere below it. Names in
  /// Terraform, and in CloudFormation and Pulumi where they differ in more than case and underscores.
  let paths: [String]

  private static func of(_ type: any ResourceType.Type, _ policies: KeyValuePairs<String, [String]>) -> [Self] {
    policies.map { JudgedProperties(policy: $0, type: type.names.terraform, paths: $1) }
  }

  private static let deletionProtection = ["deletion_protection", "deletion_protection_enabled"]
  private static let key = ["kms_key_id"]
  private static let policy = ["policy"]

  /// All of them, by type.
  static let all: [Self] = [data, messages, compute, edge, others].flatMap { $0.flatMap(\.self) }

  private static let data: [[Self]] = [
    of(
      DBInstance.self,
      [
        "rds.private": ["publicly_accessible"], "rds.encrypted": ["storage_encrypted"], "rds.cmk": key,
        "rds.multi-az": ["multi_az"], "rds.backups": ["backup_retention_period"],
        "rds.deletion-protection": deletionProtection, "rds.monitoring": ["monitoring_interval"],
        "rds.insights": ["performance_insights_enabled", "EnablePerformanceInsights"],
        "rds.insights-key": ["performance_insights_kms_key_id"], "rds.admin-name": ["username", "MasterUsername"],
        "rds.port": ["port"], "rds.minor-upgrades": ["auto_minor_version_upgrade"],
        "rds.iam-auth": ["iam_database_authentication_enabled", "EnableIAMDatabaseAuthentication"],
        "rds.log-exports": ["enabled_cloudwatch_logs_exports", "EnableCloudwatchLogsExports"],
        "rds.snapshot-tags": ["copy_tags_to_snapshot"],
        "rds.password": ["manage_master_user_password", "password", "MasterUserPassword"],
      ]),
    of(
      AuroraCluster.self,
      [
        "rds.encrypted": ["storage_encrypted"], "rds.cmk": key, "rds.backups": ["backup_retention_period"],
        "rds.deletion-protection": deletionProtection, "rds.admin-name": ["master_username"], "rds.port": ["port"],
        "rds.iam-auth": ["iam_database_authentication_enabled", "EnableIAMDatabaseAuthentication"],
        "rds.log-exports": ["enabled_cloudwatch_logs_exports", "EnableCloudwatchLogsExports"],
        "rds.snapshot-tags": ["copy_tags_to_snapshot"],
        "rds.password": ["manage_master_user_password", "master_password", "MasterUserPassword"],
      ]),
    of(
      AuroraInstance.self,
      [
        "rds.private": ["publicly_accessible"], "rds.monitoring": ["monitoring_interval"],
        "rds.insights": ["performance_insights_enabled", "EnablePerformanceInsights"],
        "rds.insights-key": ["performance_insights_kms_key_id"], "rds.minor-upgrades": ["auto_minor_version_upgrade"],
      ]),
    of(DBParameterGroup.self, ["rds.tls": ["parameter"], "rds.logs": ["parameter"]]),
    of(ClusterParameterGroup.self, ["rds.tls": ["parameter"], "rds.logs": ["parameter"]]),
    of(
      DynamoDBTable.self,
      [
        "ddb.pitr": ["point_in_time_recovery", "PointInTimeRecoverySpecification"],
        "ddb.cmk": ["server_side_encryption", "SSESpecification"], "ddb.deletion-protection": deletionProtection,
      ]),
    of(
      ReplicationGroup.self,
      [
        "redis.cmk": key, "redis.auth": ["auth_token", "user_group_ids"],
        "redis.failover": ["automatic_failover_enabled", "multi_az_enabled"],
        "redis.backup": ["snapshot_retention_limit"], "redis.port": ["port"],
        "redis.encrypted": ["at_rest_encryption_enabled", "transit_encryption_enabled"],
        "redis.upgrades": ["auto_minor_version_upgrade"],
      ]),
    of(
      Bucket.self,
      [
        "s3.public-access-block": [
          "block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets",
          "PublicAccessBlockConfiguration",
        ],
        "s3.versioning": ["versioning_configuration"],
        "s3.encrypted": ["rule.apply_server_side_encryption_by_default", "BucketEncryption"],
        "s3.lifecycle": ["rule.expiration", "LifecycleConfiguration"],
        "s3.access-logging": ["target_bucket", "LoggingConfiguration"],
        "s3.no-acl": ["rule.object_ownership", "acl", "OwnershipControls"],
        "s3.policy": policy + ["PolicyDocument"], "s3.tls": policy + ["PolicyDocument"],
      ]),
    of(Secret.self, ["secret.cmk": key]),
  ]

  private static let messages: [[Self]] = [
    of(
      Topic.self,
      ["sns.cmk": ["kms_master_key_id"], "sns.not-public": policy + ["PolicyDocument"]]),
    of(
      Queue.self,
      ["sqs.cmk": ["kms_master_key_id"], "sqs.not-public": policy + ["PolicyDocument"]]),
  ]

  private static let compute: [[Self]] = [
    of(
      TaskDefinition.self,
      [
        "ecs.readonly-root": ["container_definitions.readonlyRootFilesystem"],
        "ecs.no-plain-secrets": ["container_definitions.environment"],
        "ecs.container": [
          "container_definitions.privileged", "pid_mode", "ipc_mode", "volume", "container_definitions.mountPoints",
        ],
        "ecs.logs": ["container_definitions.logConfiguration"],
        "ecs.two-roles": ["task_role_arn", "execution_role_arn"],
      ]),
    of(
      ECSService.self,
      [
        "ecs.public-ip": ["network_configuration.assign_public_ip"],
        "ecs.fargate": ["platform_version", "launch_type"],
      ]),
    of(
      ECSCluster.self,
      ["ecs.exec-logged": ["configuration"], "ecs.insights": ["setting.containerInsights", "ClusterSettings"]]),
    of(
      ECRRepository.self,
      [
        "ecr.immutable": ["image_tag_mutability"], "ecr.scan": ["image_scanning_configuration"],
        "ecr.kms": ["encryption_configuration"], "ecr.lifecycle": ["LifecyclePolicy"],
        "ecr.private": ["RepositoryPolicyText"],
      ]),
    of(
      LambdaFunction.self,
      [
        "fn.vpc": ["vpc_config"], "fn.tracing": ["tracing_config"], "fn.dead-letters": ["dead_letter_config"],
        "fn.concurrency": ["reserved_concurrent_executions"], "fn.env-key": ["kms_key_arn"],
        "fn.no-plain-secrets": ["environment"], "fn.runtime": ["runtime"],
      ]),
  ]

  private static let edge: [[Self]] = [
    of(
      LoadBalancer.self,
      [
        "alb.deletion-protection": [
          "enable_deletion_protection", "LoadBalancerAttributes.deletion_protection.enabled",
        ],
        "alb.access-logs": ["access_logs", "LoadBalancerAttributes.access_logs.s3.enabled"],
        "alb.drop-invalid-headers": [
          "drop_invalid_header_fields", "desync_mitigation_mode",
          "LoadBalancerAttributes.routing.http.drop_invalid_header_fields.enabled",
          "LoadBalancerAttributes.routing.http.desync_mitigation_mode",
        ],
        "alb.multi-az": ["subnets"],
      ]),
    of(
      Listener.self,
      ["alb.https": ["protocol", "default_action"], "alb.tls-policy": ["ssl_policy"]]),
    of(
      Distribution.self,
      [
        "cdn.certificate": ["viewer_certificate", "DistributionConfig.ViewerCertificate"],
        "cdn.https": ["default_cache_behavior.viewer_protocol_policy", "DistributionConfig.ViewerProtocolPolicy"],
        "cdn.logs": ["logging_config", "DistributionConfig.Logging"],
        "cdn.root-object": ["default_root_object", "DistributionConfig.DefaultRootObject"],
        "cdn.waf": ["web_acl_id", "DistributionConfig.WebACLId"],
        "cdn.origin-https": ["origin.origin_protocol_policy", "DistributionConfig.OriginProtocolPolicy"],
      ]),
    of(
      APIStage.self,
      [
        "api.logs": ["access_log_settings", "AccessLogSetting"],
        "api.tracing": ["xray_tracing_enabled", "TracingEnabled"],
      ]),
    of(APIDomain.self, ["api.domain-tls": ["security_policy"]]),
    of(WebACL.self, ["waf.rules": ["rule", "default_action"]]),
  ]

  private static let others: [[Self]] = [
    of(KMSKey.self, ["kms.policy": ["policy", "KeyPolicy"], "kms.rotation": ["enable_key_rotation"]]),
    of(
      Role.self,
      [
        "iam.trust": ["assume_role_policy", "AssumeRolePolicyDocument"],
        "iam.no-admin": ["policy_arn", "ManagedPolicyArns"],
        "iam.no-wildcard-actions": ["policy", "PolicyDocument"],
        "iam.no-wildcard-resources": ["policy", "PolicyDocument"],
      ]),
    of(LogGroup.self, ["logs.retention": ["retention_in_days"], "logs.cmk": key]),
    of(Subnet.self, ["net.subnet-no-auto-public-ip": ["map_public_ip_on_launch"]]),
    of(MetricAlarm.self, ["alarms.actions": ["alarm_actions", "actions_enabled"]]),
  ]

  private static let byType = Dictionary(grouping: all, by: \.type)
}

extension JudgedProperties {
  /// Policies that a patch of a resource makes a finding, with the patched properties, in the order of the policies.
  static func patched(_ entry: Stack.Entry) -> [(policy: Policy, properties: [String])] {
    guard let patch = entry.patch, let judged = byType[entry.name.type.terraform] else { return [] }
    let changes = patch.changes.map { (first: $0.steps.first?.word ?? "", rest: $0.innerNames) }
    return PolicyPack.all.compactMap { policy in
      let paths = judged.filter { $0.policy == policy.id }.flatMap(\.paths)
      let names = changes.filter { change in paths.contains { change.first.isAt($0, with: change.rest) } }.map(\.first)
      return names.isEmpty ? nil : (policy, names.withoutRepeats)
    }
  }

  /// IDs of all policies that a patch can make a finding.
  static var policies: [String] { all.map(\.policy).withoutRepeats }
}

extension String {
  /// True if a patched property is at a path of ``JudgedProperties``; `names` are all names inside it.
  fileprivate func isAt(_ path: String, with names: [String]) -> Bool {
    let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
    guard CaseStyle.isSameWord(self, parts[0]) else { return false }
    return parts.count == 1 || names.contains { CaseStyle.isSameWord($0, parts[1]) }
  }
}

extension Patch.Step {
  /// The name; nil for a position.
  fileprivate var word: String? {
    switch self {
    case .name(let name), .item(let name): name
    case .index: nil
    }
  }
}

extension Patch.Change {
  /// Names below the property that the change mentions: in its path and in its value.
  fileprivate var innerNames: [String] { steps.dropFirst().compactMap(\.word) + member.value.names }
}

extension PatchValue {
  fileprivate var names: [String] {
    switch self {
    case .object(let members): members.flatMap { [$0.plainName] + $0.value.names }
    case .list(let items): items.flatMap(\.names)
    case .scalar(.string(let text)): [text]
    case .scalar, .remove: []
    }
  }
}
