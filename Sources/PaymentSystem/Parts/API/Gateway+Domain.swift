import AWSResources
internal import Configuration
import InfraModel

extension Gateway {
  /// Adds a host name of the API, with its record if a hosted zone is known.
  static func addDomain(
    _ settings: APIDomainSettings, _ stage: Ref<APIStage>, of api: Ref<RestAPI>, _ context: BuildContext,
    in stack: inout Stack
  ) -> Ref<APIDomain> {
    let name = settings.name ?? ""
    let certificate =
      settings.certificate.map { context.texts.text($0, of: Setting.api.domain.certificate) }
      ?? stack.parameter(
        Parameter(
          "api_certificate_arn", group: "Domain",
          pattern: "^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/[a-z0-9-]+$",
          constraint: "Use the ARN of an ACM certificate.",
          "ARN of the ACM certificate for the API's host name, in the same region."))
    let domain = stack.add(
      "gateway_domain_name",
      APIDomain(
        stage: stage, of: api, name: context.texts.text(name, of: Setting.api.domain.name),
        certificateARN: certificate))
    let zone: Ref<HostedZone>? =
      if let id = settings.zone {
        stack.given(
          "gateway_zone",
          [
            .init(
              "zone_id", setting: "\(Setting.api.domain.zone)",
              context.texts.text(id, of: Setting.api.domain.zone).expression)
          ])
      } else if context.system.hasZone(of: name) {
        stack.forwardReference(Domain.zoneKey)
      } else {
        nil
      }
    if let zone { stack.add("gateway_alias", AliasRecord(zone: zone, api: domain)) }
    return domain
  }
}
