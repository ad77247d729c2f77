import AWSResources
import InfraModel

/// CloudFront in front of the files and the services.
struct Delivery {
  /// What CloudFront adds to answers, the same for every distribution.
  static func headers(_ site: Site, in stack: inout Stack) -> Ref<ResponseHeadersPolicy> {
    let key: ResourceKey = "response_headers_policy"
    return stack.existing(key)
      ?? stack.add(
        key, ResponseHeadersPolicy(name: site.name("headers"), comment: "Security headers for \(site.system.name)"))
  }

  let distribution: Ref<Distribution>

  init(
    _ settings: FrontendSettings, _ frontend: (bucket: Ref<Bucket>, identity: Ref<OriginAccessIdentity>),
    _ balancing: Balancing, _ firewall: WebFirewall?, _ logs: Ref<Bucket>, _ site: Site, in stack: inout Stack
  ) {
    let webACL = firewall?.addForDistribution(to: &stack)
    let headers = Self.headers(site, in: &stack)
    distribution = stack.add(
      "distribution",
      Distribution(
        comment: site.name("cdn"), bucket: frontend.bucket, identity: frontend.identity,
        rootObject: settings.rootObject, apiPaths: settings.apiPaths,
        apiDomain: balancing.originDomain, apiHasTLS: site.system.loadBalancer.https, headers: headers,
        webACLARN: webACL, logs: (logs, "cdn/")))
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      Output("cloudfront_distribution_id", distribution.id, "ID of the CloudFront distribution."),
      Output("cloudfront_domain_name", distribution.domainName, "Host name of the CloudFront distribution."),
    ]
  }
}
