import AWSResources
internal import Configuration
import InfraModel

/// The load balancer and the listener, whose rules select a service by path.
struct LoadBalancing {
  let loadBalancer: Ref<LoadBalancer>
  /// Listener with the services' rules.
  let listener: Ref<Listener>
  /// Host name with which CloudFront and API Gateway reach the load balancer.
  let originDomain: Value<String>
  /// The load balancer for alarms and the dashboard; nil if it exists already and its ARN is not given.
  var watched: Ref<LoadBalancer>? { isNamed ? loadBalancer : nil }
  private let isNamed: Bool
  private let isOwn: Bool

  /// The load balancer that exists already, with the listener that gets rules.
  init(_ existing: Existing<ExistingLoadBalancerSettings>, of system: PaymentSystem, in stack: inout Stack) {
    var settings = ExistingLoadBalancerSettings()
    if case .given(let given) = existing { settings = given }
    let path = Setting.loadBalancer.existing
    let isAsked = if case .asked = existing { true } else { false }
    func parameter(_ name: Parameter.Name, _ pattern: String, _ constraint: String, _ description: String) -> Expression
    {
      stack.parameter(
        Parameter(
          name, group: "Existing resources", pattern: pattern, constraint: constraint, description), as: String.self
      ).expression
    }
    let listenerARN =
      isAsked
      ? parameter(
        "load_balancer_listener_arn",
        "^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:listener/app/.+$",
        "Use the ARN of a listener of an Application Load Balancer.", "ARN of the existing load balancer's listener.")
      : settings.listener.map { system.existingText($0, in: &stack).expression }
    let needsHost = system.frontend != nil || system.api?.forwardTo == .loadBalancer
    let host =
      isAsked && needsHost
      ? parameter(
        "load_balancer_dns_name", TextFormat.hostNamePattern, "Use a host name such as origin.example.com.",
        "Host name of the existing load balancer.")
      : settings.dnsName.map { system.existingText($0, in: &stack).expression }
    let name = settings.arn.flatMap(ARN.init)?.resource.split(separator: "/", maxSplits: 1).last.map(String.init)
    loadBalancer = stack.given(
      "alb",
      [
        .init("arn", setting: "\(path.arn)", settings.arn.map { .string($0) }),
        .init("arn_suffix", setting: "\(path.arn)", name.map { .string($0) }),
        .init("dns_name", setting: "\(path.dnsName)", host),
      ])
    listener = stack.given("listener", [.init("arn", setting: "\(path.listener)", listenerARN)])
    originDomain = loadBalancer.dnsName
    isNamed = name != nil
    isOwn = false
  }

  init(
    _ securityGroup: Ref<SecurityGroup>, _ logs: Ref<Bucket>?, _ context: BuildContext, in stack: inout Stack
  ) {
    (isNamed, isOwn) = (true, true)
    let system = context.system
    let loadBalancer = stack.add(
      "alb",
      LoadBalancer(
        name: context.name("alb"), isInternal: system.loadBalancer.internal,
        subnets: context.network.subnets(of: system.loadBalancerTier),
        securityGroups: [securityGroup],
        logBucket: logs, isProtected: system.protectData, writesCrossZone: true),
      dependsOn: [system.loadBalancer.internal ? nil : context.network.internetGateway?.name, logs?.name].compactMap(
        \.self))
    self.loadBalancer = loadBalancer
    guard system.loadBalancer.https else {
      listener = stack.add(
        "http_listener", Listener(loadBalancer: loadBalancer, port: 80, defaultAction: .notFound))
      originDomain = loadBalancer.dnsName
      return
    }
    let certificate = stack.parameter(
      Parameter(
        "certificate_arn", group: "HTTPS", pattern: "^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[a-z0-9-]+$",
        constraint: "Use the ARN of an ACM certificate.",
        "ARN of the ACM certificate for the load balancer, in the same region."))
    originDomain =
      system.frontend != nil || system.api?.forwardTo == .loadBalancer
      ? stack.parameter(
        Parameter(
          "origin_domain_name", group: "HTTPS", pattern: TextFormat.hostNamePattern, maximumLength: 253,
          constraint: "Use a host name such as origin.example.com.",
          "Host name that the certificate covers and that resolves to the load balancer, for connections from CloudFront."
        ))
      : loadBalancer.dnsName
    stack.add(
      "http_listener", Listener(loadBalancer: loadBalancer, port: 80, defaultAction: .redirectToHTTPS))
    listener = stack.add(
      "https_listener",
      Listener(loadBalancer: loadBalancer, port: 443, certificateARN: certificate, defaultAction: .notFound))
  }

  func addOutputs(to stack: inout Stack) {
    if !isOwn { return }
    stack.outputs += [
      StackOutput("alb_arn", loadBalancer.arn, "ARN of the load balancer."),
      StackOutput("alb_dns_name", loadBalancer.dnsName, "Host name of the load balancer."),
      StackOutput("alb_zone_id", loadBalancer.zoneID, "Hosted zone ID of the load balancer, for alias records."),
    ]
  }
}
