import AWSResources
import InfraModel

extension PolicyPack {
  static let containers: [Policy] = [
    Policy(
      "ecs.exec-logged", "ECS Exec sessions are logged and encrypted with a customer managed key.", .high,
      serves: ["PCI DSS 4.0 10.2.1"],
      [
        .of(
          ECSService.self, setting: Setting.services, remedy: "set its exec to false",
          checks: [.terraform("CKV_AWS_223", of: { (service: ECSService) in service.cluster })]
        ) { service, _, index in
          service.allowsExec && !index.recordedClusters.contains(service.cluster.name.key)
            ? "allows ECS Exec without a log" : nil
        },
        .of(
          ECSCluster.self, setting: customerManagedKeys, remedy: customerManagedKey("logs"),
          checks: [.terraform("CKV_AWS_224")]
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
          TaskDefinition.self, setting: Setting.services, remedy: "set its exec to false",
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
          ECRRepository.self, setting: Setting.registry.mutableTags, remedy: "set registry.mutableTags to false",
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
      "ecs.fargate", "Tasks run on the latest Fargate platform version.",
      serves: ["PCI DSS 4.0 6.3.3", "FSBP ECS.10"], scanners: ["CKV_AWS_332"]),
    Policy(
      "ecs.public-ip", "Services run without public IP addresses.", .high,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP ECS.2"],
      [
        .of(
          ECSService.self, setting: Setting.cluster.placement, remedy: "set cluster.placement to \"private\"",
          checks: [.terraform("CKV_AWS_333")]
        ) { service, _, _ in service.hasPublicAddresses ? "gives its tasks public addresses" : nil }
      ]),
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
