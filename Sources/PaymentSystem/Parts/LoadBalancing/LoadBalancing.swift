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

  init(
    _ securityGroup: Ref<SecurityGroup>, _ logs: Ref<Bucket>?, _ context: BuildContext, in stack: inout Stack
  ) {
    let system = context.system
    let loadBalancer = stack.add(
      "alb",
      LoadBalancer(
        name: context.name("alb"), subnets: context.network.publicSubnets, securityGroups: [securityGroup],
        logBucket: logs, isProtected: system.protectData, writesCrossZone: true),
      dependsOn: [context.network.internetGateway?.name, logs?.name].compactMap(\.self))
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
    stack.outputs += [
      StackOutput("alb_arn", loadBalancer.arn, "ARN of the load balancer."),
      StackOutput("alb_dns_name", loadBalancer.dnsName, "Host name of the load balancer."),
      StackOutput("alb_zone_id", loadBalancer.zoneID, "Hosted zone ID of the load balancer, for alias records."),
    ]
  }
}
