import AWSResources
internal import Configuration

/// The load balancer in front of the services.
struct LoadBalancerSettings: Settings {
  var https = false
  var `internal` = false
  var allowedRanges: [String] = []
  var existing: Existing<ExistingLoadBalancerSettings>?

  static let title = "The load balancer in front of the services."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "https", &https, .boolean,
      "Whether it serves HTTPS, with a certificate and a host name set when deploying; HTTP then redirects.")
    each.setting(
      "internal", &`internal`, .boolean,
      "Whether it has private addresses only: it is in the private subnets, and lets in the network.")
    each.setting(
      "allowedRanges", &allowedRanges, .list(of: .text(.ipv4Range), count: 0...20),
      "IPv4 ranges that it lets in; when empty, the internet, or the network if it is internal.")
    each.setting(
      "existing", &existing, .existing(),
      "The load balancer that exists already, in place of a new one: services get rules at its listener; with true it is set when deploying."
    )
  }
}

/// A load balancer that exists already.
struct ExistingLoadBalancerSettings: ExistingAttributes {
  var listener: String?
  var securityGroup: String?
  var dnsName: String?
  var arn: String?

  static let title = "A load balancer that exists already."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "listener", &listener, .optional(.text(.orReference(.arn))),
      "ARN of the listener that gets the rules of the services; required.")
    each.setting(
      "securityGroup", &securityGroup, .optional(.text(.orReference(.securityGroupID))),
      "ID of its security group, which the tasks let in; required. It must let the load balancer out to their ports.")
    each.setting(
      "dnsName", &dnsName, .optional(.text(.orReference(.hostName))),
      "Host name at which CloudFront and API Gateway reach it; required for frontend and api.forwardTo.")
    each.setting("arn", &arn, .optional(.text(.arn)), "Its ARN, for alarms and the dashboard.")
  }
}

extension PaymentSystem {
  /// IPv4 ranges that the load balancer lets in; empty if they are those of an existing network, which are not known.
  var loadBalancerClients: [String] {
    if !loadBalancer.allowedRanges.isEmpty { return loadBalancer.allowedRanges }
    if !loadBalancer.internal { return [SecurityRule.Peer.anywhere] }
    guard let existing = network.existing else { return [network.cidr] }
    if case .given(let given) = existing, let cidr = given.cidr { return [cidr] }
    return []
  }

  /// Tier of the load balancer's subnets.
  var loadBalancerTier: DerivedSubnets.Tier { loadBalancer.internal ? .privateTier : .publicTier }

  /// True if the load balancer or tasks are in public subnets.
  var usesPublicSubnets: Bool {
    createsLoadBalancer && !loadBalancer.internal || cluster.placement == .inPublic && !tasks.isEmpty
  }
}
