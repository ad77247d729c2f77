import AWSResources

extension Waivers {
  mutating func acceptStorage() {
    accept(
      [.terraform("144")], on: Bucket.self,
      because: "Everything stands in one region; copies in another are not asked for.")
    accept(
      [.terraform("2.62")], on: Bucket.self, because: "Nothing in the system consumes object events.")
    accept(
      [.cloudFormation("18")], on: Bucket.self, because: "The logs of requests to the other buckets go here."
    ) { bucket, _ in bucket.accessLogs == nil }
    accept(
      [.terraform("2.65", on: "aws_s3_bucket_ownership_controls")], on: Bucket.self,
      because: "CloudFront delivers its logs by ACL."
    ) { bucket, _ in bucket.takesCloudFrontLogs }
    accept(
      [.terraform("145")], on: Bucket.self, because: "Load balancers and S3 deliver logs to buckets with AES256 only."
    ) { bucket, key in bucket.key == nil && Self.isDeliveredWithoutKey(key) }
    accept(
      [.terraform("145")], on: Bucket.self,
      because: "The access identity that is asked for cannot read what KMS encrypts."
    ) { bucket, key in bucket.key == nil && key == "frontend_bucket" }
    accept(
      [.terraform("145")], on: Bucket.self, because: "AES256: encryption.ownKeys asks for no key for logs."
    ) { bucket, key in bucket.key == nil && key != "frontend_bucket" && !Self.isDeliveredWithoutKey(key) }
  }

  private static func isDeliveredWithoutKey(_ key: String) -> Bool {
    key == "access_logs_bucket" || key == "alb_logs_bucket"
  }

  mutating func acceptData() {
    let destroyable = "This environment must be easy to destroy; protectData protects it."
    accept([.terraform("139")], on: AuroraCluster.self, because: destroyable) { cluster, _ in !cluster.isProtected }
    accept([.terraform("293")], on: DBInstance.self, because: destroyable) { database, _ in !database.isProtected }
    accept(
      [.terraform("2.8")], on: AuroraCluster.self,
      because: "Aurora backs itself up all the time; database.backupEveryHours would add AWS Backup.")
    accept(
      [.both("157")], on: DBInstance.self, because: "This environment has no standby: database.multiZone is false."
    ) { database, _ in !database.multiZone }
    let unmonitored = "No enhanced monitoring is asked for in this environment."
    accept([.both("118")], on: DBInstance.self, because: unmonitored) { server, _ in server.monitoringRole == nil }
    accept([.both("118")], on: AuroraInstance.self, because: unmonitored) { server, _ in server.monitoringRole == nil }
    let uninsightful = "No Performance Insights are asked for in this environment."
    accept([.terraform("353")], on: DBInstance.self, because: uninsightful) { database, _ in !database.insights.isOn }
    accept([.terraform("353")], on: AuroraInstance.self, because: uninsightful) { server, _ in !server.insights.isOn }
    let keyless = "AWS's own key encrypts it: encryption.ownKeys does not name it."
    accept([.terraform("354")], on: DBInstance.self, because: keyless) { database, _ in
      database.insights.isOn && database.insights.key == nil
    }
    accept([.terraform("354")], on: AuroraInstance.self, because: keyless) { server, _ in
      server.insights.isOn && server.insights.key == nil
    }
    accept([.terraform("327")], on: AuroraCluster.self, because: keyless) { cluster, _ in cluster.key == nil }
    accept([.both("166")], on: BackupVault.self, because: keyless) { vault, _ in vault.key == nil }
    accept([.both("119")], on: DynamoDBTable.self, because: keyless) { table, _ in table.key == nil }
    accept([.both("149")], on: Secret.self, because: keyless) { secret, _ in secret.key == nil }
    accept([.terraform("191")], on: ReplicationGroup.self, because: keyless) { cache, _ in cache.key == nil }
    accept(
      [.both("31")], on: ReplicationGroup.self,
      because: "No password is asked for: TLS, and a security group that lets in nobody but the services.")
    accept(
      [.terraform("2.50")], on: ReplicationGroup.self, because: "One node is asked for in this environment."
    ) { cache, _ in cache.nodes < 2 }
    let pinned = "A minor version is asked for; database.version with a major version alone lets AWS upgrade it."
    accept([.terraform("226")], on: DBInstance.self, because: pinned) { server, _ in !server.version.takesMinorVersions
    }
    accept([.terraform("226")], on: AuroraInstance.self, because: pinned) { server, _ in !server.takesMinorVersions }
    accept(
      [.terraform("2.16")], on: DynamoDBTable.self, because: "The capacity is fixed for each environment, as asked for."
    )
    accept(
      [.both("28")], on: DynamoDBTable.self, because: "No recovery is asked for in this environment."
    ) { table, _ in !table.recovers }
    accept(
      [.terraform("2.57")], on: Secret.self, because: "Its value is set by hand, so that no function could change it.")
  }

  mutating func acceptServices(_ system: PaymentSystem) {
    let plain = "HTTP is asked for; loadBalancer.https asks for a certificate when deploying."
    let https = system.loadBalancer.https
    if !https {
      accept([.both("2"), .both("103")], on: Listener.self, because: plain)
      accept([.terraform("2.20")], on: LoadBalancer.self, because: plain)
    }
    accept(
      [
        .terraform("260", on: "aws_vpc_security_group_ingress_rule", instance: "http"), .cloudFormation("260"),
      ], on: SecurityGroup.self, because: https ? "Port 80 redirects to HTTPS, and does nothing else." : plain
    ) { _, key in key == "alb_security_group" }
    accept(
      [.terraform("150")], on: LoadBalancer.self,
      because: "This environment must be easy to destroy; protectData protects it."
    ) { balancer, _ in !balancer.isProtected }
    if system.webFirewall == nil {
      accept([.terraform("2.28")], on: LoadBalancer.self, because: "No WAF is asked for in this environment.")
    }
    accept(
      [.terraform("378")], on: TargetGroup.self,
      because: "The containers speak HTTP, as asked for, and only the load balancer reaches them.")
    accept([.both("136")], on: ECRRepository.self, because: "AES256 is asked for.")
    accept([.both("51")], on: ECRRepository.self, because: "A tag such as latest is pushed again, as asked for.") {
      images, _ in
      images.isMutable
    }
    accept(
      [.terraform("336")], on: TaskDefinition.self, because: "ECS Exec writes to the containers' file systems."
    ) { task, _ in task.containers.contains { !$0.isReadOnly } }
    accept(
      [.terraform("224")], on: ECSCluster.self, because: "AWS's own key encrypts it: encryption.ownKeys has no logs."
    ) { cluster, _ in cluster.execLogGroup != nil && cluster.execKey == nil }
  }

  mutating func acceptEdge(_ system: PaymentSystem) {
    accept(
      [.both("174"), .terraform("2.42")], on: Distribution.self,
      because: "No host name is asked for: CloudFront's own certificate comes with its own rules."
    ) { distribution, _ in distribution.certificateARN == nil }
    accept([.terraform("310")], on: Distribution.self, because: "One region is asked for: there is no second origin.")
    accept([.terraform("374")], on: Distribution.self, because: "Customers may pay from anywhere.")
    accept(
      [.terraform("305"), .terraform("2.46")], on: Distribution.self,
      because: "Its origin is an API, which has no page for / and no bucket."
    ) { distribution, _ in distribution.rootObject == nil }
    if system.webFirewall == nil {
      accept([.both("68"), .terraform("2.47")], on: Distribution.self, because: "No WAF is asked for.")
      accept([.terraform("2.29")], on: APIStage.self, because: "No WAF is asked for.")
    }
    accept(
      [.terraform("2.38"), .terraform("2.39")], on: HostedZone.self,
      because: "Signing and logging of DNS are the parent zone's to begin; they are not asked for.")
    accept(
      [.both("120"), .terraform("225", on: "aws_api_gateway_method_settings")], on: APIStage.self,
      because: "Answers about payments must not come from a cache.")
    accept(
      [.terraform("2.51")], on: APIStage.self,
      because: system.api?.backend == .loadBalancer
        ? "The load balancer checks no client certificates."
        : "Functions are called by Lambda's API, without certificates.")
    if system.api?.key == nil {
      accept(
        [
          Check.terraform("59", on: "aws_api_gateway_method"),
          Check.cloudFormation("59", on: "AWS::ApiGateway::Method"),
        ], on: RestAPI.self, because: "No key is asked for: api.key wants one of every client.")
    }
  }

  mutating func acceptOperations() {
    accept(
      [.both("115")], on: LambdaFunction.self,
      because: "New accounts have too few concurrent calls to set some aside; the API's rate limits them."
    ) { function, _ in function.reservedConcurrency == nil && !function.subnets.isEmpty }
    accept(
      [.both("115"), .both("117")], on: LambdaFunction.self,
      because: "It runs once a day, and calls AWS's own APIs only."
    ) { function, _ in function.subnets.isEmpty }
    accept(
      [.terraform("272")], on: LambdaFunction.self,
      because: "The source is written beside the program and reviewed with it.")
    accept(
      [.both("116")], on: LambdaFunction.self,
      because: "The API waits for the answer: nothing is called asynchronously."
    ) { function, _ in function.deadLetters == nil }
    accept(
      [.both("173")], on: LambdaFunction.self, because: "Its variables are names, no secrets."
    ) { function, _ in function.key == nil && !function.environment.isEmpty }
    accept(
      [.both("158")], on: LogGroup.self, because: "AWS's own key encrypts it: encryption.ownKeys has no logs."
    ) { logs, _ in logs.key == nil }
    accept(
      [.terraform("338")], on: LogGroup.self, because: "The description says how long these logs are kept."
    ) { logs, _ in logs.keepDays < 365 }
    accept(
      [.terraform("2.3")], on: GuardDutyDetector.self,
      because: "One account: there is no organization to turn it on for.")
  }
}
