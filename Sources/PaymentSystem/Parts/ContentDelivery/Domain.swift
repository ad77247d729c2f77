import AWSResources
internal import Configuration
import InfraModel

/// Custom host name of the API: a hosted zone, a certificate, a CloudFront distribution in front of the API, and DNS
/// records.
struct Domain {
  let zone: Ref<HostedZone>
  let distribution: Ref<Distribution>
  private let host: Value<String>
  /// Prefix that distinguishes its outputs from those of the frontend's distribution; empty without a frontend.
  private let prefix: String

  /// Maximum length of the base domain, which leaves room for `<environmentSuffix>.api.` within a certificate's 64
  /// characters.
  static let longestBase = 40

  /// Key of the hosted zone.
  static let zoneKey: LogicalName = "api_zone"

  init(
    _ settings: DomainSettings, _ gateway: Gateway, _ firewall: WAF?, _ logs: Storage.AccessLogs?,
    _ context: BuildContext,
    in stack: inout Stack
  ) {
    let isForeign = context.system.region != Distribution.partnersRegion
    let base: Value<String> = stack.parameter(
      Parameter(
        "base_domain", group: "Domain", default: settings.baseDomain.map { .string($0) },
        pattern: TextFormat.hostNamePattern, refusedPattern: ReservedDomain.pattern,
        maximumLength: Self.longestBase,
        constraint: "Use a domain that you own; example.com and similar names are reserved.",
        "Parent domain of the API's host name."))
    if isForeign {
      stack.parameter(
        Parameter(
          "cdn_certificate_arn", group: "Domain",
          pattern: "^arn:aws[a-z-]*:acm:us-east-1:[0-9]{12}:certificate/[a-z0-9-]+$",
          constraint: "Use the ARN of an ACM certificate in us-east-1.", only: .cloudFormation,
          "ARN of an ACM certificate in us-east-1 for the host name, which CloudFormation cannot create from another region."
        ))
    }
    let host: Value<String> = settings.apex ? "api.\(base)" : "\(context.name.suffix).api.\(base)"
    zone = stack.add(
      Self.zoneKey,
      HostedZone(
        name: host, comment: "Host name of the API of \(context.system.name)",
        emptiesOnDestroy: !context.system.protectData,
        delegations: settings.delegations.map { other in
          .init(key: other.label.key, name: "\(other.name).\(host)", nameServers: other.value.nameServers)
        }),
      comment: "Delegate this zone in the parent zone: certificate validation waits for the delegation.")
    let certificate = stack.add("api_certificate", Certificate(domain: host, zone: zone, isForeign: isForeign))
    let webACL = firewall?.addForDistribution(to: &stack)
    let headers = ContentDelivery.headers(context, in: &stack)
    let region = stack.lookup(.region)
    let suffix = stack.lookup(.dnsSuffix)
    distribution = stack.add(
      "api_distribution",
      Distribution(
        comment: context.name("api"), apiDomain: "\(gateway.api.id).execute-api.\(region).\(suffix)",
        apiOriginPath: "/\(gateway.stage.name)", aliases: [host],
        certificateARN: certificate.validatedARN(isForeign: isForeign), headers: headers, webACLARN: webACL,
        logs: logs))
    stack.add("api_record", AliasRecord(zone: zone, name: host, distribution: distribution))
    self.host = host
    prefix = context.system.frontend == nil ? "" : "api_"
  }

  func addOutputs(to stack: inout Stack) {
    stack.outputs += [
      StackOutput("api_host_name", host, "Host name of the API."),
      StackOutput("api_name_servers", zone.nameServers, "Name servers for the delegation in the parent zone."),
      StackOutput("\(prefix)cloudfront_distribution_id", distribution.id, "ID of the CloudFront distribution."),
      StackOutput(
        "\(prefix)cloudfront_domain_name", distribution.domainName, "Host name of the CloudFront distribution."),
    ]
  }
}

extension Part {
  static let domain = Part { built, context, stack in
    guard let settings = context.system.domain, let gateway = built.gateway, let storage = built.storage else { return }
    stack.begin("domain", "Domain and content delivery")
    let waf = context.system.waf.map { WAF($0, context) }
    built.domain = Domain(settings, gateway, waf, storage.accessLogs(of: "cdn", context.name), context, in: &stack)
  } outputs: { built, stack in
    built.domain?.addOutputs(to: &stack)
  }
}
