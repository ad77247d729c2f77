import AWSResources
import InfraModel

/// The load balancer and the listener whose rules choose a service by path.
struct Balancing {
  let loadBalancer: Ref<LoadBalancer>
  /// The listener that carries the services' rules.
  let listener: Ref<Listener>
  /// The host name under which CloudFront reaches the load balancer.
  let originDomain: Value<String>

  init(
    _ system: PaymentSystem, _ network: Network, _ firewall: Firewall, _ storage: Storage, _ name: Naming,
    in stack: inout Stack
  ) {
    let logs = storage.loadBalancerLogs
    let loadBalancer = stack.add(
      "alb",
      LoadBalancer(
        name: name("alb"), subnets: network.publicSubnets, securityGroups: [firewall.loadBalancer], logBucket: logs,
        isProtected: system.protectData),
      dependsOn: [network.internetGateway.name, logs.name])
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
        constraint: "Give the ARN of an ACM certificate.",
        "ARN of the ACM certificate for the load balancer, in the system's region."))
    originDomain = stack.parameter(
      Parameter(
        "origin_domain_name", group: "HTTPS", pattern: "^[a-z0-9-]+(\\.[a-z0-9-]+)+$", maximumLength: 253,
        constraint: "Give a host name such as origin.example.com.",
        "Host name on the certificate that resolves to the load balancer; CloudFront connects to it."))
    stack.add(
      "http_listener", Listener(loadBalancer: loadBalancer, port: 80, defaultAction: .redirectToHTTPS))
    listener = stack.add(
      "https_listener",
      Listener(loadBalancer: loadBalancer, port: 443, certificateARN: certificate, defaultAction: .notFound))
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      Output("alb_arn", loadBalancer.arn, "ARN of the load balancer."),
      Output("alb_dns_name", loadBalancer.dnsName, "Host name of the load balancer."),
      Output("alb_zone_id", loadBalancer.zoneID, "Hosted zone of the load balancer's host name."),
    ]
  }
}
