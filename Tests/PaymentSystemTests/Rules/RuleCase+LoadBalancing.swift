extension RuleCase {
  /// A load balancer that only the network reaches.
  private static let internalOnly = ["frontend=false", "loadBalancer.internal=true"]

  static let balancing = [
    RuleCase(
      "elb.subnet-size", inside: ["network.cidr=10.9.0.0/22"], outside: ["network.cidr=10.9.0.0/23"],
      "network.cidr: 10.9.0.0/23 has subnets such as 10.9.0.0/28, which are too small for the load balancer: use a "
        + "/22 or larger, or list publicSubnets"),
    RuleCase(
      "elb.subnet-size", inside: ["network.publicSubnets=['10.0.0.0/27', '10.0.1.0/27', '10.0.2.0/27']"],
      outside: ["network.publicSubnets=['10.0.0.0/28', '10.0.1.0/27', '10.0.2.0/27']"],
      "network.publicSubnets[0]: 10.0.0.0/28 is too small for the load balancer: use a /27 or larger"),
    RuleCase(
      "elb.subnet-size", inside: internalOnly + ["network.publicSubnets=['10.0.0.0/28', '10.0.1.0/28', '10.0.2.0/28']"],
      outside: internalOnly + ["network.privateSubnets=['10.0.10.0/27', '10.0.11.0/28', '10.0.12.0/27']"],
      "network.privateSubnets[1]: 10.0.11.0/28 is too small for the load balancer: use a /27 or larger"),
    RuleCase(
      "elb.internal", inside: internalOnly, outside: internalOnly + ["frontend={}"],
      "loadBalancer.internal: true: frontend reaches the load balancer from the internet; remove one of them"),
    RuleCase(
      "elb.internal", inside: ["loadBalancer.allowedRanges=['192.0.2.0/24']", "frontend=false"],
      outside: ["loadBalancer.allowedRanges=['192.0.2.0/24']"],
      "loadBalancer.allowedRanges: frontend reaches the load balancer from addresses of AWS, which these ranges keep out; remove one of them"
    ),
    RuleCase(
      "loadBalancer.clients",
      inside: ["loadBalancer.allowedRanges=['192.0.2.0/24', '198.51.100.0/24']", "frontend=false"],
      outside: ["loadBalancer.allowedRanges=['192.0.2.0/24', '198.51.100.0/24', '192.0.2.0/24']"],
      "loadBalancer.allowedRanges[2]: '192.0.2.0/24' is listed twice; list each range once"),
    RuleCase(
      "elb.target-groups", inside: ["services=\(services(100))"], outside: ["services=\(services(101))"],
      "services: there are 101, but a load balancer can serve only 100; move the others to another system"),
    RuleCase(
      "elb.rule-priority", inside: ["services.other={paths: ['/b'], priority: 101}"],
      outside: ["services.other={paths: ['/b'], priority: 100}"],
      "services.other.priority: 100 is the priority of services.api too; each rule of a listener needs its own"),
    RuleCase(
      "elb.rule-values", inside: ["services.api.headers={'X-A': 'a'}"],
      outside: ["services.api.headers={'X-A': 'a', 'X-B': 'b'}"],
      "services.api.headers: it has 2 headers; a listener rule supports one"),
    RuleCase(
      "elb.rule-wildcards", inside: ["services.api.paths=['/*/a/?', '/*/b/*', '/c/*']"],
      outside: ["services.api.paths=['/*/a/?', '/*/b/*', '/c/*']", "services.api.headers={'X-A': 'a*'}"],
      "services.api.paths: paths and header have 6 wildcards (* and ?), a listener rule can have 5; use fewer, or split the service"
    ),
    RuleCase(
      "elb.host-header", inside: ["services.api.headers={Hosts: 'a'}"], outside: ["services.api.headers={Host: 'a'}"],
      "services.api.headers.Host: a rule cannot compare the header Host; use a custom header, such as X-Client"
    ),
  ]

  private static func services(_ count: Int) -> String { members(count) { "s\($0): {paths: ['/b'], priority: \($0)}" } }
}
