import InfraModel

/// A port of a load balancer, with the default action for requests that match no rule.
public struct Listener: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_lb_listener", pulumi: "aws:lb:Listener", cloudFormation: "AWS::ElasticLoadBalancingV2::Listener",
    noun: "listener", identity: "ListenerArn",
    reading: Reading(
      "elasticloadbalancing:DescribeListenerAttributes", "elasticloadbalancing:DescribeListeners",
      "elasticloadbalancing:DescribeTags"))

  /// Load balancer of the listener.
  public var loadBalancer: Ref<LoadBalancer>
  /// Port of the listener.
  public var port: Int
  /// ARN of the certificate for HTTPS; nil for HTTP.
  public var certificateARN: Value<String>?
  /// Action for requests that match no rule.
  public var defaultAction: ListenerAction
  /// True if CodeDeploy changes the default action, as on a deployment group's test listener.
  public var isSwitched: Bool

  /// Creates a listener. With a certificate, it supports TLS 1.2 and 1.3.
  public init(
    loadBalancer: Ref<LoadBalancer>, port: Int, certificateARN: Value<String>? = nil, defaultAction: ListenerAction,
    isSwitched: Bool = false
  ) {
    self.loadBalancer = loadBalancer
    self.port = port
    self.certificateARN = certificateARN
    self.defaultAction = defaultAction
    self.isSwitched = isSwitched
  }

  private static let tlsPolicy = "ELBSecurityPolicy-TLS13-1-2-2021-06"

  public var diagramNode: DiagramNode? { .connector }

  public var unsupportedFeatures: [UnsupportedFeature] {
    [.untagged] + (isSwitched ? [.switchedTraffic(ignored: "default_action")] : [])
  }

  public func describe(into r: ResourceWriter) {
    r.set("load_balancer_arn", "LoadBalancerArn", loadBalancer.arn, .replaces)
    r.set("port", "Port", port)
    r.set("protocol", "Protocol", certificateARN == nil ? "HTTP" : "HTTPS")
    if let certificateARN {
      r.set("ssl_policy", "SslPolicy", Self.tlsPolicy, rule: .keptWhenRemoved)
      r.provider { r.set("certificate_arn", certificateARN, rule: .holds) }
      r.cloudFormation { r.block("Certificates", isList: true) { r.set("CertificateArn", certificateARN) } }
    }
    r.block(
      "default_action", "DefaultActions", list: .inBoth, rule: isSwitched ? [.holds, .changedByCodeDeploy] : .holds
    ) { defaultAction.describe(into: r) }
    if isSwitched { r.options.ignoreChanges = [PropertyName("default_action", pulumi: "defaultActions")] }
    r.provider { r.tags() }
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
}

extension Ref<Listener> {
  /// ARN of the listener.
  public var arn: Value<String> { attribute(Listener.arn) }
}
