import AWSResources
import InfraModel

/// An API with a custom host name, whose certificate must be in us-east-1 regardless of the stack's region.
public enum DomainSystem {
  /// Creates the stack in a region.
  public static func stack(in region: String) -> Stack {
    var stack = Stack(name: "api", description: "An API.", regenerate: "--config api.json5", region: region)
    stack.tags = [Expression.Member("Team", .string("payments"))]
    let isForeign = region != "us-east-1"
    if isForeign {
      stack.parameter(
        Parameter(Certificate.arnParameter, group: "Domain", only: .cloudFormation, "ARN of the certificate."))
    }
    let zone = stack.add("api_zone", HostedZone(name: "api.kitchen-sink.com", comment: "API", emptiesOnDestroy: true))
    let certificate = stack.add(
      "cdn_certificate", Certificate(domain: "api.kitchen-sink.com", zone: zone, isForeign: isForeign))
    let headers = stack.add("headers_policy", ResponseHeadersPolicy(name: "api", comment: "Headers"))
    let distribution = stack.add(
      "cdn_distribution",
      Distribution(
        comment: "API", apiDomain: "origin.example.com", apiOriginPath: "/v1", aliases: ["api.kitchen-sink.com"],
        certificateARN: certificate.validatedARN(isForeign: isForeign), headers: headers, logs: nil),
      dependsOn: [certificate.name])
    stack.add("api_alias", AliasRecord(zone: zone, name: "api.kitchen-sink.com", distribution: distribution))
    return stack
  }
}
