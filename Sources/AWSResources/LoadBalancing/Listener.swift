import InfraModel

/// A port of a load balancer, and what happens to requests that no rule wants.
public struct Listener: ResourceKind {
  public static let names = TypeNames(
    terraform: "aws_lb_listener", pulumi: "aws:lb:Listener", cloudFormation: "AWS::ElasticLoadBalancingV2::Listener",
    noun: "listener")

  /// The load balancer.
  public var loadBalancer: Ref<LoadBalancer>
  /// The port.
  public var port: Int
  /// The ARN of the certificate for HTTPS; nil for HTTP.
  public var certificateARN: Value<String>?
  /// What happens to requests that no rule wants.
  public var defaultAction: ListenerAction
  /// Whether CodeDeploy changes what happens to them, as it does on a group's test listener.
  public var isSwitched: Bool

  /// Creates a listener; with a certificate it speaks TLS 1.2 and 1.3.
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

  public var portrait: Portrait? { .passage }

  public var limitations: [Limitation] {
    [.untagged] + (isSwitched ? [.switchedTraffic(ignored: "default_action")] : [])
  }

  public func provider(_ id: ResourceName) -> [ProviderResource] {
    var listener = ProviderResource(id)
    listener.set("load_balancer_arn", loadBalancer.arn, .replaces)
    listener.set("port", port)
    listener.set("protocol", certificateARN == nil ? "HTTP" : "HTTPS")
    if let certificateARN {
      listener.set("ssl_policy", Self.tlsPolicy, rule: .keptWhenRemoved)
      listener.set("certificate_arn", certificateARN, rule: .holds)
    }
    listener.blocks(
      "default_action", [defaultAction.provider], rule: isSwitched ? [.holds, .changedByCodeDeploy] : .holds)
    if isSwitched { listener.ignoreChanges = [ProviderKey("default_action", pulumi: "defaultActions")] }
    listener.tags()
    return [listener]
  }

  public func cloudFormation(_ id: ResourceName) -> [CloudFormationResource] {
    var listener = CloudFormationResource(id)
    listener.set("LoadBalancerArn", loadBalancer.arn, .replaces)
    listener.set("Port", port)
    listener.set("Protocol", certificateARN == nil ? "HTTP" : "HTTPS")
    if let certificateARN {
      listener.set("SslPolicy", Self.tlsPolicy)
      listener.set("Certificates", [Expression.object(["CertificateArn": certificateARN])])
    }
    listener.set(
      "DefaultActions", [defaultAction.cloudFormation], rule: isSwitched ? .changedByCodeDeploy : [])
    return [listener]
  }

  static let arn = AttributeName("arn", cloudFormation: .ref)
}

extension Ref<Listener> {
  /// The listener's ARN.
  public var arn: Value<String> { attribute(Listener.arn) }
}
