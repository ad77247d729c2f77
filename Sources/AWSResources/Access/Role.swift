import InfraModel

/// An IAM role that an AWS service or another principal assumes, with its policies.
public struct Role: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_iam_role", pulumi: "aws:iam:Role", cloudFormation: "AWS::IAM::Role", noun: "role",
    identity: "RoleName",
    reading: Reading(
      "iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies",
      unstated: ["Policies": .list([]), "ManagedPolicyArns": .list([])]))

  /// An inline policy of the role.
  public struct Policy: Sendable {
    /// Suffix that distinguishes the role's policies, in snake case. The policy name has hyphens.
    var key: String
    /// Policy document.
    public var document: PolicyDocument

    /// Creates a policy.
    public init(_ key: String, _ statements: [PolicyStatement]) {
      self.key = key
      document = PolicyDocument(statements)
    }

    var name: String { CaseStyle.kebab(key) }
  }

  /// An AWS managed policy.
  public struct ManagedPolicy: Sendable {
    /// Suffix for the attachment's key, in snake case.
    var key: String
    /// Path and name, such as `service-role/AWSBackupServiceRolePolicyForBackup`.
    public var path: String

    /// Creates a reference to a managed policy.
    public init(_ key: String, _ path: String) {
      self.key = key
      self.path = path
    }
  }

  /// Name, up to 64 characters.
  public var name: Value<String>
  /// Description of the role.
  public var description: String
  /// Who assumes the role.
  public var principal: PolicyStatement.Principal
  /// Conditions of the trust policy, such as the account for which the service acts.
  public var conditions: [PolicyStatement.Condition]
  /// Inline policies, at most 10,240 characters in total.
  public var policies: [Policy]
  /// Attached AWS managed policies.
  public var managedPolicies: [ManagedPolicy]

  /// Creates a role of a service, such as `ecs-tasks.amazonaws.com`.
  public init(
    name: Value<String>, description: String, service: String, when conditions: [PolicyStatement.Condition] = [],
    policies: [Policy] = [], managedPolicies: [ManagedPolicy] = []
  ) {
    self.init(
      name: name, description: description, assumedBy: .service(service), when: conditions, policies: policies,
      managedPolicies: managedPolicies)
  }

  /// Creates a role.
  public init(
    name: Value<String>, description: String, assumedBy principal: PolicyStatement.Principal,
    when conditions: [PolicyStatement.Condition] = [], policies: [Policy] = [], managedPolicies: [ManagedPolicy] = []
  ) {
    self.name = name
    self.description = description
    self.principal = principal
    self.conditions = conditions
    self.policies = policies
    self.managedPolicies = managedPolicies
  }

  public static let lookups: Lookups = .partition
  public var nameConstraints: [NameConstraint] { [NameConstraint("IAM role", name, maximum: 64, in: .account)] }

  private static let policy = ChildType(
    terraform: "aws_iam_role_policy", pulumi: "aws:iam:RolePolicy", words: "policy",
    identity: .imported(by: "{role}:{name}"))
  private static let attachment = ChildType(
    terraform: "aws_iam_role_policy_attachment", pulumi: "aws:iam:RolePolicyAttachment", words: "attachment",
    identity: .imported(by: "{role}/{policy_arn}"))
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let id = AttributeName("id", cloudFormation: .ref)
  static let roleName = AttributeName("name", cloudFormation: .ref)

  private var trust: Expression {
    let action = if case .federated = principal { "sts:AssumeRoleWithWebIdentity" } else { "sts:AssumeRole" }
    return PolicyDocument([
      PolicyStatement("AssumeRole", allow: [action], on: [], to: principal, when: conditions)
    ]).expression
  }

  private func arn(_ policy: ManagedPolicy) -> Value<String> {
    "arn:\(Value<String>(.lookup(.partition))):iam::aws:policy/\(policy.path)"
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  public func quotas(as name: ResourceID) -> [Quota] {
    let characters = policies.map { $0.document.expression.compactSize() }.reduce(0, +)
    return [
      Quota(
        "characters of the policies inside the role \(name.key)", used: characters, of: 10_240,
        remedy: "divide what it does among several roles"),
      Quota(
        "managed policies of the role \(name.key)", used: managedPolicies.count, of: 10,
        remedy: "divide what it does among several roles"),
    ]
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "RoleName", name, .renames)
    r.set("description", "Description", description)
    r.set("assume_role_policy", "AssumeRolePolicyDocument", r.document(trust))
    r.cloudFormation {
      r.blocks("Policies", policies) {
        r.set("PolicyName", $0.name)
        r.set("PolicyDocument", $0.document.expression)
      }
      if !managedPolicies.isEmpty { r.set("ManagedPolicyArns", managedPolicies.map(arn)) }
    }
    r.tags()
    for policy in policies {
      r.child(Self.policy, instance: policy.key) {
        r.set("name", policy.name, .renames)
        r.set("role", Self.id.of(r.name), .replaces)
        r.set("policy", r.document(policy.document.expression))
        r.options.isReadinessGate = true
      }
    }
    for policy in managedPolicies {
      r.child(Self.attachment, instance: policy.key) {
        r.set("role", Self.roleName.of(r.name), .replaces)
        r.set("policy_arn", arn(policy), .replaces)
        r.options.isReadinessGate = true
      }
    }
  }
}

extension Ref<Role> {
  /// ARN of the role.
  public var arn: Value<String> { attribute(Role.arn) }
}
