import AWSResources
import InfraModel

extension PolicyCase {
  static let access = [
    policy("kms.policy", fails: .changing(KMSKey.self) { $0.statements = [everyone] }),
    policy(
      "iam.no-wildcard-actions",
      fails: .changing(Role.self) { $0.policies = [.init("all", [PolicyStatement("All", allow: ["*"], on: ["a"])])] }
    ),
    policy(
      "iam.no-wildcard-resources",
      fails: .changing(Role.self) {
        $0.policies = [.init("all", [PolicyStatement("All", allow: ["s3:PutObject"], on: ["*"])])]
      }),
    policy(
      "iam.no-admin", fails: .changing(Role.self) { $0.managedPolicies = [.init("admin", "AdministratorAccess")] }),
  ]
}
