import AWSResources
import InfraModel

extension PolicyPack {
  static let balancing = [
    Policy(
      "alb.https", "Load balancers speak HTTPS; HTTP only redirects to it.", .high,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP ELB.1"],
      [
        .of(
          Listener.self, setting: "loadBalancer.https", advice: "set loadBalancer.https to true",
          scanners: ["CKV_AWS_2", "CKV_AWS_103", "CKV2_AWS_20", "PCI.DSS.321-ALBHttpToHttpsRedirection"]
        ) { listener, _, _ in
          if case .redirectToHTTPS = listener.defaultAction { return nil }
          return listener.certificateARN == nil ? "speaks HTTP on port \(listener.port)" : nil
        }
      ]),
    Policy(
      "alb.deletion-protection", "Load balancers refuse to be deleted.", .medium, serves: ["FSBP ELB.6"],
      [
        .of(LoadBalancer.self, setting: "protectData", advice: protect, scanners: ["CKV_AWS_150"]) { balancer, _, _ in
          balancer.isProtected ? nil : unprotected
        }
      ]),
    Policy(
      "alb.waf", "A WAF filters requests to load balancers.", .high, serves: ["PCI DSS 4.0 6.4.2", "FSBP ELB.16"],
      [
        .of(
          LoadBalancer.self, setting: "webFirewall", advice: "add webFirewall: {}",
          scanners: ["CKV2_AWS_28", "PCI.DSS.321-ALBWAFEnabled"]
        ) {
          _, key, facts in
          facts.filtered.contains(key) ? nil : "has no WAF before it"
        }
      ]),
    Policy(
      "alb.multi-az", "Load balancers stand in two zones or more.", .medium, serves: ["FSBP ELB.13"],
      [
        .of(LoadBalancer.self, setting: "network.zones", advice: "give it subnets in two zones") { balancer, _, _ in
          balancer.subnets.count < 2 ? "stands in one zone" : nil
        }
      ]),
  ]

  static let protect = "set protectData to true"
  static let unprotected = "can be deleted by mistake"

  static let containers = [
    Policy(
      "ecs.exec-logged", "What people type in containers' shells is logged, under a key of the system's own.", .high,
      serves: ["PCI DSS 4.0 10.2.1"],
      [
        .of(ECSService.self, setting: "services", advice: "set its shell to false", scanners: ["CKV_AWS_223"]) {
          service, _, facts in
          service.allowsExec && !facts.recordedClusters.contains(service.cluster.name.key)
            ? "opens shells that nobody records" : nil
        },
        .of(
          ECSCluster.self, setting: "encryption.ownKeys", advice: #"add "logs" to encryption.ownKeys"#,
          scanners: ["CKV_AWS_224"]
        ) { cluster, _, _ in
          cluster.execLogGroup != nil && cluster.execKey == nil ? "records shells without a key of its own" : nil
        },
      ]),
    Policy(
      "ecs.readonly-root", "Containers cannot write to their own file systems.", .medium,
      serves: ["PCI DSS 4.0 2.2.6", "FSBP ECS.5"],
      [
        .of(TaskDefinition.self, setting: "services", advice: "set its shell to false", scanners: ["CKV_AWS_336"]) {
          task, _, _ in
          task.containers.first { !$0.isReadOnly }.map { "lets the container \($0.name) write to its file system" }
        }
      ]),
    Policy(
      "ecs.no-plain-secrets", "No secret stands in a container's plain variables.", .high,
      serves: ["PCI DSS 4.0 8.6.2", "FSBP ECS.8"],
      [
        .of(TaskDefinition.self, setting: "services", advice: "keep it in secrets and name it in the service's secrets")
        { task, _, _ in
          task.containers.lazy.flatMap(\.environment).first { PlainSecret.isLikely($0.name, $0.value) }.map {
            "has what looks like a secret in the plain variable \($0.name)"
          }
        }
      ]),
    Policy(
      "ecs.two-roles", "What starts a task has another role than the task itself.", .medium,
      serves: ["PCI DSS 4.0 7.2.5"],
      [
        .of(
          TaskDefinition.self, setting: "services", advice: "give the task a role of its own",
          scanners: ["CKV_AWS_249"]
        ) { task, _, _ in
          task.executionRole.name.key == task.taskRole.name.key ? "has one role for starting and running" : nil
        }
      ]),
    Policy(
      "ecr.immutable", "A tag stands for one image for good.", .medium, serves: ["PCI DSS 4.0 6.5.1", "FSBP ECR.2"],
      [
        .of(
          ECRRepository.self, setting: "registry.reuseTags", advice: "set registry.reuseTags to false",
          scanners: ["CKV_AWS_51"]
        ) { images, _, _ in images.isMutable ? "lets a tag move to another image" : nil }
      ]),
    Policy(
      "ecr.lifecycle", "Repositories drop old images.", .low, serves: ["FSBP ECR.3"],
      [
        .of(ECRRepository.self, setting: "registry.keepImages", advice: "set registry.keepImages") { images, _, _ in
          images.keepImages == nil ? "keeps every image for good" : nil
        }
      ]),
    Policy(
      "ecr.kms", "Images are encrypted with a key in KMS.", .low, serves: ["FSBP ECR.5"],
      [
        .of(
          ECRRepository.self, setting: "registry", advice: "waive it where AES256 is asked for",
          scanners: ["CKV_AWS_136"]
        ) { _, _, _ in "encrypts images with AES256" }
      ]),
  ]
}

/// Finds plain variables that hold what nobody may read.
enum PlainSecret {
  private static let words = ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "CREDENTIAL", "CREDENTIALS"]
  private static let pairs = ["API_KEY", "ACCESS_KEY", "PRIVATE_KEY", "SECRET_KEY"]
  /// Last words of names that say where a secret is.
  private static let places: Set = ["ARN", "NAME", "ID", "URL", "PATH", "FILE", "DAYS", "SECONDS"]

  /// Whether a variable's name speaks of a secret, and its value stands in the program.
  static func isLikely(_ name: String, _ value: Value<String>) -> Bool {
    guard case .string = value.expression else { return false }
    let name = name.uppercased()
    let parts = name.split(separator: "_").map(String.init)
    if let last = parts.last, places.contains(last) { return false }
    return parts.contains(where: words.contains) || pairs.contains(where: name.hasSuffix)
  }
}
