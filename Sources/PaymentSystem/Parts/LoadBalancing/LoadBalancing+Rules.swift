internal import Configuration
import InfraModel

extension ValidationRules {
  static let loadBalancing = [
    subnetSize, reachable, targetGroups, rulePriority, ruleValues, ruleWildcards, hostHeader,
  ]

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#subnets-load-balancer
  private static let subnetSize = ValidationRule(
    "elb.subnet-size", "A load balancer's subnets have 32 addresses or more, so that it can grow.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html"
  ) { system in
    let longest = DerivedSubnets.longestBalancerPrefix
    if !system.createsLoadBalancer { return [] }
    let small = system.network.ranges(of: system.loadBalancerTier).enumerated().filter {
      IPv4Range($1).map { $0.prefix > longest } ?? false
    }
    let (name, listed, path) =
      system.loadBalancer.internal
      ? ("privateSubnets", system.network.privateSubnets, Setting.network.privateSubnets)
      : ("publicSubnets", system.network.publicSubnets, Setting.network.publicSubnets)
    if listed.isEmpty, let (_, text) = small.first {
      return [
        Violation(
          Setting.network.cidr,
          "\(system.network.cidr) has subnets such as \(text), which are too small for the load balancer: use a "
            + "/\(longest - 5) or larger, or list \(name)")
      ]
    }
    return small.map { index, text in
      Violation(
        path[index], "\(text) is too small for the load balancer: use a /\(longest) or larger")
    }
  }

  private static let reachable = ValidationRule(
    "elb.internal", "CloudFront and API Gateway reach a load balancer from the internet.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html"
  ) { system in
    let balancer = system.loadBalancer
    guard balancer.internal || !balancer.allowedRanges.isEmpty else { return [] }
    if balancer.internal, !system.hasLoadBalancer {
      return [Violation(Setting.loadBalancer.internal, "no service has paths, so there is no load balancer: remove it")]
    }
    let callers = [
      ("frontend", system.frontend != nil), ("api.forwardTo", system.api?.forwardTo == .loadBalancer),
    ].filter(\.1).map(\.0)
    return callers.map {
      balancer.internal
        ? Violation(
          Setting.loadBalancer.internal, "true: \($0) reaches the load balancer from the internet; remove one of them")
        : Violation(
          Setting.loadBalancer.allowedRanges,
          "\($0) reaches the load balancer from addresses of AWS, which these ranges keep out; remove one of them")
    }
  }

  /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html
  static let targetGroups = ValidationRule(
    "elb.target-groups", "A load balancer serves at most 100 target groups, one for each service.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html"
  ) { system in
    let maximum = 100
    let count = system.balancedServices.count
    guard count > maximum else { return [] }
    return [
      Violation(
        Setting.services,
        "there are \(count), but a load balancer can serve only \(maximum); move the others to another system"
      )
    ]
  }

  private static let rulePriority = ValidationRule(
    "elb.rule-priority", "Each listener rule has a unique priority.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html"
  ) { system in
    let services = system.balancedServices
    if services.count < 2 { return [] }
    var owners: [Int: String] = [:]
    return services.compactMap { service in
      let priority = service.value.priority
      return owners.updateValue(service.name, forKey: priority).map {
        Violation(
          Setting.services[service.name].priority,
          "\(priority) is the priority of services.\($0) too; each rule of a listener needs its own")
      }
    }
  }

  private static let ruleValues = ValidationRule(
    "elb.rule-values", "A listener rule compares at most five values: four paths and one header.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html"
  ) { system in
    system.services.filter { $0.value.headers.count > 1 }.map {
      Violation(
        Setting.services[$0.name].headers, "it has \($0.value.headers.count) headers; a listener rule supports one")
    }
  }

  private static let ruleWildcards = ValidationRule(
    "elb.rule-wildcards", "A listener rule has at most five wildcards.",
    page: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html"
  ) { system in
    let maximum = 5
    return system.services.compactMap { service in
      let values = service.value.paths + service.value.headers.map(\.value)
      let count = values.reduce(0) { $0 + $1.utf8.count { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") } }
      if count <= maximum { return nil }
      return Violation(
        Setting.services[service.name].paths,
        "paths and header have \(count) wildcards (* and ?), a listener rule can have \(maximum); use fewer, or split the service"
      )
    }
  }

  private static let hostHeader = ValidationRule(
    "elb.host-header", "A listener rule matches the host name with a host condition, not as a header.",
    page:
      "https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_HttpHeaderConditionConfig.html"
  ) { system in
    system.services.flatMap { service in
      service.value.headers.filter { $0.name.lowercased() == "host" }.map {
        Violation(
          Setting.services[service.name].headers[$0.name],
          "a rule cannot compare the header \($0.name); use a custom header, such as X-Client")
      }
    }
  }
}
