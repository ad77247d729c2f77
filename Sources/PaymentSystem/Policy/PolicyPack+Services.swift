import AWSResources
import InfraModel

extension PolicyPack {
  static let balancing: [Policy] = [
    Policy(
      "alb.https", "Load balancers use HTTPS; HTTP only redirects to it.", .high,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP ELB.1"],
      [
        .of(
          Listener.self, setting: Setting.loadBalancer.https, remedy: "set loadBalancer.https to true",
          checks: [
            .both("CKV_AWS_2"), .both("CKV_AWS_103"), .terraform("CKV2_AWS_20", of: \.loadBalancer),
            .nag("PCI.DSS.321-ALBHttpToHttpsRedirection"), .nag("PCI.DSS.321-ELBv2ACMCertificateRequired"),
          ]
        ) { listener, _, _ in
          listener.redirectsToHTTPS || listener.certificateARN != nil ? nil : "serves HTTP on port \(listener.port)"
        },
        .enforcedByDesign(
          Listener.self, because: "The listener only redirects to HTTPS.",
          checks: [.nag("PCI.DSS.321-ELBv2ACMCertificateRequired")]
        ) { listener, _, _ in listener.redirectsToHTTPS },
      ]),
    Policy(
      "alb.deletion-protection", "Load balancers have deletion protection.", .medium, serves: ["FSBP ELB.6"],
      [
        .of(LoadBalancer.self, setting: Setting.protectData, remedy: protect, checks: [.terraform("CKV_AWS_150")]) {
          balancer, _, _ in
          balancer.isProtected ? nil : unprotected
        }
      ]),
    Policy(
      "alb.waf", "A WAF filters requests to load balancers.", .high, serves: ["PCI DSS 4.0 6.4.2", "FSBP ELB.16"],
      [
        .of(
          LoadBalancer.self, setting: Setting.webFirewall, remedy: "add webFirewall: {}",
          checks: [.terraform("CKV2_AWS_28"), .nag("PCI.DSS.321-ALBWAFEnabled")]
        ) { _, key, index in index.behindWAF.contains(key) ? nil : "has no WAF" }
      ]),
    Policy(
      "alb.multi-az", "Load balancers use at least two availability zones.", .medium, serves: ["FSBP ELB.13"],
      [
        .of(LoadBalancer.self, setting: Setting.network.zones, remedy: "give it subnets in two zones") {
          balancer, _, _ in
          balancer.subnets.count < 2 ? "is in one availability zone" : nil
        }
      ]),
    .enforcedByDesign(
      "alb.tls-policy", "HTTPS listeners require TLS 1.2 or later.", serves: ["PCI DSS 4.0 4.2.1", "FSBP ELB.17"],
      scanners: ["CKV2_AWS_74"]),
    .enforcedByDesign(
      "alb.access-logs", "Load balancers write access logs to S3.", serves: ["PCI DSS 4.0 10.2.1", "FSBP ELB.5"],
      scanners: ["CKV_AWS_91"]),
    .enforcedByDesign(
      "alb.drop-invalid-headers", "Load balancers drop invalid headers and mitigate desync attacks.",
      serves: ["PCI DSS 4.0 6.2.4", "FSBP ELB.4", "FSBP ELB.12"], scanners: ["CKV_AWS_131", "CKV_AWS_328"]),
    .enforcedByDesign(
      "alb.health-check", "Target groups have health checks.", serves: [], scanners: ["CKV_AWS_261"]),
    .notApplicable(
      "alb.target-https", "Load balancers use TLS to reach their targets.",
      because: "Containers serve HTTP in private subnets, and only the system's security groups can reach them.",
      [.notApplicable(TargetGroup.self, checks: [.terraform("CKV_AWS_378")])]),
  ]

  static let protect = "set protectData to true"
  static let unprotected = "has no deletion protection"

  static let containers: [Policy] = [
    Policy(
      "ecs.exec-logged", "ECS Exec sessions are logged and encrypted with a customer managed key.", .high,
      serves: ["PCI DSS 4.0 10.2.1"],
      [
        .of(
          ECSService.self, setting: Setting.services, remedy: "set its shell to false",
          checks: [.terraform("CKV_AWS_223", of: \.cluster)]
        ) { service, _, index in
          service.allowsExec && !index.recordedClusters.contains(service.cluster.name.key)
            ? "allows ECS Exec without a log" : nil
        },
        .of(
          ECSCluster.self, setting: ownKeys, remedy: ownKey("logs"), checks: [.terraform("CKV_AWS_224")]
        ) { cluster, _, _ in
          cluster.execLogGroup != nil && cluster.execKey == nil
            ? "logs ECS Exec sessions without a customer managed key" : nil
        },
      ]),
    Policy(
      "ecs.readonly-root", "Containers have read-only root file systems.", .medium,
      serves: ["PCI DSS 4.0 2.2.6", "FSBP ECS.5"],
      [
        .of(
          TaskDefinition.self, setting: Setting.services, remedy: "set its shell to false",
          checks: [.terraform("CKV_AWS_336")]
        ) { task, _, _ in
          task.containers.first { !$0.isReadOnly }.map { "gives the container \($0.name) a writable root file system" }
        }
      ]),
    Policy(
      "ecs.no-plain-secrets", "No environment variable of a container holds a secret in plain text.", .high,
      serves: ["PCI DSS 4.0 8.6.2", "FSBP ECS.8"],
      [
        .of(
          TaskDefinition.self, setting: Setting.services,
          remedy: "move it to secrets and list it in the service's secrets",
          checks: [.nag("AwsSolutions-ECS2")]
        ) { task, _, _ in
          task.containers.lazy.flatMap(\.environment).first { PlainSecret.isLikely($0.name, $0.value) }.map {
            "seems to have a secret in the environment variable \($0.name)"
          }
        },
        .enforcedByDesign(
          TaskDefinition.self, because: "Secrets come from Secrets Manager; no variable is named like one.",
          checks: [.nag("AwsSolutions-ECS2")]
        ) { task, _, _ in task.containers.contains { !$0.environment.isEmpty } },
      ]),
    Policy(
      "ecs.two-roles", "Tasks have separate execution and task roles.", .medium,
      serves: ["PCI DSS 4.0 7.2.5"],
      [
        .of(
          TaskDefinition.self, setting: Setting.services, remedy: "give the task its own role",
          checks: [.terraform("CKV_AWS_249")]
        ) { task, _, _ in
          task.executionRole.name.key == task.taskRole.name.key ? "uses its execution role as its task role" : nil
        }
      ]),
    Policy(
      "ecr.immutable", "Image tags are immutable.", .medium, serves: ["PCI DSS 4.0 6.5.1", "FSBP ECR.2"],
      [
        .of(
          ECRRepository.self, setting: Setting.registry.reuseTags, remedy: "set registry.reuseTags to false",
          checks: [.both("CKV_AWS_51")]
        ) { images, _, _ in images.isMutable ? "has mutable tags" : nil }
      ]),
    Policy(
      "ecr.lifecycle", "Repositories delete old images.", .low, serves: ["FSBP ECR.3"],
      [
        .of(ECRRepository.self, setting: Setting.registry.keepImages, remedy: "set registry.keepImages") {
          images, _, _ in
          images.keepImages == nil ? "keeps every image" : nil
        }
      ]),
    Policy(
      "ecr.kms", "Images are encrypted with a KMS key.", .low, serves: ["FSBP ECR.5"],
      [
        .of(
          ECRRepository.self, setting: Setting.registry, remedy: "waive it if AES256 is enough",
          checks: [.both("CKV_AWS_136")]
        ) { _, _, _ in "encrypts images with AES256" }
      ]),
    .enforcedByDesign(
      "ecs.insights", "Clusters use Container Insights.", serves: ["FSBP ECS.12"], scanners: ["CKV_AWS_65"]),
    .enforcedByDesign(
      "ecs.fargate", "Tasks run on the latest Fargate platform version, without public IP addresses.",
      serves: ["PCI DSS 4.0 6.3.3", "FSBP ECS.2", "FSBP ECS.10"], scanners: ["CKV_AWS_332", "CKV_AWS_333"]),
    .enforcedByDesign(
      "ecs.container", "Containers are not privileged, share no host processes and mount no file systems.",
      serves: ["PCI DSS 4.0 2.2.6", "FSBP ECS.3", "FSBP ECS.4"],
      scanners: ["CKV_AWS_97", "CKV_AWS_334", "CKV_AWS_335"]),
    .enforcedByDesign("ecs.logs", "Every container has a log.", serves: ["PCI DSS 4.0 10.2.1", "FSBP ECS.9"]),
    .enforcedByDesign(
      "ecr.scan", "Images are scanned on push.", serves: ["PCI DSS 4.0 6.3.1", "FSBP ECR.1"], scanners: ["CKV_AWS_163"]),
    .enforcedByDesign(
      "ecr.private", "No repository policy grants access to others.", serves: ["PCI DSS 4.0 7.2.2"],
      scanners: ["CKV_AWS_32"]),
    .notApplicable(
      "ecs.nonroot", "Containers do not run as root.", serves: ["PCI DSS 4.0 2.2.6", "FSBP ECS.20"],
      because: "The image sets the user."),
  ]
}

extension Listener {
  /// Whether all it does is redirect to HTTPS.
  var redirectsToHTTPS: Bool { if case .redirectToHTTPS = defaultAction { true } else { false } }
}

/// Finds environment variables that hold secrets.
enum PlainSecret {
  private static let words = ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "CREDENTIAL", "CREDENTIALS"]
  private static let pairs = ["API_KEY", "ACCESS_KEY", "PRIVATE_KEY", "SECRET_KEY"]
  /// Last words of names that say where a secret is.
  private static let places: Set = ["ARN", "NAME", "ID", "URL", "PATH", "FILE", "DAYS", "SECONDS"]

  /// Whether a variable is named like a secret and its value is a literal.
  static func isLikely(_ name: String, _ value: Value<String>) -> Bool {
    guard case .string = value.expression else { return false }
    let name = name.uppercased()
    let parts = name.split(separator: "_").map(String.init)
    if let last = parts.last, places.contains(last) { return false }
    return parts.contains(where: words.contains) || pairs.contains(where: name.hasSuffix)
  }
}
