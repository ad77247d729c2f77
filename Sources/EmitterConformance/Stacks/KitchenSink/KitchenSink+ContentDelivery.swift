import AWSResources
import InfraModel

extension KitchenSink {
  /// An API with a custom host name, and VPC endpoints for functions.
  static func addEdge(to stack: inout Stack) {
    stack.begin("edge", "Edge")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let account = stack.lookup(.accountID)
    let region = stack.lookup(.region)
    let vpc = stack.forwardReference("vpc", VPC.self)

    addLogs(account: account, region: region, suffix: suffix, to: &stack)

    stack.add(
      "edge_subnet",
      Subnet(
        vpc: vpc, cidr: "10.0.20.0/24", zone: stack.availabilityZone(0), name: "edge-\(suffix)", tier: "Private"))
    addEndpoints(of: vpc, account: account, suffix: suffix, to: &stack)

    let domain: Value<String> = "\(suffix).api.kitchen-sink.com"
    let zone = stack.add(
      "api_zone", HostedZone(name: domain, comment: "Names of the API", emptiesOnDestroy: true))
    stack.add(
      "kept_zone",
      HostedZone(
        name: "kept-\(suffix).kitchen-sink.com", comment: "Names that must stay", emptiesOnDestroy: false,
        delegations: [
          .init(
            key: "far", name: "far.kept-\(suffix).kitchen-sink.com",
            nameServers: ["ns-1.kitchen-sink.com", "ns-2.kitchen-sink.com"])
        ]))
    let certificate = stack.add("cdn_certificate", Certificate(domain: domain, zone: zone, isForeign: false))
    let headers: Ref<ResponseHeadersPolicy> = stack.forwardReference("response_headers_policy")
    let cdn = stack.add(
      "api_distribution",
      Distribution(
        comment: "api-\(suffix)", apiDomain: "a1b2c3d4e5.execute-api.\(region).amazonaws.com",
        apiOriginPath: "/\(suffix)", aliases: [domain],
        certificateARN: certificate.validatedARN(isForeign: false), headers: headers,
        logs: (stack.forwardReference("access_logs_bucket"), "cdn/")))
    stack.add("api_alias", AliasRecord(zone: zone, name: domain, distribution: cdn))
    let filter = stack.add(
      "cdn_web_acl",
      WebACL(
        name: "sink-cdn-\(suffix)", description: "Filters requests to CloudFront",
        managedGroups: [.init("AWSManagedRulesCommonRuleSet")], rateLimit: 100, scope: .cloudFront(isForeign: false),
        logGroup: nil))
    stack.add(
      "plain_distribution",
      Distribution(
        comment: "plain-\(suffix)", apiDomain: "origin.example.com", apiOriginPath: nil, aliases: [],
        certificateARN: nil, headers: headers,
        webACLARN: filter.distributionARN(isForeign: false), logs: nil))
    stack.outputs += [
      StackOutput("name_servers", zone.nameServers, "What the parent zone must delegate to."),
      StackOutput(
        "certificate_arn_issued", certificate.validatedARN(isForeign: false), "ARN of the issued certificate."),
    ]
  }
}
