import InfraModel

/// A regional host name of an API's stage, and the mapping of all its paths to the stage. Clients need a DNS record for it.
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-regional-api-custom-domain-create.html
public struct APIDomain: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_api_gateway_domain_name", pulumi: "aws:apigateway:DomainName",
    cloudFormation: "AWS::ApiGateway::DomainName", noun: "domain_name", identity: "DomainName",
    reading: Reading("apigateway:GET"))

  /// Stage that the name serves.
  public var stage: Ref<APIStage>
  /// API of the stage.
  public var api: Ref<RestAPI>
  /// Host name, which the certificate covers. It cannot be changed.
  public var name: Value<String>
  /// ARN of an ACM certificate of the API's region.
  public var certificateARN: Value<String>

  /// Creates a host name.
  public init(stage: Ref<APIStage>, of api: Ref<RestAPI>, name: Value<String>, certificateARN: Value<String>) {
    self.stage = stage
    self.api = api
    self.name = name
    self.certificateARN = certificateARN
  }

  private static let mapping = ChildType(
    terraform: "aws_api_gateway_base_path_mapping", pulumi: "aws:apigateway:BasePathMapping",
    cloudFormation: "AWS::ApiGateway::BasePathMapping", words: "mapping",
    identity: Identity(
      [.property("DomainName", "{domain_name}"), .constant("BasePath", "(none)")], import: "{domain_name}/"),
    reading: Reading("apigateway:GET"))

  public var diagramNode: DiagramNode? { .connector }

  public func describe(into r: ResourceWriter) {
    r.set("domain_name", "DomainName", name, .renames)
    r.set("regional_certificate_arn", "RegionalCertificateArn", certificateARN, rule: .holds)
    r.set("security_policy", "SecurityPolicy", "TLS_1_2")
    r.block("endpoint_configuration", "EndpointConfiguration") {
      r.set(PropertyName("types", isOneInPulumi: true), "Types", ["REGIONAL"])
    }
    r.tags()
    r.child(Self.mapping) {
      r.set("domain_name", "DomainName", Self.host.of(r.name, as: String.self), .replaces)
      r.set(PropertyName("api_id", pulumi: "restApi"), "RestApiId", api.id)
      r.set("stage_name", "Stage", stage.name)
      r.options.isReadinessGate = true
    }
  }

  static let host = AttributeName("domain_name", cloudFormation: .ref)
  static let regionalName = AttributeName("regional_domain_name", cloudFormation: .getAtt("RegionalDomainName"))
  static let regionalZoneID = AttributeName("regional_zone_id", cloudFormation: .getAtt("RegionalHostedZoneId"))
}

extension Ref<APIDomain> {
  /// The host name.
  public var host: Value<String> { attribute(APIDomain.host) }
  /// Host name of API Gateway to which the DNS record leads.
  public var regionalName: Value<String> { attribute(APIDomain.regionalName) }
  /// Hosted zone of ``regionalName``, for alias records.
  public var regionalZoneID: Value<String> { attribute(APIDomain.regionalZoneID) }
}
