import InfraModel

/// Names of AWS services in IAM actions, and the actions of the services whose parts take lists of them.
/// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
enum IAMActions {
  /// Prefixes of actions, such as `s3`.
  static let services: Set<Substring> = Set(serviceWords.split(separator: " "))

  /// Actions of a service; nil if they are not known.
  static func names(of service: some StringProtocol) -> [Substring]? {
    switch service {
    case "dynamodb": dynamodb.split(separator: " ")
    case "payment-cryptography": paymentCryptography.split(separator: " ")
    case "s3": s3.split(separator: " ")
    case "secretsmanager": secretsmanager.split(separator: " ")
    case "sns": sns.split(separator: " ")
    case "sqs": sqs.split(separator: " ")
    default: nil
    }
  }

  /// Why an action such as `dynamodb:GetItem` or `s3:Get*` does not exist; nil if it does or is not known.
  static func problem(with action: String) -> String? {
    if action == "*" { return nil }
    let words = action.split(separator: ":", maxSplits: 1)
    guard words.count == 2 else { return nil }
    let (service, name) = (words[0], words[1])
    guard services.contains(service) else {
      // A suggestion considers only the first few hundred words.
      let near = services.filter { $0.first == service.first }.sorted().map(String.init)
      let hint = Suggestion.hint(for: String(service), in: near)
      return "'\(action)': IAM has no service '\(service)'\(hint)"
    }
    return problem(with: name, of: service)
  }

  /// The same for an action without its service.
  static func problem(with name: some StringProtocol, of service: some StringProtocol) -> String? {
    guard let known = names(of: service) else { return nil }
    if known.contains(where: { matches($0, name) }) { return nil }
    return "\(service) has no action '\(name)'\(Suggestion.hint(for: String(name), in: known.lazy.map(String.init)))"
  }

  /// IAM ignores case; `*` stands for any text and `?` for one character.
  private static func matches(_ name: some StringProtocol, _ pattern: some StringProtocol) -> Bool {
    let (name, pattern) = (Array(name.lowercased().utf8), Array(pattern.lowercased().utf8))
    var (place, next) = (0, 0)
    // The last `*`, and the place up to which it stands for text.
    var star: (next: Int, place: Int)?
    while place < name.count {
      if next < pattern.count, pattern[next] == UInt8(ascii: "*") {
        star = (next + 1, place)
        next += 1
      } else if next < pattern.count, pattern[next] == name[place] || pattern[next] == UInt8(ascii: "?") {
        (place, next) = (place + 1, next + 1)
      } else if let last = star {
        star = (last.next, last.place + 1)
        (place, next) = (last.place + 1, last.next)
      } else {
        return false
      }
    }
    return pattern[next...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  private static let dynamodb = """
    AssociateTableReplica BatchGetItem BatchWriteItem ConditionCheckItem CreateBackup CreateGlobalTable \
    CreateGlobalTableWitness CreateTable CreateTableReplica DeleteBackup DeleteGlobalTableWitness DeleteItem \
    DeleteResourcePolicy DeleteTable DeleteTableReplica DescribeBackup DescribeContinuousBackups \
    DescribeContributorInsights DescribeEndpoints DescribeExport DescribeGlobalTable DescribeGlobalTableSettings \
    DescribeImport DescribeKinesisStreamingDestination DescribeLimits DescribeReservedCapacity \
    DescribeReservedCapacityOfferings DescribeStream DescribeTable DescribeTableReplicaAutoScaling DescribeTimeToLive \
    DisableKinesisStreamingDestination EnableKinesisStreamingDestination ExportTableToPointInTime GetAbacStatus \
    GetItem GetRecords GetResourcePolicy GetShardIterator ImportTable InjectError ListBackups ListContributorInsights \
    ListExports ListGlobalTables ListImports ListStreams ListTables ListTagsOfResource PartiQLDelete PartiQLInsert \
    PartiQLSelect PartiQLUpdate PurchaseReservedCapacityOfferings PutItem PutResourcePolicy Query \
    ReadDataForReplication ReplicateSettings RestoreTableFromAwsBackup RestoreTableFromBackup \
    RestoreTableToPointInTime Scan StartAwsBackupJob TagResource UntagResource UpdateAbacStatus \
    UpdateContinuousBackups UpdateContributorInsights UpdateGlobalTable UpdateGlobalTableSettings \
    UpdateGlobalTableVersion UpdateItem UpdateKinesisStreamingDestination UpdateTable UpdateTableReplicaAutoScaling \
    UpdateTimeToLive WriteDataForReplication
    """

  private static let paymentCryptography = """
    AddKeyReplicationRegions AssociateMpaTeam CreateAlias CreateKey DecryptData DeleteAlias DeleteKey \
    DeleteResourcePolicy DisableDefaultKeyReplicationRegions DisassociateMpaTeam EnableDefaultKeyReplicationRegions \
    EncryptData ExportKey GenerateAs2805KekValidation GenerateCardValidationData GenerateMac GenerateMacEmvPinChange \
    GeneratePinData GetAlias GetCertificateSigningRequest GetDefaultKeyReplicationRegions GetKey GetMpaTeamAssociation \
    GetParametersForExport GetParametersForImport GetPublicKeyCertificate GetResourcePolicy ImportKey ListAliases \
    ListKeys ListTagsForResource PutResourcePolicy ReEncryptData RemoveKeyReplicationRegions RestoreKey StartKeyUsage \
    StopKeyUsage TagResource TranslateKeyMaterial TranslatePinData UntagResource UpdateAlias \
    VerifyAuthRequestCryptogram VerifyCardValidationData VerifyMac VerifyPinData
    """

  private static let s3 = """
    AbortMultipartUpload AssociateAccessGrantsIdentityCenter BypassGovernanceRetention CreateAccessGrant \
    CreateAccessGrantsInstance CreateAccessGrantsLocation CreateAccessPoint CreateAccessPointForObjectLambda \
    CreateBucket CreateBucketMetadataTableConfiguration CreateJob CreateMultiRegionAccessPoint CreateStorageLensGroup \
    DeleteAccessGrant DeleteAccessGrantsInstance DeleteAccessGrantsInstanceResourcePolicy DeleteAccessGrantsLocation \
    DeleteAccessPoint DeleteAccessPointForObjectLambda DeleteAccessPointPolicy DeleteAccessPointPolicyForObjectLambda \
    DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite DeleteJobTagging \
    DeleteMultiRegionAccessPoint DeleteObject DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionTagging \
    DeleteStorageLensConfiguration DeleteStorageLensConfigurationTagging DeleteStorageLensGroup DescribeJob \
    DescribeMultiRegionAccessPointOperation DissociateAccessGrantsIdentityCenter GetAccelerateConfiguration \
    GetAccessGrant GetAccessGrantsInstance GetAccessGrantsInstanceForPrefix GetAccessGrantsInstanceResourcePolicy \
    GetAccessGrantsLocation GetAccessPoint GetAccessPointConfigurationForObjectLambda GetAccessPointForObjectLambda \
    GetAccessPointPolicy GetAccessPointPolicyForObjectLambda GetAccessPointPolicyStatus \
    GetAccessPointPolicyStatusForObjectLambda GetAccountPublicAccessBlock GetAnalyticsConfiguration GetBucketAbac \
    GetBucketAcl GetBucketCORS GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration \
    GetBucketNotification GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy \
    GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging GetBucketVersioning \
    GetBucketWebsite GetDataAccess GetEncryptionConfiguration GetIntelligentTieringConfiguration \
    GetInventoryConfiguration GetJobTagging GetLifecycleConfiguration GetMetricsConfiguration \
    GetMultiRegionAccessPoint GetMultiRegionAccessPointPolicy GetMultiRegionAccessPointPolicyStatus \
    GetMultiRegionAccessPointRoutes GetObject GetObjectAcl GetObjectAttributes GetObjectLegalHold GetObjectRetention \
    GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl GetObjectVersionAttributes \
    GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent GetReplicationConfiguration \
    GetStorageLensConfiguration GetStorageLensConfigurationTagging GetStorageLensDashboard GetStorageLensGroup \
    InitiateReplication ListAccessGrants ListAccessGrantsInstances ListAccessGrantsLocations ListAccessPoints \
    ListAccessPointsForObjectLambda ListAllMyBuckets ListBucket ListBucketMultipartUploads ListBucketVersions \
    ListCallerAccessGrants ListJobs ListMultiRegionAccessPoints ListMultipartUploadParts ListStorageLensConfigurations \
    ListStorageLensGroups ListTagsForResource ObjectOwnerOverrideToBucketOwner PauseReplication \
    PutAccelerateConfiguration PutAccessGrantsInstanceResourcePolicy PutAccessPointConfigurationForObjectLambda \
    PutAccessPointPolicy PutAccessPointPolicyForObjectLambda PutAccessPointPublicAccessBlock \
    PutAccountPublicAccessBlock PutAnalyticsConfiguration PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging \
    PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls PutBucketPolicy \
    PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging PutBucketVersioning PutBucketWebsite \
    PutEncryptionConfiguration PutIntelligentTieringConfiguration PutInventoryConfiguration PutJobTagging \
    PutLifecycleConfiguration PutMetricsConfiguration PutMultiRegionAccessPointPolicy PutObject PutObjectAcl \
    PutObjectLegalHold PutObjectRetention PutObjectTagging PutObjectVersionAcl PutObjectVersionTagging \
    PutReplicationConfiguration PutStorageLensConfiguration PutStorageLensConfigurationTagging ReplicateDelete \
    ReplicateObject ReplicateTags RestoreObject SubmitMultiRegionAccessPointRoutes TagResource UntagResource \
    UpdateAccessGrantsLocation UpdateBucketMetadataInventoryTableConfiguration \
    UpdateBucketMetadataJournalTableConfiguration UpdateJobPriority UpdateJobStatus UpdateObjectEncryption \
    UpdateStorageLensGroup
    """

  private static let secretsmanager = """
    BatchGetSecretValue CancelRotateSecret CreateSecret DeleteResourcePolicy DeleteSecret DescribeSecret \
    GetRandomPassword GetResourcePolicy GetSecretValue ListSecretVersionIds ListSecrets PutResourcePolicy \
    PutSecretValue RemoveRegionsFromReplication ReplicateSecretToRegions RestoreSecret RotateSecret \
    StopReplicationToReplica TagResource UntagResource UpdateSecret UpdateSecretVersionStage ValidateResourcePolicy
    """

  private static let sns = """
    AddPermission CheckIfPhoneNumberIsOptedOut ConfirmSubscription CreatePlatformApplication CreatePlatformEndpoint \
    CreateSMSSandboxPhoneNumber CreateTopic DeleteEndpoint DeletePlatformApplication DeleteSMSSandboxPhoneNumber \
    DeleteTopic GetDataProtectionPolicy GetEndpointAttributes GetPlatformApplicationAttributes GetSMSAttributes \
    GetSMSSandboxAccountStatus GetSubscriptionAttributes GetTopicAttributes ListEndpointsByPlatformApplication \
    ListOriginationNumbers ListPhoneNumbersOptedOut ListPlatformApplications ListSMSSandboxPhoneNumbers \
    ListSubscriptions ListSubscriptionsByTopic ListTagsForResource ListTopics OptInPhoneNumber Publish \
    PutDataProtectionPolicy RemovePermission SetEndpointAttributes SetPlatformApplicationAttributes SetSMSAttributes \
    SetSubscriptionAttributes SetTopicAttributes Subscribe TagResource Unsubscribe UntagResource \
    VerifySMSSandboxPhoneNumber
    """

  private static let sqs = """
    AddPermission CancelMessageMoveTask ChangeMessageVisibility CreateQueue DeleteMessage DeleteQueue \
    GetQueueAttributes GetQueueUrl ListDeadLetterSourceQueues ListMessageMoveTasks ListQueueTags ListQueues PurgeQueue \
    ReceiveMessage RemovePermission SendMessage SetQueueAttributes StartMessageMoveTask TagQueue UntagQueue
    """

  private static let serviceWords = """
    a2c a4b access-analyzer account acm acm-pca aco-automation action-recommendations activate agentaccess-mcp \
    aidevops aiops airflow airflow-serverless amplify amplifybackend amplifyuibuilder aoss apigateway app-integrations \
    appconfig appfabric appflow application-autoscaling application-cost-profiler application-signals \
    application-signals-mcp application-transformation applicationinsights appmesh appmesh-preview apprunner appstream \
    appstudio appsync apptest aps arc-region-switch arc-zonal-shift arsenal artifact athena auditmanager autoscaling \
    autoscaling-plans aws-external-anthropic aws-marketplace aws-marketplace-management aws-portal awsconnector b2bi \
    backup backup-gateway backup-search backup-storage batch bcm-dashboards bcm-data-exports bcm-pricing-calculator \
    bcm-recommended-actions bedrock bedrock-agentcore bedrock-mantle billing billingconductor braket budgets bugbust \
    cases cassandra ce chatbot chime cleanrooms cleanrooms-ml cloud9 clouddirectory cloudformation cloudfront \
    cloudfront-keyvaluestore cloudhsm cloudsearch cloudshell cloudtrail cloudtrail-data cloudwatch codeartifact \
    codebuild codecatalyst codecommit codeconnections codedeploy codedeploy-commands-secure codeguru codeguru-profiler \
    codeguru-reviewer codeguru-security codepipeline codestar codestar-connections codestar-notifications \
    codewhisperer cognito-identity cognito-idp cognito-sync comprehend comprehendmedical compute-optimizer config \
    connect connect-campaigns consoleapp consolidatedbilling controlcatalog controltower cost-optimization-hub cur \
    customer-verification databrew dataexchange datapipeline datasync datazone datazonecontrol dax dbqms deadline \
    deepcomposer deeplens deepracer detective devicefarm devops-guru directconnect discovery dlm dms docdb-elastic drs \
    ds ds-data dsql dynamodb ebs ec2 ec2-instance-connect ec2messages ecr ecr-public ecs ecs-mcp eks eks-auth eks-mcp \
    elastic-inference elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce \
    elastictranscoder elemental-activations elemental-appliances-software elemental-inference elemental-support-cases \
    elemental-support-content emr-containers emr-serverless entityresolution es events evidently evs execute-api \
    finspace finspace-api firehose fis fms forecast frauddetector freertos freetier fsx gamelift gameliftstreams \
    gamesparks geo geo-maps geo-places geo-routes glacier globalaccelerator glue grafana greengrass groundstation \
    groundtruthlabeling guardduty health health-agent healthlake honeycode iam identity-sync identitystore \
    identitystore-auth imagebuilder importexport inspector inspector-scan inspector2 inspector2-telemetry interconnect \
    internetmonitor invoicing iot iot-device-tester iotanalytics iotdeviceadvisor iotevents iotfleethub iotfleetwise \
    iotjobsdata iotmanagedintegrations iotroborunner iotsitewise iottwinmaker iotwireless iq iq-permission ivs ivschat \
    kafka kafka-cluster kafkaconnect kendra kendra-ranking kinesis kinesisanalytics kinesisvideo kms lakeformation \
    lambda launchwizard lex license-manager license-manager-linux-subscriptions license-manager-user-subscriptions \
    lightsail logs lookoutequipment lookoutmetrics lookoutvision m2 machinelearning macie2 managedblockchain \
    managedblockchain-query mapcredits marketplacecommerceanalytics mechanicalturk mediaconnect mediaconvert \
    mediaimport medialive mediapackage mediapackage-vod mediapackagev2 mediastore mediatailor medical-imaging memorydb \
    mgh mgn migrationhub-orchestrator migrationhub-strategy mobileanalytics mobilehub mobiletargeting monitron mpa mq \
    neptune-db neptune-graph network-firewall network-security-director networkflowmonitor networkmanager \
    networkmanager-chat networkmonitor nimble notifications notifications-contacts nova-act oam observabilityadmin odb \
    omics one opensearch opsworks opsworks-cm organizations osis outposts panorama partnercentral \
    partnercentral-account-management payment-cryptography payments pca-connector-ad pca-connector-scep pcs \
    personalize pi pipes polly pricing pricingplanmanager private-networks profile proton purchase-orders q qapps \
    qbusiness qdeveloper qldb quicksight ram rbin rds rds-data rds-db redshift redshift-data redshift-serverless \
    refactor-spaces rekognition repostspace researchstudio resiliencehub resource-explorer resource-explorer-2 \
    resource-groups rhelkb robomaker rolesanywhere route53 route53-recovery-cluster route53-recovery-control-config \
    route53-recovery-readiness route53domains route53globalresolver route53profiles route53resolver rtbfabric rum s3 \
    s3-object-lambda s3-outposts s3express s3files s3tables s3vectors sagemaker sagemaker-data-science-assistant \
    sagemaker-geospatial sagemaker-groundtruth-synthetic sagemaker-mlflow sagemaker-unified-studio-mcp savingsplans \
    scheduler schemas scn sdb secretsmanager security-ir securityagent securityhub securitylake serverlessrepo \
    servicecatalog servicediscovery serviceextract servicequotas ses shield signer signin simspaceweaver sms sms-voice \
    snow-device-management snowball sns social-messaging sqlworkbench sqs ssm ssm-contacts ssm-guiconnect \
    ssm-incidents ssm-quicksetup ssm-sap ssmmessages sso sso-directory sso-oauth states storagegateway sts support \
    support-console supportapp supportplans supportrecommendations sustainability swf synthetics tag tax textract \
    thinclient timestream timestream-influxdb tiros tnb transcribe transfer transform transform-custom translate \
    trustedadvisor ts user-subscriptions uxc vendor-insights verified-access verifiedpermissions voiceid vpc-lattice \
    vpc-lattice-svcs vpce waf waf-regional wafv2 wam wellarchitected wickr wisdom workdocs worklink workmail \
    workmailmessageflow workspaces workspaces-instances workspaces-web xray
    """
}
