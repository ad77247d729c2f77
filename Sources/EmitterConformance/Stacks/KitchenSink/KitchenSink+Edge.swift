import AWSResources
import InfraModel

extension KitchenSink {
  /// An API behind a name of its own, and functions that reach AWS without the internet.
  static func addEdge(to stack: inout Stack) {
    stack.begin("edge", "Edge")
    let suffix: Value<String> = Value(.parameter("environment_suffix"))
    let account = stack.lookup(.accountID)
    let region = stack.lookup(.region)
    let vpc = stack.promise("vpc", VPC.self)

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
    let headers: Ref<ResponseHeadersPolicy> = stack.promise("response_headers_policy")
    let cdn = stack.add(
      "api_distribution",
      Distribution(
        comment: "api-\(suffix)", apiDomain: "a1b2c3d4e5.execute-api.\(region).amazonaws.com",
        apiOriginPath: "/\(suffix)", aliases: [domain],
        certificateARN: certificate.validatedARN(isForeign: false), headers: headers,
        logs: (stack.promise("access_logs_bucket"), "cdn/")))
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
      Output("name_servers", zone.nameServers, "What the parent zone must delegate to."),
      Output("certificate_arn_issued", certificate.validatedARN(isForeign: false), "ARN of the issued certificate."),
    ]
  }

  private static func addLogs(
    account: Value<String>, region: Value<String>, suffix: Value<String>, to stack: inout Stack
  ) {
    let lifecycle = Lifecycle(expireDays: 30, oldVersionDays: 7)
    let logs: Ref<Bucket> = stack.promise("access_logs_bucket")
    stack.add(
      "api_logs_bucket",
      Bucket(
        name: "api-logs-\(suffix)-\(account)-\(region)", lifecycle: lifecycle, emptiesOnDestroy: true,
        accessLogs: (bucket: logs, prefix: "api-logs/")))
  }

  private static func addEndpoints(
    of vpc: Ref<VPC>, account: Value<String>, suffix: Value<String>, to stack: inout Stack
  ) {
    let functions = stack.promise("functions_security_group", SecurityGroup.self)
    let subnets = ["a", "b"].map { stack.promise("private_subnet_\($0)", Subnet.self) }
    let endpoints = stack.add(
      "endpoints_security_group",
      SecurityGroup(
        name: "endpoints-\(suffix)", description: "Interface endpoints", vpc: vpc,
        ingress: [SecurityRule("functions", "HTTPS from the functions", port: 443, .group(functions))], egress: []))
    stack.add(
      "functions_security_group",
      SecurityGroup(
        name: "functions-\(suffix)", description: "Functions", vpc: vpc,
        ingress: [SecurityRule("self", "HTTPS among the functions", port: 443, .group(functions))],
        egress: [
          SecurityRule("self", "HTTPS among the functions", port: 443, .group(functions)),
          SecurityRule("endpoints", "HTTPS to the endpoints", port: 443, .group(endpoints)),
        ]))
    let mesh = stack.promise("mesh_security_group", SecurityGroup.self)
    stack.add(
      "mesh_security_group",
      SecurityGroup(
        name: "mesh-\(suffix)", description: "Talk among each other only", vpc: vpc, ingress: [],
        egress: [SecurityRule("self", "To each other", port: 8080, .group(mesh))]))

    let tables = ["a", "b"].map { stack.promise("private_route_table_\($0)", RouteTable.self) }
    for service in ["s3", "dynamodb"] {
      stack.add(
        "\(service)_endpoint",
        VPCEndpoint(
          vpc: vpc, service: service, kind: .gateway(routeTables: tables), name: "\(service)-\(suffix)",
          statements: service == "s3"
            ? []
            : [
              PolicyStatement(
                "AllowOwnTables", allow: ["dynamodb:GetItem", "dynamodb:PutItem"], on: ["*"], to: .everyone,
                when: [.init("StringEquals", "aws:ResourceAccount", account)])
            ]))
    }
    for (key, service) in [("ecr_api", "ecr.api"), ("logs", "logs")] {
      stack.add(
        "\(key)_endpoint",
        VPCEndpoint(
          vpc: vpc, service: service, kind: .interface(subnets: subnets, securityGroups: [endpoints]),
          name: "\(CaseStyle.kebab(key))-\(suffix)"))
    }
  }
}
