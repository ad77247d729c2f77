import AWSResources
import InfraModel

extension PolicyPack {
  static let access: [Policy] = [
    Policy(
      "kms.policy", "No key policy grants access to everyone.", .high, serves: ["PCI DSS 4.0 3.6.1", "FSBP KMS.5"],
      [
        .of(KMSKey.self, setting: Setting.encryption, remedy: nameThem, checks: [.both("CKV_AWS_33")]) { key, _, _ in
          key.statements.contains(where: \.isForEveryone) ? everyone : nil
        }
      ]),
    Policy(
      "iam.no-wildcard-actions", "No role policy allows all actions, or all actions of a service.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP IAM.21"],
      [
        .of(
          Role.self, setting: Setting.services, remedy: "name the actions",
          checks: [
            .terraform("CKV_AWS_63", on: "aws_iam_role_policy"), .cloudFormation("CKV_AWS_63"),
          ]
        ) { role, _, _ in
          role.allowed.lazy.flatMap(\.actions).first { $0 == "*" || $0.hasSuffix(":*") }.map { "allows \($0)" }
        }
      ]),
    Policy(
      "iam.no-wildcard-resources", "Role policies allow changes only to named resources.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "PCI DSS 4.0 7.2.5"],
      [
        .of(
          Role.self, setting: Setting.services, remedy: "name the resources",
          checks: [
            .terraform("CKV_AWS_290", on: "aws_iam_role_policy"), .terraform("CKV_AWS_355", on: "aws_iam_role_policy"),
            .nag("AwsSolutions-IAM5"),
          ]
        ) {
          role, _, _ in
          role.allowed.lazy.filter(\.isForEverything).flatMap(\.actions).first { !Role.hasNoResources($0) }.map {
            "allows \($0) on all resources"
          }
        },
        .enforcedByDesign(
          Role.self,
          because: "Wildcards cover parts of named resources, or actions that IAM cannot limit to a resource.",
          checks: [.nag("AwsSolutions-IAM5")]
        ) { role, _, _ in role.hasWildcards },
        .enforcedByDesign(
          Role.self, because: "Each wildcard covers the forms of one action on a named resource.",
          checks: [.nag("AwsSolutions-IAM5")]
        ) { role, _, _ in role.allowed.contains { $0.actions.contains { $0.hasSuffix("*") } } },
      ]),
    Policy(
      "iam.no-admin", "No role has an administrator policy.", .high,
      serves: ["PCI DSS 4.0 7.2.2", "FSBP IAM.1"],
      [
        .of(
          Role.self, setting: Setting.services, remedy: "name the actions",
          checks: [.terraform("CKV_AWS_274", on: "aws_iam_role_policy_attachment")]
        ) { role, _, _ in
          role.managedPolicies.first { ["AdministratorAccess", "PowerUserAccess", "IAMFullAccess"].contains($0.path) }
            .map { "has the policy \($0.path)" }
        }
      ]),
    .enforcedByDesign(
      "kms.rotation", "Keys are rotated every year.", serves: ["PCI DSS 4.0 3.7.4", "FSBP KMS.4"],
      scanners: ["CKV_AWS_7", "CKV2_AWS_64", "CKV_AWS_227"]),
    .enforcedByDesign(
      "iam.trust", "Only AWS services and the principals in roles can assume roles, and there are no users.",
      serves: ["PCI DSS 4.0 7.2.2", "FSBP IAM.2"], scanners: ["CKV_AWS_60", "CKV_AWS_61", "CKV_AWS_273"]),
    .enforcedByDesign(
      "provider.no-keys", "No program contains AWS credentials.", serves: ["PCI DSS 4.0 8.6.2"],
      scanners: ["CKV_AWS_41"]),
    .notApplicable(
      "iam.managed-policies", "Roles have no AWS managed policies.",
      because: "AWS keeps these policies up to date with the services that need them.",
      [
        .notApplicable(Role.self, checks: [.nag("AwsSolutions-IAM4")]) { role, _, _ in !role.managedPolicies.isEmpty }
      ]),
    .notApplicable(
      "iam.no-inline", "Roles have no inline policies.", because: "The policy belongs to one role and to no other.",
      [
        .notApplicable(Role.self, checks: [.nag("PCI.DSS.321-IAMNoInlinePolicy")]) { role, _, _ in
          !role.policies.isEmpty
        }
      ]),
  ]
}

extension Role {
  /// Statements of the inline policies that allow something.
  var allowed: [PolicyStatement] { policies.flatMap(\.document.statements).filter(\.allows) }

  /// True if IAM cannot restrict the action to resources, or if it only reads.
  static func hasNoResources(_ action: String) -> Bool {
    let words = action.split(separator: ":")
    guard words.count == 2 else { return false }
    return unbound.contains(action) || ["Describe", "List"].contains { words[1].hasPrefix($0) }
  }

  /// True if a resource of an inline policy contains `*`, which cdk-nag reports.
  var hasWildcards: Bool { allowed.contains { $0.resources.contains { $0.expression.hasAsterisk } } }

  /// https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
  private static let unbound: Set = [
    "cloudwatch:PutMetricData", "ecr:GetAuthorizationToken", "logs:CreateLogDelivery", "logs:DeleteLogDelivery",
    "logs:GetLogDelivery", "logs:PutResourcePolicy", "logs:UpdateLogDelivery", "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel",
    "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
  ]
}

extension PolicyStatement {
  /// True if it applies to all resources without a condition.
  var isForEverything: Bool {
    conditions.isEmpty
      && resources.contains { if case .string("*") = $0.expression { true } else { false } }
  }
}

extension Expression {
  /// True if a string inside it contains `*`.
  fileprivate var hasAsterisk: Bool {
    var finder = AsteriskFinder()
    finder.walk(self)
    return finder.isFound
  }
}

private struct AsteriskFinder: ExpressionWalker {
  var isFound = false

  mutating func visit(text: String) { if text.utf8.contains(UInt8(ascii: "*")) { isFound = true } }
}
