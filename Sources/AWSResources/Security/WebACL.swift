import InfraModel

/// A web ACL of AWS WAF, for resources of a region or for CloudFront: what it has no rule against passes.
public struct WebACL: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_wafv2_web_acl", pulumi: "aws:wafv2:WebAcl", cloudFormation: "AWS::WAFv2::WebACL", noun: "web_acl")

  /// Rules that AWS maintains.
  /// https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
  public struct ManagedGroup: Sendable {
    /// Its name, such as `AWSManagedRulesCommonRuleSet`.
    public var name: String
    /// Whether matching requests are only counted, and not blocked.
    public var counts: Bool

    /// Names a group.
    public init(_ name: String, counts: Bool = false) {
      self.name = name
      self.counts = counts
    }
  }

  /// What a web ACL can protect.
  public enum Scope: Sendable {
    /// Load balancers and stages of APIs in the stack's region.
    case regional
    /// Distributions, from us-east-1, which may not be the stack's region.
    case cloudFront(isForeign: Bool)
  }

  /// CloudFormation's parameter that takes the ARN of a web ACL which the template cannot make.
  public static let arnParameter: Parameter.Name = "cdn_web_acl_arn"

  /// Its name, up to 128 letters, digits, hyphens and underscores.
  public var name: Value<String>
  /// What it is for, up to 256 characters.
  public var description: String
  /// The rules of AWS that it applies, the first first.
  public var managedGroups: [ManagedGroup]
  /// How many requests one address may make in five minutes, 10 to 2,000,000,000; nil sets no limit.
  public var rateLimit: Int?
  /// What it can protect.
  public var scope: Scope
  /// What it protects, such as load balancers and stages of REST APIs, by ARN; distributions name it themselves.
  public var resources: [(key: String, arn: Value<String>)]
  /// Where requests are logged, a group whose name begins with `aws-waf-logs-`; nil logs none.
  public var logGroup: Ref<LogGroup>?

  /// Creates a web ACL.
  public init(
    name: Value<String>, description: String, managedGroups: [ManagedGroup], rateLimit: Int?,
    scope: Scope = .regional, resources: [(key: String, arn: Value<String>)] = [], logGroup: Ref<LogGroup>?
  ) {
    self.scope = scope
    self.name = name
    self.description = description
    self.managedGroups = managedGroups
    self.rateLimit = rateLimit
    self.resources = resources
    self.logGroup = logGroup
  }

  public var physicalNames: [PhysicalName] {
    [PhysicalName("web ACL", name, maximum: 128, in: region == nil ? .region : .account)]
  }

  public var region: String? { if case .cloudFront = scope { Distribution.partnersRegion } else { nil } }

  public var limitations: [Limitation] {
    guard case .cloudFront(isForeign: true) = scope else { return [] }
    return [
      Limitation(
        .cloudFormation, "the web ACL for CloudFront and its log",
        because: """
          CloudFront takes web ACLs from us-east-1 only, and a CloudFormation stack creates resources only in its own region. \
          Make it there once and give its ARN as the parameter \(CaseStyle.pascal(Self.arnParameter.snake)).
          """)
    ]
  }

  private static let association = ChildType(
    terraform: "aws_wafv2_web_acl_association", pulumi: "aws:wafv2:WebAclAssociation", words: "association")
  private static let logging = ChildType(
    terraform: "aws_wafv2_web_acl_logging_configuration", pulumi: "aws:wafv2:WebAclLoggingConfiguration",
    words: "logging")
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))

  static let foreignARN = AttributeName("arn", cloudFormation: .composed { _ in .parameter(arnParameter) })

  private var scopeName: String { if case .cloudFront = scope { "CLOUDFRONT" } else { "REGIONAL" } }
  /// Headers by which a client says who it is, which no log may hold.
  private static let secretHeaders = ["authorization", "cookie", "x-api-key", "x-session-id"]

  /// The rules in order. The place of the limit stays free where there is none, so that adding one moves no other rule.
  private var rules: [Rule] {
    (rateLimit.map { [Rule(name: "RateLimit", priority: 0, check: .rate($0))] } ?? [])
      + managedGroups.enumerated().map { Rule(name: $1.name, priority: $0 + 1, check: .managed($1)) }
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var acl = ProviderResource(id)
    acl.set("name", name, .renames)
    acl.set("description", description)
    acl.set("scope", scopeName, .replaces)
    acl.block("default_action", ProviderBody().adding(block: "allow", ProviderBody()))
    acl.blocks("rule", rules.map(\.provider))
    acl.block("visibility_config", Visibility.provider(metric: name))
    acl.tags()
    // A distribution names its web ACL, which cannot be deleted before it names another.
    acl.createBeforeDestroy = true

    var lowered = [acl]
    for resource in resources {
      var association = ProviderResource(id, Self.association, instance: resource.key)
      association.set("resource_arn", resource.arn, .replaces)
      association.set("web_acl_arn", Self.arn.of(id), .replaces)
      association.settles = true
      lowered.append(association)
    }
    if let logGroup {
      var logging = ProviderResource(id, Self.logging)
      logging.set("resource_arn", Self.arn.of(id), .replaces)
      logging.set("log_destination_configs", [logGroup.arn], .replaces)
      logging.blocks(
        "redacted_fields",
        Self.secretHeaders.map { ProviderBody().adding(block: "single_header", ProviderBody(["name": $0])) })
      lowered.append(logging)
    }
    return lowered
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var acl = CloudFormationResource(id)
    acl.set("Name", name, .renames)
    acl.set("Description", description)
    acl.set("Scope", scopeName, .replaces)
    acl.set("DefaultAction", Expression.object(["Allow": Expression.object([])]))
    acl.set("Rules", rules.map(\.cloudFormation))
    acl.set("VisibilityConfig", Visibility.cloudFormation(metric: name))
    acl.tags()

    var lowered = [acl]
    for resource in resources {
      var association = CloudFormationResource(
        id, "AWS::WAFv2::WebACLAssociation", instance: resource.key, words: "association")
      association.set("ResourceArn", resource.arn, .replaces)
      association.set("WebACLArn", Self.arn.of(id), .replaces)
      association.settles = true
      lowered.append(association)
    }
    if let logGroup {
      var logging = CloudFormationResource(id, "AWS::WAFv2::LoggingConfiguration", words: "logging")
      logging.set("ResourceArn", Self.arn.of(id), .replaces)
      logging.set("LogDestinationConfigs", [logGroup.arn])
      logging.set(
        "RedactedFields",
        Self.secretHeaders.map { Expression.object(["SingleHeader": Expression.object(["Name": $0])]) })
      lowered.append(logging)
    }
    return lowered
  }
}

extension WebACL {
  /// A rule in both shapes; its name is that of its metric, too.
  private struct Rule {
    enum Check {
      case rate(Int)
      case managed(ManagedGroup)
    }

    static let windowSeconds = 300

    var name: String
    var priority: Int
    var check: Check

    var provider: ProviderBody {
      var rule = ProviderBody(["name": name, "priority": priority])
      var statement = ProviderBody()
      switch check {
      case .rate(let limit):
        rule.block("action", ProviderBody().adding(block: "block", ProviderBody()))
        statement.block(
          "rate_based_statement",
          ProviderBody(["limit": limit, "aggregate_key_type": "IP", "evaluation_window_sec": Self.windowSeconds]))
      case .managed(let group):
        rule.block("override_action", ProviderBody().adding(block: group.counts ? "count" : "none", ProviderBody()))
        statement.block("managed_rule_group_statement", ProviderBody(["vendor_name": "AWS", "name": group.name]))
      }
      rule.block("statement", statement)
      rule.block("visibility_config", Visibility.provider(metric: name))
      return rule
    }

    var cloudFormation: Expression {
      let nothing = Expression.object([])
      let action: (name: String, value: Expression)
      let statement: Expression
      switch check {
      case .rate(let limit):
        action = ("Action", .object(["Block": nothing]))
        statement = .object([
          "RateBasedStatement": Expression.object([
            "Limit": limit, "AggregateKeyType": "IP", "EvaluationWindowSec": Self.windowSeconds,
          ])
        ])
      case .managed(let group):
        action = ("OverrideAction", group.counts ? .object(["Count": nothing]) : .object(["None": nothing]))
        statement = .object([
          "ManagedRuleGroupStatement": Expression.object(["VendorName": "AWS", "Name": group.name])
        ])
      }
      return .object([
        .init("Name", .string(name)), .init("Priority", .integer(priority)), .init(action.name, action.value),
        .init("Statement", statement), .init("VisibilityConfig", Visibility.cloudFormation(metric: name)),
      ])
    }
  }

  /// What CloudWatch sees of the ACL or one of its rules: numbers under the metric's name, and samples.
  private enum Visibility {
    static func provider(metric: some ExpressionConvertible) -> ProviderBody {
      ProviderBody([
        "cloudwatch_metrics_enabled": true, "metric_name": metric, "sampled_requests_enabled": true,
      ])
    }

    static func cloudFormation(metric: some ExpressionConvertible) -> Expression {
      .object(["CloudWatchMetricsEnabled": true, "MetricName": metric, "SampledRequestsEnabled": true])
    }
  }
}

extension Ref<WebACL> {
  /// The web ACL's ARN.
  public var arn: Value<String> { attribute(WebACL.arn) }

  /// The ARN for a distribution; in CloudFormation a parameter when the web ACL is foreign.
  public func distributionARN(isForeign: Bool) -> Value<String> {
    attribute(isForeign ? WebACL.foreignARN : WebACL.arn)
  }
}
