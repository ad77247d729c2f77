import InfraModel

/// A web ACL of AWS WAF, for regional resources or for CloudFront. Its default action is to allow requests.
public struct WebACL: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_wafv2_web_acl", pulumi: "aws:wafv2:WebAcl", cloudFormation: "AWS::WAFv2::WebACL", noun: "web_acl",
    identity: Identity(
      [.property("Name", "{name}"), .component(1, "Id"), .property("Scope", "{scope}")],
      import: "{id}/{name}/{scope}"),
    reading: Reading("wafv2:GetWebACL", "wafv2:ListTagsForResource"))

  /// An AWS managed rule group.
  /// https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
  public struct ManagedGroup: Sendable {
    /// Name, such as `AWSManagedRulesCommonRuleSet`.
    public var name: String
    /// If true, matching requests are counted instead of blocked.
    public var counts: Bool

    /// Creates a reference to a rule group.
    public init(_ name: String, counts: Bool = false) {
      self.name = name
      self.counts = counts
    }
  }

  /// Scope of a web ACL.
  public enum Scope: Sendable {
    /// Load balancers and API stages in the stack's region.
    case regional
    /// Distributions. The web ACL is in us-east-1; `isForeign` is true if that is not the stack's region.
    case cloudFront(isForeign: Bool)
  }

  /// CloudFormation parameter for the ARN of a web ACL that the template cannot create.
  public static let arnParameter: Parameter.Name = "cdn_web_acl_arn"

  /// Name, up to 128 letters, digits, hyphens and underscores.
  public var name: Value<String>
  /// Description, up to 256 characters.
  public var description: String
  /// Managed rule groups, in the order of evaluation.
  public var managedGroups: [ManagedGroup]
  /// Maximum number of requests per IP address in five minutes, 10 to 2,000,000,000; nil for no limit.
  public var rateLimit: Int?
  /// Scope of the web ACL.
  public var scope: Scope
  /// ARNs of protected resources, such as load balancers and API stages. Distributions refer to the web ACL themselves.
  public var resources: [(key: String, arn: Value<String>)]
  /// Log group for requests, with a name that starts with `aws-waf-logs-`; nil disables logging.
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

  public var nameConstraints: [NameConstraint] {
    [NameConstraint("web ACL", name, maximum: 128, in: region == nil ? .region : .account)]
  }

  public var region: String? { if case .cloudFront = scope { Distribution.partnersRegion } else { nil } }

  public var unsupportedFeatures: [UnsupportedFeature] {
    guard case .cloudFront(isForeign: true) = scope else { return [] }
    return [
      UnsupportedFeature(
        .cloudFormation, "the web ACL for CloudFront and its log",
        because: """
          CloudFront takes web ACLs from us-east-1 only, and a CloudFormation stack creates resources only in its own region. \
          Make it there once and give its ARN as the parameter \(CaseStyle.pascal(Self.arnParameter.snake)).
          """)
    ]
  }

  private static let association = ChildType(
    terraform: "aws_wafv2_web_acl_association", pulumi: "aws:wafv2:WebAclAssociation",
    cloudFormation: "AWS::WAFv2::WebACLAssociation", words: "association",
    identity: Identity(
      [.property("ResourceArn", "{resource_arn}"), .property("WebACLArn", "{web_acl_arn}")],
      import: "{web_acl_arn},{resource_arn}"),
    reading: Reading(
      "ec2:DescribeVerifiedAccessInstanceWebAclAssociations", "ec2:GetVerifiedAccessInstanceWebAcl",
      "elasticloadbalancing:GetLoadBalancerWebACL", "wafv2:GetWebACL", "wafv2:GetWebACLForResource"))
  private static let logging = ChildType(
    terraform: "aws_wafv2_web_acl_logging_configuration", pulumi: "aws:wafv2:WebAclLoggingConfiguration",
    cloudFormation: "AWS::WAFv2::LoggingConfiguration", words: "logging", identity: "ResourceArn",
    reading: Reading("wafv2:GetLoggingConfiguration"))
  static let arn = AttributeName("arn", cloudFormation: .getAtt("Arn"))

  static let foreignARN = AttributeName("arn", cloudFormation: .composed { _ in .parameter(arnParameter) })

  private var scopeName: String { if case .cloudFront = scope { "CLOUDFRONT" } else { "REGIONAL" } }
  /// Headers with credentials, which are redacted in logs.
  private static let secretHeaders = ["authorization", "cookie", "x-api-key", "x-session-id"]

  /// The rules in order. Priority 0 is reserved for the rate limit, so that adding one does not change other rules.
  private var rules: [Rule] {
    (rateLimit.map { [Rule(name: "RateLimit", priority: 0, check: .rate($0))] } ?? [])
      + managedGroups.enumerated().map { Rule(name: $1.name, priority: $0 + 1, check: .managed($1)) }
  }

  public func describe(into r: ResourceWriter) {
    r.set("name", "Name", name, .renames)
    r.set("description", "Description", description)
    r.set("scope", "Scope", scopeName, .replaces)
    r.block("default_action", "DefaultAction") { r.block("allow", "Allow") {} }
    r.blocks("rule", "Rules", rules) { $0.describe(into: r) }
    Self.visibility(r, metric: name)
    r.tags()
    // The web ACL cannot be deleted before the distribution refers to another one.
    r.options.createBeforeDestroy = true

    for resource in resources {
      r.child(Self.association, instance: resource.key) {
        r.set("resource_arn", "ResourceArn", resource.arn, .replaces)
        r.set("web_acl_arn", "WebACLArn", Self.arn.of(r.name), .replaces)
        r.options.isReadinessGate = true
      }
    }
    if let logGroup {
      r.child(Self.logging) {
        r.set("resource_arn", "ResourceArn", Self.arn.of(r.name), .replaces)
        r.set(
          "log_destination_configs", "LogDestinationConfigs", [logGroup.arn], .replaces, cloudFormation: .inPlace)
        r.blocks("redacted_fields", "RedactedFields", Self.secretHeaders) { header in
          r.block("single_header", "SingleHeader") { r.set("name", "Name", header) }
        }
      }
    }
  }
}

extension WebACL {
  /// A rule in both dialects. Its name is also the name of its metric.
  private struct Rule {
    enum Check {
      case rate(Int)
      case managed(ManagedGroup)
    }

    static let windowSeconds = 300

    var name: String
    var priority: Int
    var check: Check

    func describe(into r: ResourceWriter) {
      r.set("name", "Name", name)
      r.set("priority", "Priority", priority)
      switch check {
      case .rate(let limit):
        r.block("action", "Action") { r.block("block", "Block") {} }
        r.block("statement", "Statement") {
          r.block("rate_based_statement", "RateBasedStatement") {
            r.set("limit", "Limit", limit)
            r.set("aggregate_key_type", "AggregateKeyType", "IP")
            r.set("evaluation_window_sec", "EvaluationWindowSec", Self.windowSeconds)
          }
        }
      case .managed(let group):
        r.block("override_action", "OverrideAction") {
          if group.counts { r.block("count", "Count") {} } else { r.block("none", "None") {} }
        }
        r.block("statement", "Statement") {
          r.block("managed_rule_group_statement", "ManagedRuleGroupStatement") {
            r.set("vendor_name", "VendorName", "AWS")
            r.set("name", "Name", group.name)
          }
        }
      }
      WebACL.visibility(r, metric: name)
    }
  }

  /// CloudWatch metrics and sampled requests of the web ACL or a rule.
  private static func visibility(_ r: ResourceWriter, metric: some ExpressionConvertible) {
    r.block("visibility_config", "VisibilityConfig") {
      r.set("cloudwatch_metrics_enabled", "CloudWatchMetricsEnabled", true)
      r.set("metric_name", "MetricName", metric)
      r.set("sampled_requests_enabled", "SampledRequestsEnabled", true)
    }
  }
}

extension Ref<WebACL> {
  /// ARN of the web ACL.
  public var arn: Value<String> { attribute(WebACL.arn) }

  /// ARN for a distribution; a parameter in CloudFormation if the web ACL is foreign.
  public func distributionARN(isForeign: Bool) -> Value<String> {
    attribute(isForeign ? WebACL.foreignARN : WebACL.arn)
  }
}
