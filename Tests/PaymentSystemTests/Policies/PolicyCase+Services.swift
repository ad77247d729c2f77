import AWSResources
import InfraModel

extension PolicyCase {
  static let services = [
    policy("ecs.exec-logged", fails: .mixed("encryption.customerManagedKeys=['database']")),
    policy("ecs.exec-logged", fails: .changing(ECSCluster.self) { $0.execLogGroup = nil }),
    policy("ecs.readonly-root", fails: .mixed(), passes: .mixed("services.api.exec=false")),
    policy("ecs.no-plain-secrets", fails: .mixed("services.api.environment={ CARD_PASSWORD: 'hunter2' }")),
    policy("ecs.public-ip", fails: .mixed("cluster.placement=public")),
    policy("ecs.two-roles", fails: .changing(TaskDefinition.self) { $0.taskRole = $0.executionRole }),
    policy("ecr.immutable", fails: .mixed("registry.mutableTags=true")),
    policy("ecr.lifecycle", fails: .mixed("registry.keepImages=null")),
    policy("ecr.kms", fails: .mixed(), passes: .starter("payment-web-app")),
  ]
}
