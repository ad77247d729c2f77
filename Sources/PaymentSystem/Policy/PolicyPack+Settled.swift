extension PolicyPack {
  /// The controls that every system keeps: the kinds have no property that could violate them.
  public static let always: [Settled] = [
    Settled(
      "net.subnet-no-auto-public-ip", "Subnets give nothing a public address by themselves.",
      serves: ["PCI DSS 4.0 1.4.4", "FSBP EC2.15"], scanners: ["CKV_AWS_130"]),
    Settled(
      "net.nat", "Private subnets reach the internet through NAT gateways, not servers.",
      serves: ["PCI DSS 4.0 1.4.2"], scanners: ["CKV2_AWS_35"]),
    Settled(
      "net.nacl", "No network access list opens a port: only the network's own is there.",
      serves: ["PCI DSS 4.0 1.3.1", "FSBP EC2.16", "FSBP EC2.21"], scanners: ["CKV2_AWS_1", "CKV_AWS_352"]),
    Settled(
      "net.no-default-vpc", "The account's default network is not used.", serves: ["PCI DSS 4.0 2.2.2"],
      scanners: ["CKV_AWS_148"]),
    Settled(
      "alb.tls-policy", "HTTPS listeners speak TLS 1.2 or later.", serves: ["PCI DSS 4.0 4.2.1", "FSBP ELB.17"],
      scanners: ["CKV2_AWS_74"]),
    Settled(
      "alb.access-logs", "Load balancers log requests to S3.", serves: ["PCI DSS 4.0 10.2.1", "FSBP ELB.5"],
      scanners: ["CKV_AWS_91"]),
    Settled(
      "alb.drop-invalid-headers", "Load balancers drop headers that are no headers, and defend against desync.",
      serves: ["PCI DSS 4.0 6.2.4", "FSBP ELB.4", "FSBP ELB.12"], scanners: ["CKV_AWS_131", "CKV_AWS_328"]),
    Settled("alb.health-check", "Target groups ask whether tasks are well.", serves: [], scanners: ["CKV_AWS_261"]),
    Settled("ecs.insights", "Clusters have Container Insights.", serves: ["FSBP ECS.12"], scanners: ["CKV_AWS_65"]),
    Settled(
      "ecs.fargate", "Tasks run on the latest platform of Fargate, without public addresses.",
      serves: ["PCI DSS 4.0 6.3.3", "FSBP ECS.2", "FSBP ECS.10"], scanners: ["CKV_AWS_332", "CKV_AWS_333"]),
    Settled(
      "ecs.container", "No container is privileged, shares the host's processes or mounts a file system.",
      serves: ["PCI DSS 4.0 2.2.6", "FSBP ECS.3", "FSBP ECS.4"],
      scanners: ["CKV_AWS_97", "CKV_AWS_334", "CKV_AWS_335"]),
    Settled("ecs.logs", "Every container has a log.", serves: ["PCI DSS 4.0 10.2.1", "FSBP ECS.9"]),
    Settled(
      "ecr.scan", "Images are scanned when they are pushed.", serves: ["PCI DSS 4.0 6.3.1", "FSBP ECR.1"],
      scanners: ["CKV_AWS_163"]),
    Settled(
      "ecr.private", "Repositories have no policy that lets others in.", serves: ["PCI DSS 4.0 7.2.2"],
      scanners: ["CKV_AWS_32"]),
    Settled(
      "rds.encrypted", "Databases are encrypted.", serves: ["PCI DSS 4.0 3.5.1", "FSBP RDS.3", "FSBP RDS.27"],
      scanners: ["CKV_AWS_16", "CKV_AWS_96"]),
    Settled(
      "rds.private", "Databases have no public address.", serves: ["PCI DSS 4.0 1.4.4", "FSBP RDS.2"],
      scanners: ["CKV_AWS_17"]),
    Settled(
      "rds.iam-auth", "Databases take credentials of IAM.",
      serves: ["PCI DSS 4.0 8.3.1", "FSBP RDS.10", "FSBP RDS.12"], scanners: ["CKV_AWS_161", "CKV_AWS_162"]),
    Settled(
      "rds.log-exports", "Databases hand their logs to CloudWatch.", serves: ["PCI DSS 4.0 10.3.3", "FSBP RDS.9"],
      scanners: ["CKV_AWS_129", "CKV_AWS_324"]),
    Settled(
      "rds.snapshot-tags", "Snapshots carry their database's tags.", serves: ["FSBP RDS.16", "FSBP RDS.17"],
      scanners: ["CKV_AWS_313", "CKV2_AWS_60"]),
    Settled(
      "rds.password", "AWS makes, keeps and rotates the master password.", serves: ["PCI DSS 4.0 8.6.2"]),
    Settled(
      "redis.encrypted", "Caches are encrypted, at rest and in transit.",
      serves: ["PCI DSS 4.0 3.5.1", "PCI DSS 4.0 4.2.1", "FSBP ElastiCache.4", "FSBP ElastiCache.5"],
      scanners: ["CKV_AWS_29", "CKV_AWS_30"]),
    Settled(
      "redis.upgrades", "Caches take minor versions by themselves and have a subnet group of their own.",
      serves: ["PCI DSS 4.0 6.3.3", "FSBP ElastiCache.2", "FSBP ElastiCache.7"],
      scanners: ["CKV_AWS_322", "CKV_AWS_323"]),
    Settled(
      "s3.public-access-block", "Buckets block public access.",
      serves: ["PCI DSS 4.0 1.4.4", "FSBP S3.1", "FSBP S3.8"],
      scanners: ["CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6"]),
    Settled("s3.tls", "Buckets refuse requests without TLS.", serves: ["PCI DSS 4.0 4.2.1", "FSBP S3.5"]),
    Settled("s3.encrypted", "Buckets are encrypted.", serves: ["PCI DSS 4.0 3.5.1"], scanners: ["CKV_AWS_19"]),
    Settled(
      "s3.versioning", "Buckets keep old versions.", serves: ["PCI DSS 4.0 10.3.2", "FSBP S3.14"],
      scanners: ["CKV_AWS_21"]),
    Settled(
      "s3.lifecycle", "Buckets drop what is old, and uploads that were never finished.",
      serves: ["PCI DSS 4.0 3.2.1", "FSBP S3.10", "FSBP S3.13"], scanners: ["CKV2_AWS_61", "CKV_AWS_300"]),
    Settled(
      "cdn.https", "Browsers reach CloudFront over HTTPS.", serves: ["PCI DSS 4.0 4.2.1", "FSBP CloudFront.3"],
      scanners: ["CKV_AWS_34"]),
    Settled(
      "cdn.headers", "Answers of CloudFront carry HSTS and other headers of security.", serves: ["PCI DSS 4.0 6.2.4"],
      scanners: ["CKV2_AWS_32", "CKV_AWS_259"]),
    Settled(
      "acm.safe", "Certificates name hosts, are public record, and are replaced before they go.",
      serves: ["PCI DSS 4.0 4.2.1", "FSBP ACM.1", "FSBP ACM.2"],
      scanners: ["CKV_AWS_233", "CKV_AWS_234", "CKV2_AWS_71"]),
    Settled(
      "api.validation", "APIs check requests, and log no payloads.", serves: ["PCI DSS 4.0 3.3.1"],
      scanners: ["CKV2_AWS_53", "CKV_AWS_276"]),
    Settled(
      "api.cache-encrypted", "What an API might cache is encrypted.",
      serves: ["PCI DSS 4.0 3.5.1", "FSBP APIGateway.5"], scanners: ["CKV_AWS_308"]),
    Settled(
      "fn.not-public", "Functions are called by what is named only, and have no address.",
      serves: ["PCI DSS 4.0 7.2.2", "FSBP Lambda.1"], scanners: ["CKV_AWS_301", "CKV_AWS_364", "CKV_AWS_258"]),
    Settled(
      "fn.runtime", "Functions have a runtime that AWS maintains.", serves: ["PCI DSS 4.0 6.3.3", "FSBP Lambda.2"],
      scanners: ["CKV_AWS_363"]),
    Settled("waf.metrics", "Rules of a WAF are measured.", serves: ["FSBP WAF.12"]),
    Settled(
      "guardduty.on", "A detector of GuardDuty is on.", serves: ["PCI DSS 4.0 11.5.1", "FSBP GuardDuty.1"],
      scanners: ["CKV_AWS_238"]),
    Settled(
      "config.all", "A recorder of AWS Config records every type.", serves: ["PCI DSS 4.0 11.5.2", "FSBP Config.1"],
      scanners: ["CKV2_AWS_45", "CKV2_AWS_48"]),
    Settled(
      "kms.rotation", "Keys are rotated every year.", serves: ["PCI DSS 4.0 3.7.4", "FSBP KMS.4"],
      scanners: ["CKV_AWS_7", "CKV2_AWS_64", "CKV_AWS_227"]),
    Settled(
      "iam.trust", "Roles are taken on by AWS services only, and there are no users.",
      serves: ["PCI DSS 4.0 7.2.2", "FSBP IAM.2"], scanners: ["CKV_AWS_60", "CKV_AWS_61", "CKV_AWS_273"]),
    Settled(
      "alarms.actions", "Every alarm tells somebody.",
      serves: ["PCI DSS 4.0 10.4.1", "FSBP CloudWatch.15", "FSBP CloudWatch.17"], scanners: ["CKV_AWS_319"]),
    Settled(
      "sns.tls", "Topics and queues refuse requests without TLS.", serves: ["PCI DSS 4.0 4.2.1"],
      scanners: ["CKV_AWS_26", "CKV_AWS_27"]),
    Settled(
      "provider.no-keys", "No program holds credentials of AWS.", serves: ["PCI DSS 4.0 8.6.2"],
      scanners: ["CKV_AWS_41"]),
  ]

  /// The controls that no description decides: what is described has no part in them.
  public static let outside: [Settled] = [
    Settled(
      "net.azs-pinned", "Zones are named.", serves: [], scanners: ["CKV_AWS_394"],
      because: "Their names differ by region, and the order of a region does not change."),
    Settled(
      "alb.target-https", "Load balancers speak TLS with tasks.", serves: [], scanners: ["CKV_AWS_378"],
      because: "The containers speak HTTP inside the private network, and only the load balancer reaches them."),
    Settled(
      "ecs.nonroot", "Containers do not run as root.", serves: ["PCI DSS 4.0 2.2.6", "FSBP ECS.20"],
      because: "The image says whom it runs as."),
    Settled(
      "deploy.not-all-at-once", "Functions are replaced step by step.", serves: [],
      because: "Functions are not deployed with CodeDeploy."),
    Settled(
      "rds.backtrack", "Clusters can be turned back.", serves: ["FSBP RDS.14"], scanners: ["CKV_AWS_326"],
      because: "Aurora has it for MySQL only."),
    Settled(
      "s3.replication", "Buckets are copied to another region, or locked.",
      serves: ["FSBP S3.7", "FSBP S3.15"],
      scanners: ["CKV_AWS_143", "CKV_AWS_144", "PCI.DSS.321-S3BucketReplicationEnabled"],
      because: "Everything that is described stands in one region."),
    Settled(
      "s3.events", "Buckets send notifications of object events.", serves: ["FSBP S3.11"], scanners: ["CKV2_AWS_62"],
      because: "Nothing in the system consumes object events."),
    Settled(
      "cdn.failover", "Distributions have a second origin.", serves: ["FSBP CloudFront.4"], scanners: ["CKV_AWS_310"],
      because: "Everything that is described stands in one region."),
    Settled(
      "cdn.geo", "Distributions answer to some countries only.", serves: [],
      scanners: ["CKV_AWS_374", "AwsSolutions-CFR1"],
      because: "Customers may pay from anywhere."),
    Settled(
      "dns.dnssec", "Zones are signed, and their queries logged.", serves: ["FSBP Route53.2"],
      scanners: ["CKV2_AWS_38", "CKV2_AWS_39"], because: "The parent zone, which nobody describes, must begin with it."),
    Settled(
      "api.client-certificate", "APIs show their backends a certificate.", serves: ["FSBP APIGateway.2"],
      scanners: ["CKV2_AWS_51", "CKV2_AWS_77", "PCI.DSS.321-APIGWSSLEnabled"],
      because: "Lambda knows no certificates, and the load balancer checks none."),
    Settled(
      "api.cache", "APIs cache answers.", serves: [],
      scanners: ["CKV_AWS_120", "CKV_AWS_225", "PCI.DSS.321-APIGWCacheEnabledAndEncrypted"],
      because: "Answers about payments must not come from a cache."),
    Settled(
      "fn.code-signing", "Functions are signed.", serves: ["PCI DSS 4.0 6.5.1"], scanners: ["CKV_AWS_272"],
      because: "Their source is a part of the program, and is reviewed with it."),
    Settled(
      "guardduty.organization", "GuardDuty is on in every account of an organization.", serves: [],
      scanners: ["CKV2_AWS_3"], because: "A system stands in one account."),
    Settled(
      "trail", "CloudTrail records calls in every region.", serves: ["PCI DSS 4.0 10.2.1", "FSBP CloudTrail.1"],
      scanners: ["CKV_AWS_67"], because: "It belongs to the account, not to a system."),
  ]
}
