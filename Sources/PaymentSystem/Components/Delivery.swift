import AWSResources
import InfraModel

/// CloudFront in front of the files and the services.
struct Delivery {
  let distribution: Ref<Distribution>

  init(
    _ system: PaymentSystem, _ storage: Storage, _ balancing: Balancing, _ name: Naming, in stack: inout Stack
  ) {
    distribution = stack.add(
      "distribution",
      Distribution(
        comment: name("cdn"), bucket: storage.frontend, identity: storage.frontendIdentity,
        rootObject: system.frontend.rootObject, apiPaths: system.frontend.apiPaths,
        apiDomain: balancing.originDomain, apiHasTLS: system.loadBalancer.https))
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      Output("cloudfront_distribution_id", distribution.id, "ID of the CloudFront distribution."),
      Output("cloudfront_domain_name", distribution.domainName, "Host name of the CloudFront distribution."),
    ]
  }
}
