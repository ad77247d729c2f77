// swift-format-ignore-file: one line for each type and block.

extension PropertyNames {
  /// Names in CloudFormation's resource schemas, as cfn-lint has them.
  static let cloudFormation = """
    AWS::ApiGateway::Account|CloudWatchRoleArn|Id
    AWS::ApiGateway::ApiKey|CustomerId Description Enabled GenerateDistinctId Name StageKeys Tags Value|APIKeyId
    AWS::ApiGateway::ApiKey.StageKeys|RestApiId StageName|
    AWS::ApiGateway::ApiKey.Tags|Key Value|
    AWS::ApiGateway::Authorizer|AuthType AuthorizerCredentials AuthorizerResultTtlInSeconds AuthorizerUri IdentitySource IdentityValidationExpression Name ProviderARNs RestApiId Type|AuthorizerId
    AWS::ApiGateway::BasePathMapping|BasePath DomainName RestApiId Stage|
    AWS::ApiGateway::Deployment|DeploymentCanarySettings Description RestApiId StageDescription StageName|DeploymentId
    AWS::ApiGateway::Deployment.DeploymentCanarySettings|PercentTraffic StageVariableOverrides UseStageCache|
    AWS::ApiGateway::Deployment.StageDescription|AccessLogSetting CacheClusterEnabled CacheClusterSize CacheDataEncrypted CacheTtlInSeconds CachingEnabled CanarySetting ClientCertificateId DataTraceEnabled Description DocumentationVersion LoggingLevel MethodSettings MetricsEnabled Tags ThrottlingBurstLimit ThrottlingRateLimit TracingEnabled Variables|
    AWS::ApiGateway::Deployment.StageDescription.AccessLogSetting|DestinationArn Format|
    AWS::ApiGateway::Deployment.StageDescription.CanarySetting|PercentTraffic StageVariableOverrides UseStageCache|
    AWS::ApiGateway::Deployment.StageDescription.MethodSettings|CacheDataEncrypted CacheTtlInSeconds CachingEnabled DataTraceEnabled HttpMethod LoggingLevel MetricsEnabled ResourcePath ThrottlingBurstLimit ThrottlingRateLimit|
    AWS::ApiGateway::Deployment.StageDescription.Tags|Key Value|
    AWS::ApiGateway::DomainName|CertificateArn DomainName EndpointAccessMode EndpointConfiguration MutualTlsAuthentication OwnershipVerificationCertificateArn RegionalCertificateArn RoutingMode SecurityPolicy Tags|DistributionDomainName DistributionHostedZoneId DomainNameArn RegionalDomainName RegionalHostedZoneId
    AWS::ApiGateway::DomainName.EndpointConfiguration|IpAddressType Types|
    AWS::ApiGateway::DomainName.MutualTlsAuthentication|TruststoreUri TruststoreVersion|
    AWS::ApiGateway::DomainName.Tags|Key Value|
    AWS::ApiGateway::GatewayResponse|ResponseParameters ResponseTemplates ResponseType RestApiId StatusCode|Id
    AWS::ApiGateway::Method|ApiKeyRequired AuthorizationScopes AuthorizationType AuthorizerId HttpMethod Integration MethodResponses OperationName RequestModels RequestParameters RequestValidatorId ResourceId RestApiId|
    AWS::ApiGateway::Method.Integration|CacheKeyParameters CacheNamespace ConnectionId ConnectionType ContentHandling Credentials IntegrationHttpMethod IntegrationResponses IntegrationTarget PassthroughBehavior RequestParameters RequestTemplates ResponseTransferMode TimeoutInMillis Type Uri|
    AWS::ApiGateway::Method.Integration.IntegrationResponses|ContentHandling ResponseParameters ResponseTemplates SelectionPattern StatusCode|
    AWS::ApiGateway::Method.MethodResponses|ResponseModels ResponseParameters StatusCode|
    AWS::ApiGateway::RequestValidator|Name RestApiId ValidateRequestBody ValidateRequestParameters|RequestValidatorId
    AWS::ApiGateway::Resource|ParentId PathPart RestApiId|ResourceId
    AWS::ApiGateway::RestApi|ApiKeySourceType BinaryMediaTypes Body BodyS3Location CloneFrom Description DisableExecuteApiEndpoint EndpointAccessMode EndpointConfiguration FailOnWarnings MinimumCompressionSize Mode Name Parameters Policy SecurityPolicy Tags|RestApiId RootResourceId
    AWS::ApiGateway::RestApi.BodyS3Location|Bucket ETag Key Version|
    AWS::ApiGateway::RestApi.EndpointConfiguration|IpAddressType Types VpcEndpointIds|
    AWS::ApiGateway::RestApi.Tags|Key Value|
    AWS::ApiGateway::Stage|AccessLogSetting CacheClusterEnabled CacheClusterSize CanarySetting ClientCertificateId DeploymentId Description DocumentationVersion MethodSettings RestApiId StageName Tags TracingEnabled Variables|
    AWS::ApiGateway::Stage.AccessLogSetting|DestinationArn Format|
    AWS::ApiGateway::Stage.CanarySetting|DeploymentId PercentTraffic StageVariableOverrides UseStageCache|
    AWS::ApiGateway::Stage.MethodSettings|CacheDataEncrypted CacheTtlInSeconds CachingEnabled DataTraceEnabled HttpMethod LoggingLevel MetricsEnabled ResourcePath ThrottlingBurstLimit ThrottlingRateLimit|
    AWS::ApiGateway::Stage.Tags|Key Value|
    AWS::ApiGateway::UsagePlan|ApiStages Description Quota Tags Throttle UsagePlanName|Id
    AWS::ApiGateway::UsagePlan.ApiStages|ApiId Stage Throttle|
    AWS::ApiGateway::UsagePlan.Quota|Limit Offset Period|
    AWS::ApiGateway::UsagePlan.Tags|Key Value|
    AWS::ApiGateway::UsagePlan.Throttle|BurstLimit RateLimit|
    AWS::ApiGateway::UsagePlanKey|KeyId KeyType UsagePlanId|Id
    AWS::ApplicationAutoScaling::ScalableTarget|MaxCapacity MinCapacity ResourceId RoleARN ScalableDimension ScheduledActions ServiceNamespace SuspendedState|Id
    AWS::ApplicationAutoScaling::ScalableTarget.ScheduledActions|EndTime ScalableTargetAction Schedule ScheduledActionName StartTime Timezone|
    AWS::ApplicationAutoScaling::ScalableTarget.ScheduledActions.ScalableTargetAction|MaxCapacity MinCapacity|
    AWS::ApplicationAutoScaling::ScalableTarget.SuspendedState|DynamicScalingInSuspended DynamicScalingOutSuspended ScheduledScalingSuspended|
    AWS::ApplicationAutoScaling::ScalingPolicy|PolicyName PolicyType PredictiveScalingPolicyConfiguration ResourceId ScalableDimension ScalingTargetId ServiceNamespace StepScalingPolicyConfiguration TargetTrackingScalingPolicyConfiguration|Arn
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration|MaxCapacityBreachBehavior MaxCapacityBuffer MetricSpecifications Mode SchedulingBufferTime|
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration.MetricSpecifications|CustomizedCapacityMetricSpecification CustomizedLoadMetricSpecification CustomizedScalingMetricSpecification PredefinedLoadMetricSpecification PredefinedMetricPairSpecification PredefinedScalingMetricSpecification TargetValue|
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration.MetricSpecifications.CustomizedCapacityMetricSpecification|MetricDataQueries|
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration.MetricSpecifications.CustomizedLoadMetricSpecification|MetricDataQueries|
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration.MetricSpecifications.CustomizedScalingMetricSpecification|MetricDataQueries|
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration.MetricSpecifications.PredefinedLoadMetricSpecification|PredefinedMetricType ResourceLabel|
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration.MetricSpecifications.PredefinedMetricPairSpecification|PredefinedMetricType ResourceLabel|
    AWS::ApplicationAutoScaling::ScalingPolicy.PredictiveScalingPolicyConfiguration.MetricSpecifications.PredefinedScalingMetricSpecification|PredefinedMetricType ResourceLabel|
    AWS::ApplicationAutoScaling::ScalingPolicy.StepScalingPolicyConfiguration|AdjustmentType Cooldown MetricAggregationType MinAdjustmentMagnitude StepAdjustments|
    AWS::ApplicationAutoScaling::ScalingPolicy.StepScalingPolicyConfiguration.StepAdjustments|MetricIntervalLowerBound MetricIntervalUpperBound ScalingAdjustment|
    AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration|CustomizedMetricSpecification DisableScaleIn PredefinedMetricSpecification ScaleInCooldown ScaleOutCooldown TargetValue|
    AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification|Dimensions MetricName Metrics Namespace Statistic Unit|
    AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Dimensions|Name Value|
    AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration.CustomizedMetricSpecification.Metrics|Expression Id Label MetricStat ReturnData|
    AWS::ApplicationAutoScaling::ScalingPolicy.TargetTrackingScalingPolicyConfiguration.PredefinedMetricSpecification|PredefinedMetricType ResourceLabel|
    AWS::Backup::BackupPlan|BackupPlan BackupPlanTags|BackupPlanArn BackupPlanId VersionId
    AWS::Backup::BackupPlan.BackupPlan|AdvancedBackupSettings BackupPlanName BackupPlanRule ScanSettings|
    AWS::Backup::BackupPlan.BackupPlan.AdvancedBackupSettings|BackupOptions ResourceType|
    AWS::Backup::BackupPlan.BackupPlan.BackupPlanRule|CompletionWindowMinutes CopyActions EnableContinuousBackup IndexActions Lifecycle RecoveryPointTags RuleName ScanActions ScheduleExpression ScheduleExpressionTimezone StartWindowMinutes TargetBackupVault TargetLogicallyAirGappedBackupVaultArn|
    AWS::Backup::BackupPlan.BackupPlan.BackupPlanRule.CopyActions|DestinationBackupVaultArn Lifecycle|
    AWS::Backup::BackupPlan.BackupPlan.BackupPlanRule.IndexActions|ResourceTypes|
    AWS::Backup::BackupPlan.BackupPlan.BackupPlanRule.Lifecycle|DeleteAfterDays MoveToColdStorageAfterDays OptInToArchiveForSupportedResources|
    AWS::Backup::BackupPlan.BackupPlan.BackupPlanRule.ScanActions|MalwareScanner ScanMode|
    AWS::Backup::BackupPlan.BackupPlan.ScanSettings|MalwareScanner ResourceTypes ScannerRoleArn|
    AWS::Backup::BackupSelection|BackupPlanId BackupSelection|Id SelectionId
    AWS::Backup::BackupSelection.BackupSelection|Conditions IamRoleArn ListOfTags NotResources Resources SelectionName|
    AWS::Backup::BackupSelection.BackupSelection.Conditions|StringEquals StringLike StringNotEquals StringNotLike|
    AWS::Backup::BackupSelection.BackupSelection.Conditions.StringEquals|ConditionKey ConditionValue|
    AWS::Backup::BackupSelection.BackupSelection.Conditions.StringLike|ConditionKey ConditionValue|
    AWS::Backup::BackupSelection.BackupSelection.Conditions.StringNotEquals|ConditionKey ConditionValue|
    AWS::Backup::BackupSelection.BackupSelection.Conditions.StringNotLike|ConditionKey ConditionValue|
    AWS::Backup::BackupSelection.BackupSelection.ListOfTags|ConditionKey ConditionType ConditionValue|
    AWS::Backup::BackupVault|AccessPolicy BackupVaultName BackupVaultTags EncryptionKeyArn LockConfiguration Notifications|BackupVaultArn
    AWS::Backup::BackupVault.LockConfiguration|ChangeableForDays MaxRetentionDays MinRetentionDays|
    AWS::Backup::BackupVault.Notifications|BackupVaultEvents SNSTopicArn|
    AWS::CertificateManager::Certificate|CertificateAuthorityArn CertificateExport CertificateTransparencyLoggingPreference DomainName DomainValidationOptions KeyAlgorithm SubjectAlternativeNames Tags ValidationMethod|Id
    AWS::CertificateManager::Certificate.DomainValidationOptions|DomainName HostedZoneId ValidationDomain|
    AWS::CertificateManager::Certificate.Tags|Key Value|
    AWS::CloudFront::CloudFrontOriginAccessIdentity|CloudFrontOriginAccessIdentityConfig|Id S3CanonicalUserId
    AWS::CloudFront::CloudFrontOriginAccessIdentity.CloudFrontOriginAccessIdentityConfig|Comment|
    AWS::CloudFront::Distribution|DistributionConfig Tags|DomainName Id
    AWS::CloudFront::Distribution.DistributionConfig|Aliases AnycastIpListId CNAMEs CacheBehaviors CacheTagConfig Comment ConnectionFunctionAssociation ConnectionMode ContinuousDeploymentPolicyId CustomErrorResponses CustomOrigin DefaultCacheBehavior DefaultRootObject Enabled HttpVersion IPV6Enabled Logging OriginGroups Origins PriceClass Restrictions S3Origin Staging TenantConfig ViewerCertificate ViewerMtlsConfig WebACLId|
    AWS::CloudFront::Distribution.DistributionConfig.CacheBehaviors|AllowedMethods CachePolicyId CachedMethods Compress DefaultTTL FieldLevelEncryptionId ForwardedValues FunctionAssociations GrpcConfig LambdaFunctionAssociations MaxTTL MinTTL OriginRequestPolicyId PathPattern RealtimeLogConfigArn ResponseHeadersPolicyId SmoothStreaming TargetOriginId TrustedKeyGroups TrustedSigners ViewerProtocolPolicy|
    AWS::CloudFront::Distribution.DistributionConfig.CacheBehaviors.ForwardedValues|Cookies Headers QueryString QueryStringCacheKeys|
    AWS::CloudFront::Distribution.DistributionConfig.CacheBehaviors.FunctionAssociations|EventType FunctionARN|
    AWS::CloudFront::Distribution.DistributionConfig.CacheBehaviors.GrpcConfig|Enabled|
    AWS::CloudFront::Distribution.DistributionConfig.CacheBehaviors.LambdaFunctionAssociations|EventType IncludeBody LambdaFunctionARN|
    AWS::CloudFront::Distribution.DistributionConfig.CacheTagConfig|HeaderName|
    AWS::CloudFront::Distribution.DistributionConfig.ConnectionFunctionAssociation|Id|
    AWS::CloudFront::Distribution.DistributionConfig.CustomErrorResponses|ErrorCachingMinTTL ErrorCode ResponseCode ResponsePagePath|
    AWS::CloudFront::Distribution.DistributionConfig.CustomOrigin|DNSName HTTPPort HTTPSPort OriginProtocolPolicy OriginSSLProtocols|
    AWS::CloudFront::Distribution.DistributionConfig.DefaultCacheBehavior|AllowedMethods CachePolicyId CachedMethods Compress DefaultTTL FieldLevelEncryptionId ForwardedValues FunctionAssociations GrpcConfig LambdaFunctionAssociations MaxTTL MinTTL OriginRequestPolicyId RealtimeLogConfigArn ResponseHeadersPolicyId SmoothStreaming TargetOriginId TrustedKeyGroups TrustedSigners ViewerProtocolPolicy|
    AWS::CloudFront::Distribution.DistributionConfig.DefaultCacheBehavior.ForwardedValues|Cookies Headers QueryString QueryStringCacheKeys|
    AWS::CloudFront::Distribution.DistributionConfig.DefaultCacheBehavior.FunctionAssociations|EventType FunctionARN|
    AWS::CloudFront::Distribution.DistributionConfig.DefaultCacheBehavior.GrpcConfig|Enabled|
    AWS::CloudFront::Distribution.DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations|EventType IncludeBody LambdaFunctionARN|
    AWS::CloudFront::Distribution.DistributionConfig.Logging|Bucket IncludeCookies Prefix|
    AWS::CloudFront::Distribution.DistributionConfig.OriginGroups|Items Quantity|
    AWS::CloudFront::Distribution.DistributionConfig.OriginGroups.Items|FailoverCriteria Id Members SelectionCriteria|
    AWS::CloudFront::Distribution.DistributionConfig.Origins|ConnectionAttempts ConnectionTimeout CustomOriginConfig DomainName Id OriginAccessControlId OriginCustomHeaders OriginPath OriginShield ResponseCompletionTimeout S3OriginConfig VpcOriginConfig|
    AWS::CloudFront::Distribution.DistributionConfig.Origins.CustomOriginConfig|HTTPPort HTTPSPort IpAddressType OriginKeepaliveTimeout OriginMtlsConfig OriginProtocolPolicy OriginReadTimeout OriginSSLProtocols|
    AWS::CloudFront::Distribution.DistributionConfig.Origins.OriginCustomHeaders|HeaderName HeaderValue|
    AWS::CloudFront::Distribution.DistributionConfig.Origins.OriginShield|Enabled OriginShieldRegion|
    AWS::CloudFront::Distribution.DistributionConfig.Origins.S3OriginConfig|OriginAccessIdentity OriginReadTimeout|
    AWS::CloudFront::Distribution.DistributionConfig.Origins.VpcOriginConfig|OriginKeepaliveTimeout OriginReadTimeout OwnerAccountId VpcOriginId|
    AWS::CloudFront::Distribution.DistributionConfig.Restrictions|GeoRestriction|
    AWS::CloudFront::Distribution.DistributionConfig.Restrictions.GeoRestriction|Locations RestrictionType|
    AWS::CloudFront::Distribution.DistributionConfig.S3Origin|DNSName OriginAccessIdentity|
    AWS::CloudFront::Distribution.DistributionConfig.TenantConfig|ParameterDefinitions|
    AWS::CloudFront::Distribution.DistributionConfig.TenantConfig.ParameterDefinitions|Definition Name|
    AWS::CloudFront::Distribution.DistributionConfig.ViewerCertificate|AcmCertificateArn CloudFrontDefaultCertificate IamCertificateId MinimumProtocolVersion SslSupportMethod|
    AWS::CloudFront::Distribution.DistributionConfig.ViewerMtlsConfig|Mode TrustStoreConfig|
    AWS::CloudFront::Distribution.DistributionConfig.ViewerMtlsConfig.TrustStoreConfig|AdvertiseTrustStoreCaNames IgnoreCertificateExpiry TrustStoreId|
    AWS::CloudFront::Distribution.Tags|Key Value|
    AWS::CloudFront::ResponseHeadersPolicy|ResponseHeadersPolicyConfig|Id LastModifiedTime
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig|Comment CorsConfig CustomHeadersConfig Name RemoveHeadersConfig SecurityHeadersConfig ServerTimingHeadersConfig|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CorsConfig|AccessControlAllowCredentials AccessControlAllowHeaders AccessControlAllowMethods AccessControlAllowOrigins AccessControlExposeHeaders AccessControlMaxAgeSec OriginOverride|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CorsConfig.AccessControlAllowHeaders|Items|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CorsConfig.AccessControlAllowMethods|Items|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CorsConfig.AccessControlAllowOrigins|Items|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CorsConfig.AccessControlExposeHeaders|Items|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CustomHeadersConfig|Items|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.CustomHeadersConfig.Items|Header Override Value|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.RemoveHeadersConfig|Items|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.RemoveHeadersConfig.Items|Header|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.SecurityHeadersConfig|ContentSecurityPolicy ContentTypeOptions FrameOptions ReferrerPolicy StrictTransportSecurity XSSProtection|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy|ContentSecurityPolicy Override|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentTypeOptions|Override|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.SecurityHeadersConfig.FrameOptions|FrameOption Override|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ReferrerPolicy|Override ReferrerPolicy|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.SecurityHeadersConfig.StrictTransportSecurity|AccessControlMaxAgeSec IncludeSubdomains Override Preload|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.SecurityHeadersConfig.XSSProtection|ModeBlock Override Protection ReportUri|
    AWS::CloudFront::ResponseHeadersPolicy.ResponseHeadersPolicyConfig.ServerTimingHeadersConfig|Enabled SamplingRate|
    AWS::CloudWatch::Alarm|ActionsEnabled AlarmActions AlarmDescription AlarmName ComparisonOperator DatapointsToAlarm Dimensions EvaluateLowSampleCountPercentile EvaluationCriteria EvaluationInterval EvaluationPeriods ExtendedStatistic InsufficientDataActions MetricName Metrics Namespace OKActions Period Statistic Tags Threshold ThresholdMetricId TreatMissingData Unit|Arn
    AWS::CloudWatch::Alarm.Dimensions|Name Value|
    AWS::CloudWatch::Alarm.EvaluationCriteria|PromQLCriteria|
    AWS::CloudWatch::Alarm.EvaluationCriteria.PromQLCriteria|PendingPeriod Query RecoveryPeriod|
    AWS::CloudWatch::Alarm.Metrics|AccountId Expression Id Label MetricStat Period ReturnData|
    AWS::CloudWatch::Alarm.Metrics.MetricStat|Metric Period Stat Unit|
    AWS::CloudWatch::Alarm.Metrics.MetricStat.Metric|Dimensions MetricName Namespace|
    AWS::CloudWatch::Alarm.Tags|Key Value|
    AWS::CloudWatch::Dashboard|DashboardBody DashboardName|
    AWS::CodeDeploy::Application|ApplicationName ComputePlatform Tags|
    AWS::CodeDeploy::Application.Tags|Key Value|
    AWS::CodeDeploy::DeploymentGroup|AlarmConfiguration ApplicationName AutoRollbackConfiguration AutoScalingGroups BlueGreenDeploymentConfiguration Deployment DeploymentConfigName DeploymentGroupName DeploymentStyle ECSServices Ec2TagFilters Ec2TagSet LoadBalancerInfo OnPremisesInstanceTagFilters OnPremisesTagSet OutdatedInstancesStrategy ServiceRoleArn Tags TerminationHookEnabled TriggerConfigurations|
    AWS::CodeDeploy::DeploymentGroup.AlarmConfiguration|Alarms Enabled IgnorePollAlarmFailure|
    AWS::CodeDeploy::DeploymentGroup.AlarmConfiguration.Alarms|Name|
    AWS::CodeDeploy::DeploymentGroup.AutoRollbackConfiguration|Enabled Events|
    AWS::CodeDeploy::DeploymentGroup.BlueGreenDeploymentConfiguration|DeploymentReadyOption GreenFleetProvisioningOption TerminateBlueInstancesOnDeploymentSuccess|
    AWS::CodeDeploy::DeploymentGroup.BlueGreenDeploymentConfiguration.DeploymentReadyOption|ActionOnTimeout WaitTimeInMinutes|
    AWS::CodeDeploy::DeploymentGroup.BlueGreenDeploymentConfiguration.GreenFleetProvisioningOption|Action|
    AWS::CodeDeploy::DeploymentGroup.BlueGreenDeploymentConfiguration.TerminateBlueInstancesOnDeploymentSuccess|Action TerminationWaitTimeInMinutes|
    AWS::CodeDeploy::DeploymentGroup.Deployment|Description IgnoreApplicationStopFailures Revision|
    AWS::CodeDeploy::DeploymentGroup.Deployment.Revision|GitHubLocation RevisionType S3Location|
    AWS::CodeDeploy::DeploymentGroup.Deployment.Revision.GitHubLocation|CommitId Repository|
    AWS::CodeDeploy::DeploymentGroup.Deployment.Revision.S3Location|Bucket BundleType ETag Key Version|
    AWS::CodeDeploy::DeploymentGroup.DeploymentStyle|DeploymentOption DeploymentType|
    AWS::CodeDeploy::DeploymentGroup.ECSServices|ClusterName ServiceName|
    AWS::CodeDeploy::DeploymentGroup.Ec2TagFilters|Key Type Value|
    AWS::CodeDeploy::DeploymentGroup.Ec2TagSet|Ec2TagSetList|
    AWS::CodeDeploy::DeploymentGroup.Ec2TagSet.Ec2TagSetList|Ec2TagGroup|
    AWS::CodeDeploy::DeploymentGroup.Ec2TagSet.Ec2TagSetList.Ec2TagGroup|Key Type Value|
    AWS::CodeDeploy::DeploymentGroup.LoadBalancerInfo|ElbInfoList TargetGroupInfoList TargetGroupPairInfoList|
    AWS::CodeDeploy::DeploymentGroup.LoadBalancerInfo.ElbInfoList|Name|
    AWS::CodeDeploy::DeploymentGroup.LoadBalancerInfo.TargetGroupInfoList|Name|
    AWS::CodeDeploy::DeploymentGroup.LoadBalancerInfo.TargetGroupPairInfoList|ProdTrafficRoute TargetGroups TestTrafficRoute|
    AWS::CodeDeploy::DeploymentGroup.LoadBalancerInfo.TargetGroupPairInfoList.ProdTrafficRoute|ListenerArns|
    AWS::CodeDeploy::DeploymentGroup.LoadBalancerInfo.TargetGroupPairInfoList.TargetGroups|Name|
    AWS::CodeDeploy::DeploymentGroup.LoadBalancerInfo.TargetGroupPairInfoList.TestTrafficRoute|ListenerArns|
    AWS::CodeDeploy::DeploymentGroup.OnPremisesInstanceTagFilters|Key Type Value|
    AWS::CodeDeploy::DeploymentGroup.OnPremisesTagSet|OnPremisesTagSetList|
    AWS::CodeDeploy::DeploymentGroup.OnPremisesTagSet.OnPremisesTagSetList|OnPremisesTagGroup|
    AWS::CodeDeploy::DeploymentGroup.OnPremisesTagSet.OnPremisesTagSetList.OnPremisesTagGroup|Key Type Value|
    AWS::CodeDeploy::DeploymentGroup.Tags|Key Value|
    AWS::CodeDeploy::DeploymentGroup.TriggerConfigurations|TriggerEvents TriggerName TriggerTargetArn|
    AWS::Config::ConfigRule|Compliance ConfigRuleName Description EvaluationModes InputParameters MaximumExecutionFrequency Scope Source|Arn Compliance.Type ConfigRuleId
    AWS::Config::ConfigRule.Compliance|Type|
    AWS::Config::ConfigRule.EvaluationModes|Mode|
    AWS::Config::ConfigRule.Scope|ComplianceResourceId ComplianceResourceTypes TagKey TagValue|
    AWS::Config::ConfigRule.Source|CustomPolicyDetails Owner SourceDetails SourceIdentifier|
    AWS::Config::ConfigRule.Source.CustomPolicyDetails|EnableDebugLogDelivery PolicyRuntime PolicyText|
    AWS::Config::ConfigRule.Source.SourceDetails|EventSource MaximumExecutionFrequency MessageType|
    AWS::Config::ConfigurationRecorder|Name RecordingGroup RecordingMode RoleARN|Id
    AWS::Config::ConfigurationRecorder.RecordingGroup|AllSupported ExclusionByResourceTypes IncludeGlobalResourceTypes RecordingStrategy ResourceTypes|
    AWS::Config::ConfigurationRecorder.RecordingGroup.ExclusionByResourceTypes|ResourceTypes|
    AWS::Config::ConfigurationRecorder.RecordingGroup.RecordingStrategy|UseOnly|
    AWS::Config::ConfigurationRecorder.RecordingMode|RecordingFrequency RecordingModeOverrides|
    AWS::Config::ConfigurationRecorder.RecordingMode.RecordingModeOverrides|Description RecordingFrequency ResourceTypes|
    AWS::Config::DeliveryChannel|ConfigSnapshotDeliveryProperties Name S3BucketName S3KeyPrefix S3KmsKeyArn SnsTopicARN|Id
    AWS::Config::DeliveryChannel.ConfigSnapshotDeliveryProperties|DeliveryFrequency|
    AWS::DynamoDB::Table|AttributeDefinitions BillingMode ContributorInsightsSpecification DeletionProtectionEnabled GlobalSecondaryIndexes ImportSourceSpecification KeySchema KinesisStreamSpecification LocalSecondaryIndexes OnDemandThroughput PointInTimeRecoverySpecification ProvisionedThroughput ResourcePolicy SSESpecification StreamSpecification TableClass TableName Tags TimeToLiveSpecification WarmThroughput|Arn StreamArn
    AWS::DynamoDB::Table.AttributeDefinitions|AttributeName AttributeType|
    AWS::DynamoDB::Table.ContributorInsightsSpecification|Enabled Mode|
    AWS::DynamoDB::Table.GlobalSecondaryIndexes|ContributorInsightsSpecification IndexName KeySchema OnDemandThroughput Projection ProvisionedThroughput WarmThroughput|
    AWS::DynamoDB::Table.GlobalSecondaryIndexes.ContributorInsightsSpecification|Enabled Mode|
    AWS::DynamoDB::Table.GlobalSecondaryIndexes.KeySchema|AttributeName KeyType|
    AWS::DynamoDB::Table.GlobalSecondaryIndexes.OnDemandThroughput|MaxReadRequestUnits MaxWriteRequestUnits|
    AWS::DynamoDB::Table.GlobalSecondaryIndexes.Projection|NonKeyAttributes ProjectionType|
    AWS::DynamoDB::Table.GlobalSecondaryIndexes.ProvisionedThroughput|ReadCapacityUnits WriteCapacityUnits|
    AWS::DynamoDB::Table.GlobalSecondaryIndexes.WarmThroughput|ReadUnitsPerSecond WriteUnitsPerSecond|
    AWS::DynamoDB::Table.ImportSourceSpecification|InputCompressionType InputFormat InputFormatOptions S3BucketSource|
    AWS::DynamoDB::Table.ImportSourceSpecification.InputFormatOptions|Csv|
    AWS::DynamoDB::Table.ImportSourceSpecification.InputFormatOptions.Csv|Delimiter HeaderList|
    AWS::DynamoDB::Table.ImportSourceSpecification.S3BucketSource|S3Bucket S3BucketOwner S3KeyPrefix|
    AWS::DynamoDB::Table.KinesisStreamSpecification|ApproximateCreationDateTimePrecision StreamArn|
    AWS::DynamoDB::Table.LocalSecondaryIndexes|IndexName KeySchema Projection|
    AWS::DynamoDB::Table.LocalSecondaryIndexes.KeySchema|AttributeName KeyType|
    AWS::DynamoDB::Table.LocalSecondaryIndexes.Projection|NonKeyAttributes ProjectionType|
    AWS::DynamoDB::Table.OnDemandThroughput|MaxReadRequestUnits MaxWriteRequestUnits|
    AWS::DynamoDB::Table.PointInTimeRecoverySpecification|PointInTimeRecoveryEnabled RecoveryPeriodInDays|
    AWS::DynamoDB::Table.ProvisionedThroughput|ReadCapacityUnits WriteCapacityUnits|
    AWS::DynamoDB::Table.ResourcePolicy|PolicyDocument|
    AWS::DynamoDB::Table.SSESpecification|KMSMasterKeyId SSEEnabled SSEType|
    AWS::DynamoDB::Table.StreamSpecification|ResourcePolicy StreamViewType|
    AWS::DynamoDB::Table.StreamSpecification.ResourcePolicy|PolicyDocument|
    AWS::DynamoDB::Table.Tags|Key Value|
    AWS::DynamoDB::Table.TimeToLiveSpecification|AttributeName Enabled|
    AWS::DynamoDB::Table.WarmThroughput|ReadUnitsPerSecond WriteUnitsPerSecond|
    AWS::EC2::EIP|Address Domain InstanceId IpamPoolId NetworkBorderGroup PublicIpv4Pool Tags TransferAddress|AllocationId PublicIp
    AWS::EC2::EIP.Tags|Key Value|
    AWS::EC2::FlowLog|DeliverCrossAccountRole DeliverLogsPermissionArn DestinationOptions LogDestination LogDestinationType LogFormat LogGroupName MaxAggregationInterval ResourceId ResourceType Tags TrafficType|Id
    AWS::EC2::FlowLog.DestinationOptions|FileFormat HiveCompatiblePartitions PerHourPartition|
    AWS::EC2::FlowLog.Tags|Key Value|
    AWS::EC2::NatGateway|AllocationId AvailabilityMode AvailabilityZoneAddresses ConnectivityType MaxDrainDurationSeconds PrivateIpAddress SecondaryAllocationIds SecondaryPrivateIpAddressCount SecondaryPrivateIpAddresses SubnetId Tags VpcId|AutoProvisionZones AutoScalingIps EniId NatGatewayId RouteTableId
    AWS::EC2::NatGateway.AvailabilityZoneAddresses|AllocationIds AvailabilityZone AvailabilityZoneId|
    AWS::EC2::NatGateway.Tags|Key Value|
    AWS::EC2::Route|CarrierGatewayId CoreNetworkArn DestinationCidrBlock DestinationIpv6CidrBlock DestinationPrefixListId EgressOnlyInternetGatewayId GatewayId InstanceId LocalGatewayId NatGatewayId NetworkInterfaceId RouteTableId TransitGatewayId VpcEndpointId VpcPeeringConnectionId|CidrBlock
    AWS::EC2::RouteTable|Tags VpcId|RouteTableId
    AWS::EC2::RouteTable.Tags|Key Value|
    AWS::EC2::SecurityGroup|GroupDescription GroupName SecurityGroupEgress SecurityGroupIngress Tags VpcId|GroupId Id
    AWS::EC2::SecurityGroup.SecurityGroupEgress|CidrIp CidrIpv6 Description DestinationPrefixListId DestinationSecurityGroupId FromPort IpProtocol ToPort|
    AWS::EC2::SecurityGroup.SecurityGroupIngress|CidrIp CidrIpv6 Description FromPort IpProtocol SourcePrefixListId SourceSecurityGroupId SourceSecurityGroupName SourceSecurityGroupOwnerId ToPort|
    AWS::EC2::SecurityGroup.Tags|Key Value|
    AWS::EC2::SecurityGroupEgress|CidrIp CidrIpv6 Description DestinationPrefixListId DestinationSecurityGroupId FromPort GroupId IpProtocol ToPort|Id
    AWS::EC2::SecurityGroupIngress|CidrIp CidrIpv6 Description FromPort GroupId GroupName IpProtocol SourcePrefixListId SourceSecurityGroupId SourceSecurityGroupName SourceSecurityGroupOwnerId ToPort|Id
    AWS::EC2::Subnet|AssignIpv6AddressOnCreation AvailabilityZone AvailabilityZoneId CidrBlock EnableDns64 EnableLniAtDeviceIndex Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6IpamPoolId Ipv6Native Ipv6NetmaskLength MapPublicIpOnLaunch OutpostArn PrivateDnsNameOptionsOnLaunch Tags VpcId|BlockPublicAccessStates Ipv6CidrBlocks NetworkAclAssociationId SubnetId
    AWS::EC2::Subnet.BlockPublicAccessStates|InternetGatewayBlockMode|
    AWS::EC2::Subnet.PrivateDnsNameOptionsOnLaunch|EnableResourceNameDnsAAAARecord EnableResourceNameDnsARecord HostnameType|
    AWS::EC2::Subnet.Tags|Key Value|
    AWS::EC2::SubnetRouteTableAssociation|RouteTableId SubnetId|Id
    AWS::EC2::VPC|CidrBlock EnableDnsHostnames EnableDnsSupport InstanceTenancy Ipv4IpamPoolId Ipv4NetmaskLength Tags|CidrBlockAssociations DefaultNetworkAcl DefaultSecurityGroup Ipv6CidrBlocks VpcId
    AWS::EC2::VPC.Tags|Key Value|
    AWS::EC2::VPCEndpoint|DnsOptions IpAddressType PolicyDocument PrivateDnsEnabled ResourceConfigurationArn RouteTableIds SecurityGroupIds ServiceName ServiceNetworkArn ServiceRegion SubnetIds Tags VpcEndpointType VpcId|CreationTimestamp DnsEntries Id NetworkInterfaceIds
    AWS::EC2::VPCEndpoint.DnsOptions|DnsRecordIpType PrivateDnsOnlyForInboundResolverEndpoint PrivateDnsPreference PrivateDnsSpecifiedDomains|
    AWS::EC2::VPCEndpoint.Tags|Key Value|
    AWS::EC2::VPCGatewayAttachment|InternetGatewayId VpcId VpnGatewayId|AttachmentType
    AWS::ECR::Repository|EmptyOnDelete EncryptionConfiguration ImageScanningConfiguration ImageTagMutability ImageTagMutabilityExclusionFilters LifecyclePolicy RepositoryName RepositoryPolicyText Tags|Arn RepositoryUri
    AWS::ECR::Repository.EncryptionConfiguration|EncryptionType KmsKey|
    AWS::ECR::Repository.ImageScanningConfiguration|ScanOnPush|
    AWS::ECR::Repository.ImageTagMutabilityExclusionFilters|ImageTagMutabilityExclusionFilterType ImageTagMutabilityExclusionFilterValue|
    AWS::ECR::Repository.LifecyclePolicy|LifecyclePolicyText RegistryId|
    AWS::ECR::Repository.Tags|Key Value|
    AWS::ECS::Cluster|CapacityProviders ClusterName ClusterSettings Configuration DefaultCapacityProviderStrategy ServiceConnectDefaults Tags|Arn
    AWS::ECS::Cluster.ClusterSettings|Name Value|
    AWS::ECS::Cluster.Configuration|ExecuteCommandConfiguration ManagedStorageConfiguration|
    AWS::ECS::Cluster.Configuration.ExecuteCommandConfiguration|KmsKeyId LogConfiguration Logging|
    AWS::ECS::Cluster.Configuration.ExecuteCommandConfiguration.LogConfiguration|CloudWatchEncryptionEnabled CloudWatchLogGroupName S3BucketName S3EncryptionEnabled S3KeyPrefix|
    AWS::ECS::Cluster.Configuration.ManagedStorageConfiguration|FargateEphemeralStorageKmsKeyId KmsKeyId|
    AWS::ECS::Cluster.DefaultCapacityProviderStrategy|Base CapacityProvider Weight|
    AWS::ECS::Cluster.ServiceConnectDefaults|Namespace|
    AWS::ECS::Cluster.Tags|Key Value|
    AWS::ECS::ClusterCapacityProviderAssociations|CapacityProviders Cluster DefaultCapacityProviderStrategy|
    AWS::ECS::ClusterCapacityProviderAssociations.DefaultCapacityProviderStrategy|Base CapacityProvider Weight|
    AWS::ECS::Service|AvailabilityZoneRebalancing CapacityProviderStrategy Cluster DeploymentConfiguration DeploymentController DesiredCount EnableECSManagedTags EnableExecuteCommand ForceNewDeployment HealthCheckGracePeriodSeconds LaunchType LoadBalancers NetworkConfiguration PlacementConstraints PlacementStrategies PlatformVersion PropagateTags Role SchedulingStrategy ServiceConnectConfiguration ServiceName ServiceRegistries Tags TaskDefinition VolumeConfigurations VpcLatticeConfigurations|Name ServiceArn
    AWS::ECS::Service.CapacityProviderStrategy|Base CapacityProvider Weight|
    AWS::ECS::Service.DeploymentConfiguration|Alarms BakeTimeInMinutes CanaryConfiguration DeploymentCircuitBreaker LifecycleHooks LinearConfiguration MaximumPercent MinimumHealthyPercent Strategy|
    AWS::ECS::Service.DeploymentConfiguration.Alarms|AlarmNames Enable Rollback|
    AWS::ECS::Service.DeploymentConfiguration.CanaryConfiguration|CanaryBakeTimeInMinutes CanaryPercent|
    AWS::ECS::Service.DeploymentConfiguration.DeploymentCircuitBreaker|Enable Rollback|
    AWS::ECS::Service.DeploymentConfiguration.LifecycleHooks|HookDetails HookTargetArn LifecycleStages RoleArn|
    AWS::ECS::Service.DeploymentConfiguration.LinearConfiguration|StepBakeTimeInMinutes StepPercent|
    AWS::ECS::Service.DeploymentController|Type|
    AWS::ECS::Service.ForceNewDeployment|EnableForceNewDeployment ForceNewDeploymentNonce|
    AWS::ECS::Service.LoadBalancers|AdvancedConfiguration ContainerName ContainerPort LoadBalancerName TargetGroupArn|
    AWS::ECS::Service.LoadBalancers.AdvancedConfiguration|AlternateTargetGroupArn ProductionListenerRule RoleArn TestListenerRule|
    AWS::ECS::Service.NetworkConfiguration|AwsvpcConfiguration|
    AWS::ECS::Service.NetworkConfiguration.AwsvpcConfiguration|AssignPublicIp SecurityGroups Subnets|
    AWS::ECS::Service.PlacementConstraints|Expression Type|
    AWS::ECS::Service.PlacementStrategies|Field Type|
    AWS::ECS::Service.ServiceConnectConfiguration|AccessLogConfiguration Enabled LogConfiguration Namespace Services|
    AWS::ECS::Service.ServiceConnectConfiguration.AccessLogConfiguration|Format IncludeQueryParameters|
    AWS::ECS::Service.ServiceConnectConfiguration.LogConfiguration|LogDriver Options SecretOptions|
    AWS::ECS::Service.ServiceConnectConfiguration.LogConfiguration.SecretOptions|Name ValueFrom|
    AWS::ECS::Service.ServiceConnectConfiguration.Services|ClientAliases DiscoveryName IngressPortOverride PortName Timeout Tls|
    AWS::ECS::Service.ServiceConnectConfiguration.Services.ClientAliases|DnsName Port TestTrafficRules|
    AWS::ECS::Service.ServiceConnectConfiguration.Services.Timeout|IdleTimeoutSeconds PerRequestTimeoutSeconds|
    AWS::ECS::Service.ServiceConnectConfiguration.Services.Tls|IssuerCertificateAuthority KmsKey RoleArn|
    AWS::ECS::Service.ServiceRegistries|ContainerName ContainerPort Port RegistryArn|
    AWS::ECS::Service.Tags|Key Value|
    AWS::ECS::Service.VolumeConfigurations|ManagedEBSVolume Name|
    AWS::ECS::Service.VolumeConfigurations.ManagedEBSVolume|Encrypted FilesystemType Iops KmsKeyId RoleArn SizeInGiB SnapshotId TagSpecifications Throughput VolumeInitializationRate VolumeType|
    AWS::ECS::Service.VolumeConfigurations.ManagedEBSVolume.TagSpecifications|PropagateTags ResourceType Tags|
    AWS::ECS::Service.VpcLatticeConfigurations|PortName RoleArn TargetGroupArn|
    AWS::ECS::TaskDefinition|ContainerDefinitions Cpu EnableFaultInjection EphemeralStorage ExecutionRoleArn Family InferenceAccelerators IpcMode Memory NetworkMode PidMode PlacementConstraints ProxyConfiguration RequiresCompatibilities RuntimePlatform Tags TaskRoleArn Volumes|TaskDefinitionArn
    AWS::ECS::TaskDefinition.ContainerDefinitions|Command Cpu CredentialSpecs DependsOn DisableNetworking DnsSearchDomains DnsServers DockerLabels DockerSecurityOptions EntryPoint Environment EnvironmentFiles Essential ExtraHosts FirelensConfiguration HealthCheck Hostname Image Interactive Links LinuxParameters LogConfiguration Memory MemoryReservation MountPoints Name PortMappings Privileged PseudoTerminal ReadonlyRootFilesystem RepositoryCredentials ResourceRequirements RestartPolicy Secrets StartTimeout StopTimeout SystemControls Ulimits User VersionConsistency VolumesFrom WorkingDirectory|
    AWS::ECS::TaskDefinition.ContainerDefinitions.DependsOn|Condition ContainerName|
    AWS::ECS::TaskDefinition.ContainerDefinitions.Environment|Name Value|
    AWS::ECS::TaskDefinition.ContainerDefinitions.EnvironmentFiles|Type Value|
    AWS::ECS::TaskDefinition.ContainerDefinitions.ExtraHosts|Hostname IpAddress|
    AWS::ECS::TaskDefinition.ContainerDefinitions.FirelensConfiguration|Options Type|
    AWS::ECS::TaskDefinition.ContainerDefinitions.HealthCheck|Command Interval Retries StartPeriod Timeout|
    AWS::ECS::TaskDefinition.ContainerDefinitions.LinuxParameters|Capabilities Devices InitProcessEnabled MaxSwap SharedMemorySize Swappiness Tmpfs|
    AWS::ECS::TaskDefinition.ContainerDefinitions.LinuxParameters.Capabilities|Add Drop|
    AWS::ECS::TaskDefinition.ContainerDefinitions.LinuxParameters.Devices|ContainerPath HostPath Permissions|
    AWS::ECS::TaskDefinition.ContainerDefinitions.LinuxParameters.Tmpfs|ContainerPath MountOptions Size|
    AWS::ECS::TaskDefinition.ContainerDefinitions.LogConfiguration|LogDriver Options SecretOptions|
    AWS::ECS::TaskDefinition.ContainerDefinitions.LogConfiguration.SecretOptions|Name ValueFrom|
    AWS::ECS::TaskDefinition.ContainerDefinitions.MountPoints|ContainerPath ReadOnly SourceVolume|
    AWS::ECS::TaskDefinition.ContainerDefinitions.PortMappings|AppProtocol ContainerPort ContainerPortRange HostPort Name Protocol|
    AWS::ECS::TaskDefinition.ContainerDefinitions.RepositoryCredentials|CredentialsParameter|
    AWS::ECS::TaskDefinition.ContainerDefinitions.ResourceRequirements|Type Value|
    AWS::ECS::TaskDefinition.ContainerDefinitions.RestartPolicy|Enabled IgnoredExitCodes RestartAttemptPeriod|
    AWS::ECS::TaskDefinition.ContainerDefinitions.Secrets|Name ValueFrom|
    AWS::ECS::TaskDefinition.ContainerDefinitions.SystemControls|Namespace Value|
    AWS::ECS::TaskDefinition.ContainerDefinitions.Ulimits|HardLimit Name SoftLimit|
    AWS::ECS::TaskDefinition.ContainerDefinitions.VolumesFrom|ReadOnly SourceContainer|
    AWS::ECS::TaskDefinition.EphemeralStorage|SizeInGiB|
    AWS::ECS::TaskDefinition.InferenceAccelerators|DeviceName DeviceType|
    AWS::ECS::TaskDefinition.PlacementConstraints|Expression Type|
    AWS::ECS::TaskDefinition.ProxyConfiguration|ContainerName ProxyConfigurationProperties Type|
    AWS::ECS::TaskDefinition.ProxyConfiguration.ProxyConfigurationProperties|Name Value|
    AWS::ECS::TaskDefinition.RuntimePlatform|CpuArchitecture OperatingSystemFamily|
    AWS::ECS::TaskDefinition.Tags|Key Value|
    AWS::ECS::TaskDefinition.Volumes|ConfiguredAtLaunch DockerVolumeConfiguration EFSVolumeConfiguration FSxWindowsFileServerVolumeConfiguration Host Name S3FilesVolumeConfiguration|
    AWS::ECS::TaskDefinition.Volumes.DockerVolumeConfiguration|Autoprovision Driver DriverOpts Labels Scope|
    AWS::ECS::TaskDefinition.Volumes.EFSVolumeConfiguration|AuthorizationConfig FilesystemId RootDirectory TransitEncryption TransitEncryptionPort|
    AWS::ECS::TaskDefinition.Volumes.EFSVolumeConfiguration.AuthorizationConfig|AccessPointId IAM|
    AWS::ECS::TaskDefinition.Volumes.FSxWindowsFileServerVolumeConfiguration|AuthorizationConfig FileSystemId RootDirectory|
    AWS::ECS::TaskDefinition.Volumes.FSxWindowsFileServerVolumeConfiguration.AuthorizationConfig|CredentialsParameter Domain|
    AWS::ECS::TaskDefinition.Volumes.Host|SourcePath|
    AWS::ECS::TaskDefinition.Volumes.S3FilesVolumeConfiguration|AccessPointArn FileSystemArn RootDirectory TransitEncryptionPort|
    AWS::ElastiCache::ReplicationGroup|AtRestEncryptionEnabled AuthToken AutoMinorVersionUpgrade AutomaticFailoverEnabled CacheNodeType CacheParameterGroupName CacheSecurityGroupNames CacheSubnetGroupName ClusterMode DataTieringEnabled Engine EngineVersion GlobalReplicationGroupId IpDiscovery KmsKeyId LogDeliveryConfigurations MultiAZEnabled NetworkType NodeGroupConfiguration NotificationTopicArn NumCacheClusters NumNodeGroups Port PreferredCacheClusterAZs PreferredMaintenanceWindow PrimaryClusterId ReplicasPerNodeGroup ReplicationGroupDescription ReplicationGroupId SecurityGroupIds SnapshotArns SnapshotName SnapshotRetentionLimit SnapshotWindow SnapshottingClusterId Tags TransitEncryptionEnabled TransitEncryptionMode UserGroupIds|ConfigurationEndPoint ConfigurationEndPoint.Address ConfigurationEndPoint.Port PrimaryEndPoint PrimaryEndPoint.Address PrimaryEndPoint.Port ReadEndPoint ReadEndPoint.Addresses ReadEndPoint.AddressesList ReadEndPoint.Ports ReadEndPoint.PortsList ReaderEndPoint ReaderEndPoint.Address ReaderEndPoint.Port
    AWS::ElastiCache::ReplicationGroup.ConfigurationEndPoint|Address Port|
    AWS::ElastiCache::ReplicationGroup.LogDeliveryConfigurations|DestinationDetails DestinationType LogFormat LogType|
    AWS::ElastiCache::ReplicationGroup.LogDeliveryConfigurations.DestinationDetails|CloudWatchLogsDetails KinesisFirehoseDetails|
    AWS::ElastiCache::ReplicationGroup.LogDeliveryConfigurations.DestinationDetails.CloudWatchLogsDetails|LogGroup|
    AWS::ElastiCache::ReplicationGroup.LogDeliveryConfigurations.DestinationDetails.KinesisFirehoseDetails|DeliveryStream|
    AWS::ElastiCache::ReplicationGroup.NodeGroupConfiguration|NodeGroupId PrimaryAvailabilityZone ReplicaAvailabilityZones ReplicaCount Slots|
    AWS::ElastiCache::ReplicationGroup.PrimaryEndPoint|Address Port|
    AWS::ElastiCache::ReplicationGroup.ReadEndPoint|Addresses AddressesList Ports PortsList|
    AWS::ElastiCache::ReplicationGroup.ReaderEndPoint|Address Port|
    AWS::ElastiCache::ReplicationGroup.Tags|Key Value|
    AWS::ElastiCache::SubnetGroup|CacheSubnetGroupName Description SubnetIds Tags|
    AWS::ElastiCache::SubnetGroup.Tags|Key Value|
    AWS::ElasticLoadBalancingV2::Listener|AlpnPolicy Certificates DefaultActions ListenerAttributes LoadBalancerArn MutualAuthentication Port Protocol SslPolicy|ListenerArn
    AWS::ElasticLoadBalancingV2::Listener.Certificates|CertificateArn|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions|AuthenticateCognitoConfig AuthenticateOidcConfig FixedResponseConfig ForwardConfig JwtValidationConfig Order RedirectConfig TargetGroupArn Type|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.AuthenticateCognitoConfig|AuthenticationRequestExtraParams OnUnauthenticatedRequest Scope SessionCookieName SessionTimeout UserPoolArn UserPoolClientId UserPoolDomain|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.AuthenticateOidcConfig|AuthenticationRequestExtraParams AuthorizationEndpoint ClientId ClientSecret Issuer OnUnauthenticatedRequest Scope SessionCookieName SessionTimeout TokenEndpoint UseExistingClientSecret UserInfoEndpoint|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.FixedResponseConfig|ContentType MessageBody StatusCode|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.ForwardConfig|TargetGroupStickinessConfig TargetGroups|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.ForwardConfig.TargetGroupStickinessConfig|DurationSeconds Enabled|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.ForwardConfig.TargetGroups|TargetGroupArn Weight|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.JwtValidationConfig|AdditionalClaims Issuer JwksEndpoint|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.JwtValidationConfig.AdditionalClaims|Format Name Values|
    AWS::ElasticLoadBalancingV2::Listener.DefaultActions.RedirectConfig|Host Path Port Protocol Query StatusCode|
    AWS::ElasticLoadBalancingV2::Listener.ListenerAttributes|Key Value|
    AWS::ElasticLoadBalancingV2::Listener.MutualAuthentication|AdvertiseTrustStoreCaNames IgnoreClientCertificateExpiry Mode TrustStoreArn|
    AWS::ElasticLoadBalancingV2::ListenerRule|Actions Conditions ListenerArn Priority Transforms|IsDefault RuleArn
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions|AuthenticateCognitoConfig AuthenticateOidcConfig FixedResponseConfig ForwardConfig JwtValidationConfig Order RedirectConfig TargetGroupArn Type|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.AuthenticateCognitoConfig|AuthenticationRequestExtraParams OnUnauthenticatedRequest Scope SessionCookieName SessionTimeout UserPoolArn UserPoolClientId UserPoolDomain|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.AuthenticateOidcConfig|AuthenticationRequestExtraParams AuthorizationEndpoint ClientId ClientSecret Issuer OnUnauthenticatedRequest Scope SessionCookieName SessionTimeout TokenEndpoint UseExistingClientSecret UserInfoEndpoint|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.FixedResponseConfig|ContentType MessageBody StatusCode|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.ForwardConfig|TargetGroupStickinessConfig TargetGroups|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.ForwardConfig.TargetGroupStickinessConfig|DurationSeconds Enabled|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.ForwardConfig.TargetGroups|TargetGroupArn Weight|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.JwtValidationConfig|AdditionalClaims Issuer JwksEndpoint|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.JwtValidationConfig.AdditionalClaims|Format Name Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Actions.RedirectConfig|Host Path Port Protocol Query StatusCode|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions|Field HostHeaderConfig HttpHeaderConfig HttpRequestMethodConfig PathPatternConfig QueryStringConfig RegexValues SourceIpConfig Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.HostHeaderConfig|RegexValues Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.HttpHeaderConfig|HttpHeaderName RegexValues Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.HttpRequestMethodConfig|Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.PathPatternConfig|RegexValues Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.QueryStringConfig|Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.QueryStringConfig.Values|Key Value|
    AWS::ElasticLoadBalancingV2::ListenerRule.Conditions.SourceIpConfig|Values|
    AWS::ElasticLoadBalancingV2::ListenerRule.Transforms|HostHeaderRewriteConfig Type UrlRewriteConfig|
    AWS::ElasticLoadBalancingV2::ListenerRule.Transforms.HostHeaderRewriteConfig|Rewrites|
    AWS::ElasticLoadBalancingV2::ListenerRule.Transforms.HostHeaderRewriteConfig.Rewrites|Regex Replace|
    AWS::ElasticLoadBalancingV2::ListenerRule.Transforms.UrlRewriteConfig|Rewrites|
    AWS::ElasticLoadBalancingV2::ListenerRule.Transforms.UrlRewriteConfig.Rewrites|Regex Replace|
    AWS::ElasticLoadBalancingV2::LoadBalancer|EnableCapacityReservationProvisionStabilize EnablePrefixForIpv6SourceNat EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic IpAddressType Ipv4IpamPoolId LoadBalancerAttributes MinimumLoadBalancerCapacity Name Scheme SecurityGroups SubnetMappings Subnets Tags Type|CanonicalHostedZoneID DNSName LoadBalancerArn LoadBalancerFullName LoadBalancerName
    AWS::ElasticLoadBalancingV2::LoadBalancer.LoadBalancerAttributes|Key Value|
    AWS::ElasticLoadBalancingV2::LoadBalancer.MinimumLoadBalancerCapacity|CapacityUnits|
    AWS::ElasticLoadBalancingV2::LoadBalancer.SubnetMappings|AllocationId IPv6Address PrivateIPv4Address SourceNatIpv6Prefix SubnetId|
    AWS::ElasticLoadBalancingV2::LoadBalancer.Tags|Key Value|
    AWS::ElasticLoadBalancingV2::TargetGroup|HealthCheckEnabled HealthCheckIntervalSeconds HealthCheckPath HealthCheckPort HealthCheckProtocol HealthCheckTimeoutSeconds HealthyThresholdCount IpAddressType Matcher Name Port Protocol ProtocolVersion Tags TargetControlPort TargetGroupAttributes TargetType Targets UnhealthyThresholdCount VpcId|LoadBalancerArns TargetGroupArn TargetGroupFullName TargetGroupName
    AWS::ElasticLoadBalancingV2::TargetGroup.Matcher|GrpcCode HttpCode|
    AWS::ElasticLoadBalancingV2::TargetGroup.Tags|Key Value|
    AWS::ElasticLoadBalancingV2::TargetGroup.TargetGroupAttributes|Key Value|
    AWS::ElasticLoadBalancingV2::TargetGroup.Targets|AvailabilityZone Id Port QuicServerId|
    AWS::Events::Archive|ArchiveName Description EventPattern KmsKeyIdentifier RetentionDays SourceArn|Arn
    AWS::Events::EventBus|DeadLetterConfig Description EventSourceName KmsKeyIdentifier LogConfig Name Policy Tags|Arn
    AWS::Events::EventBus.DeadLetterConfig|Arn|
    AWS::Events::EventBus.LogConfig|IncludeDetail Level|
    AWS::Events::EventBus.Tags|Key Value|
    AWS::Events::Rule|Description EventBusName EventPattern Name RoleArn ScheduleExpression State Tags Targets|Arn
    AWS::Events::Rule.Tags|Key Value|
    AWS::Events::Rule.Targets|AppSyncParameters Arn BatchParameters DeadLetterConfig EcsParameters HttpParameters Id Input InputPath InputTransformer KinesisParameters RedshiftDataParameters RetryPolicy RoleArn RunCommandParameters SageMakerPipelineParameters SqsParameters|
    AWS::Events::Rule.Targets.AppSyncParameters|GraphQLOperation|
    AWS::Events::Rule.Targets.BatchParameters|ArrayProperties JobDefinition JobName RetryStrategy|
    AWS::Events::Rule.Targets.BatchParameters.ArrayProperties|Size|
    AWS::Events::Rule.Targets.BatchParameters.RetryStrategy|Attempts|
    AWS::Events::Rule.Targets.DeadLetterConfig|Arn|
    AWS::Events::Rule.Targets.EcsParameters|CapacityProviderStrategy EnableECSManagedTags EnableExecuteCommand Group LaunchType NetworkConfiguration PlacementConstraints PlacementStrategies PlatformVersion PropagateTags ReferenceId TagList TaskCount TaskDefinitionArn|
    AWS::Events::Rule.Targets.EcsParameters.CapacityProviderStrategy|Base CapacityProvider Weight|
    AWS::Events::Rule.Targets.EcsParameters.NetworkConfiguration|AwsVpcConfiguration|
    AWS::Events::Rule.Targets.EcsParameters.PlacementConstraints|Expression Type|
    AWS::Events::Rule.Targets.EcsParameters.PlacementStrategies|Field Type|
    AWS::Events::Rule.Targets.EcsParameters.TagList|Key Value|
    AWS::Events::Rule.Targets.HttpParameters|HeaderParameters PathParameterValues QueryStringParameters|
    AWS::Events::Rule.Targets.InputTransformer|InputPathsMap InputTemplate|
    AWS::Events::Rule.Targets.KinesisParameters|PartitionKeyPath|
    AWS::Events::Rule.Targets.RedshiftDataParameters|Database DbUser SecretManagerArn Sql Sqls StatementName WithEvent|
    AWS::Events::Rule.Targets.RetryPolicy|MaximumEventAgeInSeconds MaximumRetryAttempts|
    AWS::Events::Rule.Targets.RunCommandParameters|RunCommandTargets|
    AWS::Events::Rule.Targets.RunCommandParameters.RunCommandTargets|Key Values|
    AWS::Events::Rule.Targets.SageMakerPipelineParameters|PipelineParameterList|
    AWS::Events::Rule.Targets.SageMakerPipelineParameters.PipelineParameterList|Name Value|
    AWS::Events::Rule.Targets.SqsParameters|MessageGroupId|
    AWS::GuardDuty::Detector|DataSources Enable Features FindingPublishingFrequency Tags|Id
    AWS::GuardDuty::Detector.DataSources|Kubernetes MalwareProtection S3Logs|
    AWS::GuardDuty::Detector.DataSources.Kubernetes|AuditLogs|
    AWS::GuardDuty::Detector.DataSources.Kubernetes.AuditLogs|Enable|
    AWS::GuardDuty::Detector.DataSources.MalwareProtection|ScanEc2InstanceWithFindings|
    AWS::GuardDuty::Detector.DataSources.MalwareProtection.ScanEc2InstanceWithFindings|EbsVolumes|
    AWS::GuardDuty::Detector.DataSources.S3Logs|Enable|
    AWS::GuardDuty::Detector.Features|AdditionalConfiguration Name Status|
    AWS::GuardDuty::Detector.Features.AdditionalConfiguration|Name Status|
    AWS::GuardDuty::Detector.Tags|Key Value|
    AWS::IAM::OIDCProvider|ClientIdList Tags ThumbprintList Url|Arn
    AWS::IAM::OIDCProvider.Tags|Key Value|
    AWS::IAM::Role|AssumeRolePolicyDocument Description ManagedPolicyArns MaxSessionDuration Path PermissionsBoundary Policies RoleName Tags|Arn RoleId
    AWS::IAM::Role.Policies|PolicyDocument PolicyName|
    AWS::IAM::Role.Tags|Key Value|
    AWS::KMS::Alias|AliasName TargetKeyId|
    AWS::KMS::Key|BypassPolicyLockoutSafetyCheck Description EnableKeyRotation Enabled KeyPolicy KeySpec KeyUsage MultiRegion Origin PendingWindowInDays RotationPeriodInDays Tags|Arn KeyId
    AWS::KMS::Key.Tags|Key Value|
    AWS::Lambda::EventSourceMapping|AmazonManagedKafkaEventSourceConfig BatchSize BisectBatchOnFunctionError DestinationConfig DocumentDBEventSourceConfig Enabled EventSourceArn FilterCriteria FunctionName FunctionResponseTypes KmsKeyArn LoggingConfig MaximumBatchingWindowInSeconds MaximumRecordAgeInSeconds MaximumRetryAttempts MetricsConfig ParallelizationFactor ProvisionedPollerConfig Queues ScalingConfig SelfManagedEventSource SelfManagedKafkaEventSourceConfig SourceAccessConfigurations StartingPosition StartingPositionTimestamp Tags Topics TumblingWindowInSeconds|EventSourceMappingArn Id
    AWS::Lambda::EventSourceMapping.AmazonManagedKafkaEventSourceConfig|ConsumerGroupId SchemaRegistryConfig|
    AWS::Lambda::EventSourceMapping.AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig|AccessConfigs EventRecordFormat SchemaRegistryURI SchemaValidationConfigs|
    AWS::Lambda::EventSourceMapping.AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig.AccessConfigs|Type URI|
    AWS::Lambda::EventSourceMapping.AmazonManagedKafkaEventSourceConfig.SchemaRegistryConfig.SchemaValidationConfigs|Attribute|
    AWS::Lambda::EventSourceMapping.DestinationConfig|OnFailure|
    AWS::Lambda::EventSourceMapping.DestinationConfig.OnFailure|Destination|
    AWS::Lambda::EventSourceMapping.DocumentDBEventSourceConfig|CollectionName DatabaseName FullDocument|
    AWS::Lambda::EventSourceMapping.FilterCriteria|Filters|
    AWS::Lambda::EventSourceMapping.FilterCriteria.Filters|Pattern|
    AWS::Lambda::EventSourceMapping.LoggingConfig|SystemLogLevel|
    AWS::Lambda::EventSourceMapping.MetricsConfig|Metrics|
    AWS::Lambda::EventSourceMapping.ProvisionedPollerConfig|MaximumPollers MinimumPollers PollerGroupName|
    AWS::Lambda::EventSourceMapping.ScalingConfig|MaximumConcurrency|
    AWS::Lambda::EventSourceMapping.SelfManagedEventSource|Endpoints|
    AWS::Lambda::EventSourceMapping.SelfManagedEventSource.Endpoints|KafkaBootstrapServers|
    AWS::Lambda::EventSourceMapping.SelfManagedKafkaEventSourceConfig|ConsumerGroupId SchemaRegistryConfig|
    AWS::Lambda::EventSourceMapping.SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig|AccessConfigs EventRecordFormat SchemaRegistryURI SchemaValidationConfigs|
    AWS::Lambda::EventSourceMapping.SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig.AccessConfigs|Type URI|
    AWS::Lambda::EventSourceMapping.SelfManagedKafkaEventSourceConfig.SchemaRegistryConfig.SchemaValidationConfigs|Attribute|
    AWS::Lambda::EventSourceMapping.SourceAccessConfigurations|Type URI|
    AWS::Lambda::EventSourceMapping.Tags|Key Value|
    AWS::Lambda::Function|Architectures CapacityProviderConfig Code CodeSigningConfigArn DeadLetterConfig Description DurableConfig Environment EphemeralStorage FileSystemConfigs FunctionName FunctionScalingConfig Handler ImageConfig KmsKeyArn Layers LoggingConfig MemorySize PackageType PublishToLatestPublished RecursiveLoop ReservedConcurrentExecutions Role Runtime RuntimeManagementConfig SnapStart Tags TenancyConfig Timeout TracingConfig VpcConfig|Arn SnapStartResponse SnapStartResponse.ApplyOn SnapStartResponse.OptimizationStatus
    AWS::Lambda::Function.CapacityProviderConfig|LambdaManagedInstancesCapacityProviderConfig|
    AWS::Lambda::Function.CapacityProviderConfig.LambdaManagedInstancesCapacityProviderConfig|CapacityProviderArn ExecutionEnvironmentMemoryGiBPerVCpu PerExecutionEnvironmentMaxConcurrency|
    AWS::Lambda::Function.Code|ImageUri S3Bucket S3Key S3ObjectStorageMode S3ObjectVersion SourceKMSKeyArn ZipFile|
    AWS::Lambda::Function.DeadLetterConfig|TargetArn|
    AWS::Lambda::Function.DurableConfig|ExecutionTimeout RetentionPeriodInDays|
    AWS::Lambda::Function.Environment|Variables|
    AWS::Lambda::Function.EphemeralStorage|Size|
    AWS::Lambda::Function.FileSystemConfigs|Arn LocalMountPath|
    AWS::Lambda::Function.FunctionScalingConfig|MaxExecutionEnvironments MinExecutionEnvironments|
    AWS::Lambda::Function.ImageConfig|Command EntryPoint WorkingDirectory|
    AWS::Lambda::Function.LoggingConfig|ApplicationLogLevel LogFormat LogGroup SystemLogLevel|
    AWS::Lambda::Function.RuntimeManagementConfig|RuntimeVersionArn UpdateRuntimeOn|
    AWS::Lambda::Function.SnapStart|ApplyOn|
    AWS::Lambda::Function.SnapStartResponse|ApplyOn OptimizationStatus|
    AWS::Lambda::Function.Tags|Key Value|
    AWS::Lambda::Function.TenancyConfig|TenantIsolationMode|
    AWS::Lambda::Function.TracingConfig|Mode|
    AWS::Lambda::Function.VpcConfig|Ipv6AllowedForDualStack SecurityGroupIds SubnetIds|
    AWS::Lambda::Permission|Action EventSourceToken FunctionName FunctionUrlAuthType InvokedViaFunctionUrl Principal PrincipalOrgID SourceAccount SourceArn|Id
    AWS::Logs::LogGroup|BearerTokenAuthenticationEnabled DataProtectionPolicy DeletionProtectionEnabled FieldIndexPolicies KmsKeyId LogGroupClass LogGroupName ResourcePolicyDocument RetentionInDays Tags|Arn
    AWS::Logs::LogGroup.Tags|Key Value|
    AWS::Logs::MetricFilter|ApplyOnTransformedLogs EmitSystemFieldDimensions FieldSelectionCriteria FilterName FilterPattern LogGroupName MetricTransformations|
    AWS::Logs::MetricFilter.MetricTransformations|DefaultValue Dimensions MetricName MetricNamespace MetricValue Unit|
    AWS::Logs::MetricFilter.MetricTransformations.Dimensions|Key Value|
    AWS::PaymentCryptography::Alias|AliasName KeyArn|
    AWS::PaymentCryptography::Key|DeriveKeyUsage Enabled Exportable KeyAttributes KeyCheckValueAlgorithm ReplicationRegions Tags|KeyIdentifier KeyOrigin KeyState ReplicationStatus
    AWS::PaymentCryptography::Key.KeyAttributes|KeyAlgorithm KeyClass KeyModesOfUse KeyUsage|
    AWS::PaymentCryptography::Key.KeyAttributes.KeyModesOfUse|Decrypt DeriveKey Encrypt Generate NoRestrictions Sign Unwrap Verify Wrap|
    AWS::PaymentCryptography::Key.Tags|Key Value|
    AWS::RDS::DBCluster|AllocatedStorage AssociatedRoles AutoMinorVersionUpgrade AvailabilityZones BacktrackWindow BackupRetentionPeriod ClusterScalabilityType CopyTagsToSnapshot DBClusterIdentifier DBClusterInstanceClass DBClusterParameterGroupName DBInstanceParameterGroupName DBSubnetGroupName DBSystemId DatabaseInsightsMode DatabaseName DeleteAutomatedBackups DeletionProtection Domain DomainIAMRoleName EnableCloudwatchLogsExports EnableGlobalWriteForwarding EnableHttpEndpoint EnableIAMDatabaseAuthentication EnableLocalWriteForwarding Engine EngineLifecycleSupport EngineMode EngineVersion GlobalClusterIdentifier Iops KmsKeyId ManageMasterUserPassword MasterUserAuthenticationType MasterUserPassword MasterUserSecret MasterUsername MonitoringInterval MonitoringRoleArn NetworkType PerformanceInsightsEnabled PerformanceInsightsKmsKeyId PerformanceInsightsRetentionPeriod Port PreferredBackupWindow PreferredMaintenanceWindow PubliclyAccessible ReplicationSourceIdentifier RestoreToTime RestoreType ScalingConfiguration ServerlessV2ScalingConfiguration SnapshotIdentifier SourceDBClusterIdentifier SourceDbClusterResourceId SourceRegion StorageEncrypted StorageType Tags UseLatestRestorableTime VpcSecurityGroupIds|DBClusterArn DBClusterResourceId Endpoint Endpoint.Address Endpoint.Port MasterUserSecret.SecretArn ReadEndpoint ReadEndpoint.Address StorageEncryptionType StorageThroughput
    AWS::RDS::DBCluster.AssociatedRoles|FeatureName RoleArn|
    AWS::RDS::DBCluster.Endpoint|Address Port|
    AWS::RDS::DBCluster.MasterUserSecret|KmsKeyId SecretArn|
    AWS::RDS::DBCluster.ReadEndpoint|Address|
    AWS::RDS::DBCluster.ScalingConfiguration|AutoPause MaxCapacity MinCapacity SecondsBeforeTimeout SecondsUntilAutoPause TimeoutAction|
    AWS::RDS::DBCluster.ServerlessV2ScalingConfiguration|MaxCapacity MinCapacity SecondsUntilAutoPause|
    AWS::RDS::DBCluster.Tags|Key Value|
    AWS::RDS::DBClusterParameterGroup|DBClusterParameterGroupName Description Family Parameters Tags|
    AWS::RDS::DBClusterParameterGroup.Tags|Key Value|
    AWS::RDS::DBInstance|AdditionalStorageVolumes AllocatedStorage AllowMajorVersionUpgrade ApplyImmediately AssociatedRoles AutoMinorVersionUpgrade AutomaticBackupReplicationKmsKeyId AutomaticBackupReplicationRegion AutomaticBackupReplicationRetentionPeriod AvailabilityZone BackupRetentionPeriod BackupTarget CACertificateIdentifier CertificateRotationRestart CharacterSetName CopyTagsToSnapshot CustomIAMInstanceProfile DBClusterIdentifier DBClusterSnapshotIdentifier DBInstanceClass DBInstanceIdentifier DBName DBParameterGroupName DBSecurityGroups DBSnapshotIdentifier DBSubnetGroupName DBSystemId DatabaseInsightsMode DedicatedLogVolume DeleteAutomatedBackups DeletionProtection Domain DomainAuthSecretArn DomainDnsIps DomainFqdn DomainIAMRoleName DomainOu EnableCloudwatchLogsExports EnableIAMDatabaseAuthentication EnablePerformanceInsights Engine EngineLifecycleSupport EngineVersion Iops KmsKeyId LicenseModel ManageMasterUserPassword MasterUserAuthenticationType MasterUserPassword MasterUserSecret MasterUsername MaxAllocatedStorage MonitoringInterval MonitoringRoleArn MultiAZ NcharCharacterSetName NetworkType OptionGroupName PerformanceInsightsKMSKeyId PerformanceInsightsRetentionPeriod Port PreferredBackupWindow PreferredMaintenanceWindow ProcessorFeatures PromotionTier PubliclyAccessible ReplicaMode RestoreTime SourceDBClusterIdentifier SourceDBInstanceAutomatedBackupsArn SourceDBInstanceIdentifier SourceDbiResourceId SourceRegion StorageEncrypted StorageThroughput StorageType Tags TdeCredentialArn TdeCredentialPassword Timezone UseDefaultProcessorFeatures UseLatestRestorableTime VPCSecurityGroups|AutomaticRestartTime CertificateDetails CertificateDetails.CAIdentifier CertificateDetails.ValidTill DBInstanceArn DBInstanceStatus DbiResourceId Endpoint Endpoint.Address Endpoint.HostedZoneId Endpoint.Port InstanceCreateTime IsStorageConfigUpgradeAvailable LatestRestorableTime ListenerEndpoint ListenerEndpoint.Address ListenerEndpoint.HostedZoneId ListenerEndpoint.Port MasterUserSecret.SecretArn PercentProgress ReadReplicaDBClusterIdentifiers ReadReplicaDBInstanceIdentifiers ResumeFullAutomationModeTime SecondaryAvailabilityZone StatusInfos
    AWS::RDS::DBInstance.AdditionalStorageVolumes|AllocatedStorage Iops MaxAllocatedStorage StorageThroughput StorageType VolumeName|
    AWS::RDS::DBInstance.AssociatedRoles|FeatureName RoleArn|
    AWS::RDS::DBInstance.CertificateDetails|CAIdentifier ValidTill|
    AWS::RDS::DBInstance.Endpoint|Address HostedZoneId Port|
    AWS::RDS::DBInstance.ListenerEndpoint|Address HostedZoneId Port|
    AWS::RDS::DBInstance.MasterUserSecret|KmsKeyId SecretArn|
    AWS::RDS::DBInstance.ProcessorFeatures|Name Value|
    AWS::RDS::DBInstance.StatusInfos|Message Normal Status StatusType|
    AWS::RDS::DBInstance.Tags|Key Value|
    AWS::RDS::DBParameterGroup|DBParameterGroupName Description Family Parameters Tags|
    AWS::RDS::DBParameterGroup.Tags|Key Value|
    AWS::RDS::DBSubnetGroup|DBSubnetGroupDescription DBSubnetGroupName SubnetIds Tags|
    AWS::RDS::DBSubnetGroup.Tags|Key Value|
    AWS::Route53::HostedZone|HostedZoneConfig HostedZoneFeatures HostedZoneTags Name QueryLoggingConfig VPCs|Id NameServers
    AWS::Route53::HostedZone.HostedZoneConfig|Comment|
    AWS::Route53::HostedZone.HostedZoneFeatures|EnableAcceleratedRecovery|
    AWS::Route53::HostedZone.HostedZoneTags|Key Value|
    AWS::Route53::HostedZone.QueryLoggingConfig|CloudWatchLogsLogGroupArn|
    AWS::Route53::HostedZone.VPCs|VPCId VPCRegion|
    AWS::Route53::RecordSet|AliasTarget CidrRoutingConfig Comment Failover GeoLocation GeoProximityLocation HealthCheckId HostedZoneId HostedZoneName MultiValueAnswer Name Region ResourceRecords SetIdentifier TTL Type Weight|Id
    AWS::Route53::RecordSet.AliasTarget|DNSName EvaluateTargetHealth HostedZoneId|
    AWS::Route53::RecordSet.CidrRoutingConfig|CollectionId LocationName|
    AWS::Route53::RecordSet.GeoLocation|ContinentCode CountryCode SubdivisionCode|
    AWS::Route53::RecordSet.GeoProximityLocation|AWSRegion Bias Coordinates LocalZoneGroup|
    AWS::Route53::RecordSet.GeoProximityLocation.Coordinates|Latitude Longitude|
    AWS::S3::Bucket|AbacStatus AccelerateConfiguration AccessControl AnalyticsConfigurations BucketEncryption BucketName BucketNamePrefix BucketNamespace CorsConfiguration IntelligentTieringConfigurations InventoryConfigurations LifecycleConfiguration LoggingConfiguration MetadataConfiguration MetadataTableConfiguration MetricsConfigurations NotificationConfiguration ObjectLockConfiguration ObjectLockEnabled OwnershipControls PublicAccessBlockConfiguration ReplicationConfiguration Tags VersioningConfiguration WebsiteConfiguration|Arn DomainName DualStackDomainName MetadataConfiguration.Destination MetadataConfiguration.InventoryTableConfiguration.TableArn MetadataConfiguration.InventoryTableConfiguration.TableName MetadataConfiguration.JournalTableConfiguration.TableArn MetadataConfiguration.JournalTableConfiguration.TableName MetadataTableConfiguration.S3TablesDestination.TableArn MetadataTableConfiguration.S3TablesDestination.TableNamespace RegionalDomainName WebsiteURL
    AWS::S3::Bucket.AccelerateConfiguration|AccelerationStatus|
    AWS::S3::Bucket.AnalyticsConfigurations|Id Prefix StorageClassAnalysis TagFilters|
    AWS::S3::Bucket.AnalyticsConfigurations.StorageClassAnalysis|DataExport|
    AWS::S3::Bucket.AnalyticsConfigurations.StorageClassAnalysis.DataExport|Destination OutputSchemaVersion|
    AWS::S3::Bucket.AnalyticsConfigurations.TagFilters|Key Value|
    AWS::S3::Bucket.BucketEncryption|ServerSideEncryptionConfiguration|
    AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration|BlockedEncryptionTypes BucketKeyEnabled ServerSideEncryptionByDefault|
    AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration.BlockedEncryptionTypes|EncryptionType|
    AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault|KMSMasterKeyID SSEAlgorithm|
    AWS::S3::Bucket.CorsConfiguration|CorsRules|
    AWS::S3::Bucket.CorsConfiguration.CorsRules|AllowedHeaders AllowedMethods AllowedOrigins ExposedHeaders Id MaxAge|
    AWS::S3::Bucket.IntelligentTieringConfigurations|Id Prefix Status TagFilters Tierings|
    AWS::S3::Bucket.IntelligentTieringConfigurations.TagFilters|Key Value|
    AWS::S3::Bucket.IntelligentTieringConfigurations.Tierings|AccessTier Days|
    AWS::S3::Bucket.InventoryConfigurations|Destination Enabled Id IncludedObjectVersions OptionalFields Prefix ScheduleFrequency|
    AWS::S3::Bucket.InventoryConfigurations.Destination|BucketAccountId BucketArn Format Prefix|
    AWS::S3::Bucket.LifecycleConfiguration|Rules TransitionDefaultMinimumObjectSize|
    AWS::S3::Bucket.LifecycleConfiguration.Rules|AbortIncompleteMultipartUpload ExpirationDate ExpirationInDays ExpiredObjectDeleteMarker Id NoncurrentVersionExpiration NoncurrentVersionExpirationInDays NoncurrentVersionTransition NoncurrentVersionTransitions ObjectSizeGreaterThan ObjectSizeLessThan Prefix Status TagFilters Transition Transitions|
    AWS::S3::Bucket.LifecycleConfiguration.Rules.AbortIncompleteMultipartUpload|DaysAfterInitiation|
    AWS::S3::Bucket.LifecycleConfiguration.Rules.NoncurrentVersionExpiration|NewerNoncurrentVersions NoncurrentDays|
    AWS::S3::Bucket.LifecycleConfiguration.Rules.NoncurrentVersionTransition|NewerNoncurrentVersions StorageClass TransitionInDays|
    AWS::S3::Bucket.LifecycleConfiguration.Rules.NoncurrentVersionTransitions|NewerNoncurrentVersions StorageClass TransitionInDays|
    AWS::S3::Bucket.LifecycleConfiguration.Rules.TagFilters|Key Value|
    AWS::S3::Bucket.LifecycleConfiguration.Rules.Transition|StorageClass TransitionDate TransitionInDays|
    AWS::S3::Bucket.LifecycleConfiguration.Rules.Transitions|StorageClass TransitionDate TransitionInDays|
    AWS::S3::Bucket.LoggingConfiguration|DestinationBucketName LogFilePrefix TargetObjectKeyFormat|
    AWS::S3::Bucket.MetadataConfiguration|Destination InventoryTableConfiguration JournalTableConfiguration|
    AWS::S3::Bucket.MetadataConfiguration.Destination|TableBucketArn TableBucketType TableNamespace|
    AWS::S3::Bucket.MetadataConfiguration.InventoryTableConfiguration|ConfigurationState EncryptionConfiguration TableArn TableName|
    AWS::S3::Bucket.MetadataConfiguration.InventoryTableConfiguration.EncryptionConfiguration|KmsKeyArn SseAlgorithm|
    AWS::S3::Bucket.MetadataConfiguration.JournalTableConfiguration|EncryptionConfiguration RecordExpiration TableArn TableName|
    AWS::S3::Bucket.MetadataConfiguration.JournalTableConfiguration.EncryptionConfiguration|KmsKeyArn SseAlgorithm|
    AWS::S3::Bucket.MetadataConfiguration.JournalTableConfiguration.RecordExpiration|Days Expiration|
    AWS::S3::Bucket.MetadataTableConfiguration|S3TablesDestination|
    AWS::S3::Bucket.MetadataTableConfiguration.S3TablesDestination|TableArn TableBucketArn TableName TableNamespace|
    AWS::S3::Bucket.MetricsConfigurations|AccessPointArn Id Prefix TagFilters|
    AWS::S3::Bucket.MetricsConfigurations.TagFilters|Key Value|
    AWS::S3::Bucket.NotificationConfiguration|EventBridgeConfiguration LambdaConfigurations QueueConfigurations TopicConfigurations|
    AWS::S3::Bucket.NotificationConfiguration.EventBridgeConfiguration|EventBridgeEnabled|
    AWS::S3::Bucket.NotificationConfiguration.LambdaConfigurations|Event Filter Function|
    AWS::S3::Bucket.NotificationConfiguration.LambdaConfigurations.Filter|S3Key|
    AWS::S3::Bucket.NotificationConfiguration.QueueConfigurations|Event Filter Queue|
    AWS::S3::Bucket.NotificationConfiguration.QueueConfigurations.Filter|S3Key|
    AWS::S3::Bucket.NotificationConfiguration.TopicConfigurations|Event Filter Topic|
    AWS::S3::Bucket.NotificationConfiguration.TopicConfigurations.Filter|S3Key|
    AWS::S3::Bucket.ObjectLockConfiguration|ObjectLockEnabled Rule|
    AWS::S3::Bucket.ObjectLockConfiguration.Rule|DefaultRetention|
    AWS::S3::Bucket.ObjectLockConfiguration.Rule.DefaultRetention|Days Mode Years|
    AWS::S3::Bucket.OwnershipControls|Rules|
    AWS::S3::Bucket.OwnershipControls.Rules|ObjectOwnership|
    AWS::S3::Bucket.PublicAccessBlockConfiguration|BlockPublicAcls BlockPublicPolicy IgnorePublicAcls RestrictPublicBuckets|
    AWS::S3::Bucket.ReplicationConfiguration|Role Rules|
    AWS::S3::Bucket.ReplicationConfiguration.Rules|DeleteMarkerReplication Destination Filter Id Prefix Priority SourceSelectionCriteria Status|
    AWS::S3::Bucket.ReplicationConfiguration.Rules.DeleteMarkerReplication|Status|
    AWS::S3::Bucket.ReplicationConfiguration.Rules.Destination|AccessControlTranslation Account Bucket EncryptionConfiguration Metrics ReplicationTime StorageClass|
    AWS::S3::Bucket.ReplicationConfiguration.Rules.Filter|And Prefix TagFilter|
    AWS::S3::Bucket.ReplicationConfiguration.Rules.SourceSelectionCriteria|ReplicaModifications SseKmsEncryptedObjects|
    AWS::S3::Bucket.Tags|Key Value|
    AWS::S3::Bucket.VersioningConfiguration|Status|
    AWS::S3::Bucket.WebsiteConfiguration|ErrorDocument IndexDocument RedirectAllRequestsTo RoutingRules|
    AWS::S3::Bucket.WebsiteConfiguration.RedirectAllRequestsTo|HostName Protocol|
    AWS::S3::Bucket.WebsiteConfiguration.RoutingRules|RedirectRule RoutingRuleCondition|
    AWS::S3::Bucket.WebsiteConfiguration.RoutingRules.RedirectRule|HostName HttpRedirectCode Protocol ReplaceKeyPrefixWith ReplaceKeyWith|
    AWS::S3::Bucket.WebsiteConfiguration.RoutingRules.RoutingRuleCondition|HttpErrorCodeReturnedEquals KeyPrefixEquals|
    AWS::S3::BucketPolicy|Bucket PolicyDocument|
    AWS::SNS::Subscription|DeliveryPolicy Endpoint FilterPolicy FilterPolicyScope Protocol RawMessageDelivery RedrivePolicy Region ReplayPolicy SubscriptionRoleArn TopicArn|Arn
    AWS::SNS::Topic|ArchivePolicy ContentBasedDeduplication DataProtectionPolicy DeliveryStatusLogging DisplayName FifoThroughputScope FifoTopic KmsMasterKeyId SignatureVersion Subscription Tags TopicName TracingConfig|TopicArn
    AWS::SNS::Topic.DeliveryStatusLogging|FailureFeedbackRoleArn Protocol SuccessFeedbackRoleArn SuccessFeedbackSampleRate|
    AWS::SNS::Topic.Subscription|Endpoint Protocol|
    AWS::SNS::Topic.Tags|Key Value|
    AWS::SNS::TopicPolicy|PolicyDocument Topics|Id
    AWS::SQS::Queue|ContentBasedDeduplication DeduplicationScope DelaySeconds FifoQueue FifoThroughputLimit KmsDataKeyReusePeriodSeconds KmsMasterKeyId MaximumMessageSize MessageRetentionPeriod QueueName ReceiveMessageWaitTimeSeconds RedriveAllowPolicy RedrivePolicy SqsManagedSseEnabled Tags VisibilityTimeout|Arn QueueUrl
    AWS::SQS::Queue.RedrivePolicy|deadLetterTargetArn maxReceiveCount|
    AWS::SQS::Queue.Tags|Key Value|
    AWS::SQS::QueuePolicy|PolicyDocument Queues|Id
    AWS::SSM::Parameter|AllowedPattern DataType Description Name Policies Tags Tier Type Value|
    AWS::Scheduler::Schedule|Description EndDate FlexibleTimeWindow GroupName KmsKeyArn Name ScheduleExpression ScheduleExpressionTimezone StartDate State Target|Arn
    AWS::Scheduler::Schedule.FlexibleTimeWindow|MaximumWindowInMinutes Mode|
    AWS::Scheduler::Schedule.Target|Arn DeadLetterConfig EcsParameters EventBridgeParameters Input KinesisParameters RetryPolicy RoleArn SageMakerPipelineParameters SqsParameters|
    AWS::Scheduler::Schedule.Target.DeadLetterConfig|Arn|
    AWS::Scheduler::Schedule.Target.EcsParameters|CapacityProviderStrategy EnableECSManagedTags EnableExecuteCommand Group LaunchType NetworkConfiguration PlacementConstraints PlacementStrategy PlatformVersion PropagateTags ReferenceId Tags TaskCount TaskDefinitionArn|
    AWS::Scheduler::Schedule.Target.EcsParameters.CapacityProviderStrategy|Base CapacityProvider Weight|
    AWS::Scheduler::Schedule.Target.EcsParameters.NetworkConfiguration|AwsvpcConfiguration|
    AWS::Scheduler::Schedule.Target.EcsParameters.PlacementConstraints|Expression Type|
    AWS::Scheduler::Schedule.Target.EcsParameters.PlacementStrategy|Field Type|
    AWS::Scheduler::Schedule.Target.EventBridgeParameters|DetailType Source|
    AWS::Scheduler::Schedule.Target.KinesisParameters|PartitionKey|
    AWS::Scheduler::Schedule.Target.RetryPolicy|MaximumEventAgeInSeconds MaximumRetryAttempts|
    AWS::Scheduler::Schedule.Target.SageMakerPipelineParameters|PipelineParameterList|
    AWS::Scheduler::Schedule.Target.SageMakerPipelineParameters.PipelineParameterList|Name Value|
    AWS::Scheduler::Schedule.Target.SqsParameters|MessageGroupId|
    AWS::SecretsManager::RotationSchedule|ExternalSecretRotationMetadata ExternalSecretRotationRoleArn HostedRotationLambda RotateImmediatelyOnUpdate RotationLambdaARN RotationRules SecretId|Id
    AWS::SecretsManager::RotationSchedule.ExternalSecretRotationMetadata|Key Value|
    AWS::SecretsManager::RotationSchedule.HostedRotationLambda|ExcludeCharacters KmsKeyArn MasterSecretArn MasterSecretKmsKeyArn RotationLambdaName RotationType Runtime SuperuserSecretArn SuperuserSecretKmsKeyArn VpcSecurityGroupIds VpcSubnetIds|
    AWS::SecretsManager::RotationSchedule.RotationRules|AutomaticallyAfterDays Duration ScheduleExpression|
    AWS::SecretsManager::Secret|Description GenerateSecretString KmsKeyId Name ReplicaRegions SecretString Tags Type|Id
    AWS::SecretsManager::Secret.GenerateSecretString|ExcludeCharacters ExcludeLowercase ExcludeNumbers ExcludePunctuation ExcludeUppercase GenerateStringKey IncludeSpace PasswordLength RequireEachIncludedType SecretStringTemplate|
    AWS::SecretsManager::Secret.ReplicaRegions|KmsKeyId Region|
    AWS::SecretsManager::Secret.Tags|Key Value|
    AWS::ServiceDiscovery::PrivateDnsNamespace|Description Name Properties Tags Vpc|Arn HostedZoneId Id
    AWS::ServiceDiscovery::PrivateDnsNamespace.Properties|DnsProperties|
    AWS::ServiceDiscovery::PrivateDnsNamespace.Properties.DnsProperties|SOA|
    AWS::ServiceDiscovery::PrivateDnsNamespace.Properties.DnsProperties.SOA|TTL|
    AWS::ServiceDiscovery::PrivateDnsNamespace.Tags|Key Value|
    AWS::StepFunctions::StateMachine|Definition DefinitionS3Location DefinitionString DefinitionSubstitutions EncryptionConfiguration LoggingConfiguration RoleArn StateMachineName StateMachineType Tags TracingConfiguration|Arn Name StateMachineRevisionId
    AWS::StepFunctions::StateMachine.DefinitionS3Location|Bucket Key Version|
    AWS::StepFunctions::StateMachine.EncryptionConfiguration|KmsDataKeyReusePeriodSeconds KmsKeyId Type|
    AWS::StepFunctions::StateMachine.LoggingConfiguration|Destinations IncludeExecutionData Level|
    AWS::StepFunctions::StateMachine.LoggingConfiguration.Destinations|CloudWatchLogsLogGroup|
    AWS::StepFunctions::StateMachine.LoggingConfiguration.Destinations.CloudWatchLogsLogGroup|LogGroupArn|
    AWS::StepFunctions::StateMachine.Tags|Key Value|
    AWS::StepFunctions::StateMachine.TracingConfiguration|Enabled|
    AWS::WAFv2::LoggingConfiguration|LogDestinationConfigs LoggingFilter RedactedFields ResourceArn|ManagedByFirewallManager
    AWS::WAFv2::LoggingConfiguration.LoggingFilter|DefaultBehavior Filters|
    AWS::WAFv2::LoggingConfiguration.LoggingFilter.Filters|Behavior Conditions Requirement|
    AWS::WAFv2::LoggingConfiguration.LoggingFilter.Filters.Conditions|ActionCondition LabelNameCondition|
    AWS::WAFv2::LoggingConfiguration.RedactedFields|Method QueryString SingleHeader UriPath|
    AWS::WAFv2::LoggingConfiguration.RedactedFields.SingleHeader|Name|
    AWS::WAFv2::WebACL|ApplicationConfig AssociationConfig CaptchaConfig ChallengeConfig CustomResponseBodies DataProtectionConfig DefaultAction Description Name OnSourceDDoSProtectionConfig Rules Scope Tags TokenDomains VisibilityConfig|Arn Capacity Id LabelNamespace
    AWS::WAFv2::WebACL.ApplicationConfig|Attributes|
    AWS::WAFv2::WebACL.ApplicationConfig.Attributes|Name Values|
    AWS::WAFv2::WebACL.AssociationConfig|RequestBody|
    AWS::WAFv2::WebACL.CaptchaConfig|ImmunityTimeProperty|
    AWS::WAFv2::WebACL.CaptchaConfig.ImmunityTimeProperty|ImmunityTime|
    AWS::WAFv2::WebACL.ChallengeConfig|ImmunityTimeProperty|
    AWS::WAFv2::WebACL.ChallengeConfig.ImmunityTimeProperty|ImmunityTime|
    AWS::WAFv2::WebACL.DataProtectionConfig|DataProtections|
    AWS::WAFv2::WebACL.DataProtectionConfig.DataProtections|Action ExcludeRateBasedDetails ExcludeRuleMatchDetails Field|
    AWS::WAFv2::WebACL.DataProtectionConfig.DataProtections.Field|FieldKeys FieldType|
    AWS::WAFv2::WebACL.DefaultAction|Allow Block|
    AWS::WAFv2::WebACL.DefaultAction.Allow|CustomRequestHandling|
    AWS::WAFv2::WebACL.DefaultAction.Allow.CustomRequestHandling|InsertHeaders|
    AWS::WAFv2::WebACL.DefaultAction.Block|CustomResponse|
    AWS::WAFv2::WebACL.DefaultAction.Block.CustomResponse|CustomResponseBodyKey ResponseCode ResponseHeaders|
    AWS::WAFv2::WebACL.OnSourceDDoSProtectionConfig|ALBLowReputationMode|
    AWS::WAFv2::WebACL.Rules|Action CaptchaConfig ChallengeConfig Name OverrideAction Priority RuleLabels Statement VisibilityConfig|
    AWS::WAFv2::WebACL.Rules.Action|Allow Block Captcha Challenge Count|
    AWS::WAFv2::WebACL.Rules.Action.Allow|CustomRequestHandling|
    AWS::WAFv2::WebACL.Rules.Action.Block|CustomResponse|
    AWS::WAFv2::WebACL.Rules.Action.Captcha|CustomRequestHandling|
    AWS::WAFv2::WebACL.Rules.Action.Challenge|CustomRequestHandling|
    AWS::WAFv2::WebACL.Rules.Action.Count|CustomRequestHandling|
    AWS::WAFv2::WebACL.Rules.CaptchaConfig|ImmunityTimeProperty|
    AWS::WAFv2::WebACL.Rules.CaptchaConfig.ImmunityTimeProperty|ImmunityTime|
    AWS::WAFv2::WebACL.Rules.ChallengeConfig|ImmunityTimeProperty|
    AWS::WAFv2::WebACL.Rules.ChallengeConfig.ImmunityTimeProperty|ImmunityTime|
    AWS::WAFv2::WebACL.Rules.OverrideAction|Count None|
    AWS::WAFv2::WebACL.Rules.RuleLabels|Name|
    AWS::WAFv2::WebACL.Rules.Statement|AndStatement AsnMatchStatement ByteMatchStatement GeoMatchStatement IPSetReferenceStatement LabelMatchStatement ManagedRuleGroupStatement NotStatement OrStatement RateBasedStatement RegexMatchStatement RegexPatternSetReferenceStatement RuleGroupReferenceStatement SizeConstraintStatement SqliMatchStatement XssMatchStatement|
    AWS::WAFv2::WebACL.Rules.Statement.AndStatement|Statements|
    AWS::WAFv2::WebACL.Rules.Statement.AsnMatchStatement|AsnList ForwardedIPConfig|
    AWS::WAFv2::WebACL.Rules.Statement.ByteMatchStatement|FieldToMatch PositionalConstraint SearchString SearchStringBase64 TextTransformations|
    AWS::WAFv2::WebACL.Rules.Statement.GeoMatchStatement|CountryCodes ForwardedIPConfig|
    AWS::WAFv2::WebACL.Rules.Statement.IPSetReferenceStatement|Arn IPSetForwardedIPConfig|
    AWS::WAFv2::WebACL.Rules.Statement.LabelMatchStatement|Key Scope|
    AWS::WAFv2::WebACL.Rules.Statement.ManagedRuleGroupStatement|ExcludedRules ManagedRuleGroupConfigs Name RuleActionOverrides ScopeDownStatement VendorName Version|
    AWS::WAFv2::WebACL.Rules.Statement.NotStatement|Statement|
    AWS::WAFv2::WebACL.Rules.Statement.OrStatement|Statements|
    AWS::WAFv2::WebACL.Rules.Statement.RateBasedStatement|AggregateKeyType CustomKeys EvaluationWindowSec ForwardedIPConfig Limit ScopeDownStatement|
    AWS::WAFv2::WebACL.Rules.Statement.RegexMatchStatement|FieldToMatch RegexString TextTransformations|
    AWS::WAFv2::WebACL.Rules.Statement.RegexPatternSetReferenceStatement|Arn FieldToMatch TextTransformations|
    AWS::WAFv2::WebACL.Rules.Statement.RuleGroupReferenceStatement|Arn ExcludedRules RuleActionOverrides|
    AWS::WAFv2::WebACL.Rules.Statement.SizeConstraintStatement|ComparisonOperator FieldToMatch Size TextTransformations|
    AWS::WAFv2::WebACL.Rules.Statement.SqliMatchStatement|FieldToMatch SensitivityLevel TextTransformations|
    AWS::WAFv2::WebACL.Rules.Statement.XssMatchStatement|FieldToMatch TextTransformations|
    AWS::WAFv2::WebACL.Rules.VisibilityConfig|CloudWatchMetricsEnabled MetricName SampledRequestsEnabled|
    AWS::WAFv2::WebACL.Tags|Key Value|
    AWS::WAFv2::WebACL.VisibilityConfig|CloudWatchMetricsEnabled MetricName SampledRequestsEnabled|
    AWS::WAFv2::WebACLAssociation|ResourceArn WebACLArn|
    AWS::XRay::SamplingRule|RuleName SamplingRule SamplingRuleRecord SamplingRuleUpdate Tags|RuleARN
    AWS::XRay::SamplingRule.SamplingRule|Attributes FixedRate HTTPMethod Host Priority ReservoirSize ResourceARN RuleARN RuleName SamplingRateBoost ServiceName ServiceType URLPath Version|
    AWS::XRay::SamplingRule.SamplingRule.SamplingRateBoost|CooldownWindowMinutes MaxRate|
    AWS::XRay::SamplingRule.SamplingRuleRecord|CreatedAt ModifiedAt SamplingRule|
    AWS::XRay::SamplingRule.SamplingRuleRecord.SamplingRule|Attributes FixedRate HTTPMethod Host Priority ReservoirSize ResourceARN RuleARN RuleName SamplingRateBoost ServiceName ServiceType URLPath Version|
    AWS::XRay::SamplingRule.SamplingRuleRecord.SamplingRule.SamplingRateBoost|CooldownWindowMinutes MaxRate|
    AWS::XRay::SamplingRule.SamplingRuleUpdate|Attributes FixedRate HTTPMethod Host Priority ReservoirSize ResourceARN RuleARN RuleName SamplingRateBoost ServiceName ServiceType URLPath|
    AWS::XRay::SamplingRule.SamplingRuleUpdate.SamplingRateBoost|CooldownWindowMinutes MaxRate|
    AWS::XRay::SamplingRule.Tags|Key Value|
    """
}
