import InfraModel

/// An identity that one AWS service takes on, with what it may do.
public struct Role: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_iam_role", pulumi: "aws:iam:Role", cloudFormation: "AWS::IAM::Role", noun: "role")

  /// A policy of the role's own.
  public struct Policy: Sendable {
    /// The words that tell it from the role's other policies, in snake case; its name has hyphens.
    var key: String
    /// What it allows.
    public var document: PolicyDocument

    /// Creates a policy.
    public init(_ key: String, _ statements: [PolicyStatement]) {
      self.key = key
      document = PolicyDocument(statements)
    }

    var name: String { CaseStyle.kebab(key) }
  }

  /// A policy that AWS maintains.
  public struct ManagedPolicy: Sendable {
    /// The words for it in snake case.
    var key: String
    /// Its path and name, such as `service-role/AWSBackupServiceRolePolicyForBackup`.
    public var path: String

    /// Names a policy.
    public init(_ key: String, _ path: String) {
      self.key = key
      self.path = path
    }
  }

  /// Its name, up to 64 characters.
  public var name: Value<String>
  /// What it is for.
  public var description: String
  /// The service that takes it on, such as `ecs-tasks.amazonaws.com`.
  public var service: String
  /// What must hold when the service does, such as the account it does it for.
  public var conditions: [PolicyStatement.Condition]
  /// Its own policies, together at most 10,240 characters.
  public var policies: [Policy]
  /// The policies of AWS that it has besides.
  public var managedPolicies: [ManagedPolicy]

  /// Creates a role.
  public init(
    name: Value<String>, description: String, service: String, when conditions: [PolicyStatement.Condition] = [],
    policies: [Policy] = [], managedPolicies: [ManagedPolicy] = []
  ) {
    self.name = name
    self.description = description
    self.service = service
    self.conditions = conditions
    self.policies = policies
    self.managedPolicies = managedPolicies
  }

  public static let lookups: Lookups = .partition
  public var nameConstraints: [NameConstraint] { [NameConstraint("IAM role", name, maximum: 64, in: .account)] }

  private static let policy = ChildType(
    terraform: "aws_iam_role_policy", pulumi: "aws:iam:RolePolicy", words: "policy")
  private static let attachment = ChildType(
    terraform: "aws_iam_role_policy_attachment", pulumi: "aws:iam:RolePolicyAttachment", words: "attachment")
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))
  static let id = AttributeName("id", cloudFormation: .ref)
  static let roleName = AttributeName("name", cloudFormation: .ref)

  private var trust: Expression {
    PolicyDocument([
      PolicyStatement("AssumeRole", allow: ["sts:AssumeRole"], on: [], to: .service(service), when: conditions)
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
  /// The role's ARN.
  public var arn: Value<String> { attribute(Role.arn) }
}
