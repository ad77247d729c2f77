import AWSResources
import InfraModel

/// CloudFront in front of the frontend files and the services.
struct ContentDelivery {
  /// Security headers, shared by all distributions.
  static func headers(_ context: BuildContext, in stack: inout Stack) -> Ref<ResponseHeadersPolicy> {
    let key: LogicalName = "response_headers_policy"
    return stack.existing(key)
      ?? stack.add(
        key,
        ResponseHeadersPolicy(name: context.name("headers"), comment: "Security headers for \(context.system.name)"))
  }

  let distribution: Ref<Distribution>

  init(
    _ settings: FrontendSettings, _ frontend: (bucket: Ref<Bucket>, identity: Ref<OriginAccessIdentity>),
    _ balancing: LoadBalancing, _ firewall: WAF?, _ logs: Storage.AccessLogs?, _ context: BuildContext,
    in stack: inout Stack
  ) {
    let webACL = firewall?.addForDistribution(to: &stack)
    let headers = Self.headers(context, in: &stack)
    distribution = stack.add(
      "distribution",
      Distribution(
        comment: context.name("cdn"), bucket: frontend.bucket, identity: frontend.identity,
        rootObject: settings.rootObject, apiPaths: settings.apiPaths,
        apiDomain: balancing.originDomain, apiHasTLS: context.system.loadBalancer.https, headers: headers,
        webACLARN: webACL, logs: logs))
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      StackOutput("cloudfront_distribution_id", distribution.id, "ID of the CloudFront distribution."),
      StackOutput("cloudfront_domain_name", distribution.domainName, "Host name of the CloudFront distribution."),
    ]
  }
}

extension Part {
  static let contentDelivery = Part { built, context, stack in
    guard let settings = context.system.frontend, let storage = built.storage, let files = storage.frontend,
      let balancing = built.services?.balancing
    else { return }
    stack.begin("delivery", "Content delivery")
    let waf = context.system.waf.map { WAF($0, context) }
    built.contentDelivery = ContentDelivery(
      settings, files, balancing, waf, storage.accessLogs(of: "cdn", context.name), context, in: &stack)
  } outputs: { built, stack in
    built.contentDelivery?.addOutputs(to: &stack)
  }
}
