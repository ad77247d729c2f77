import InfraModel

/// An ACM certificate for an alias of a CloudFront distribution, validated by a DNS record in the name's zone.
public struct Certificate: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_acm_certificate", pulumi: "aws:acm:Certificate",
    cloudFormation: "AWS::CertificateManager::Certificate", noun: "certificate", identity: "CertificateArn",
    reading: Reading(
      "acm:DescribeCertificate", "acm:ListTagsForCertificate", untold: ["DomainValidationOptions", "ValidationMethod"]))

  /// CloudFormation parameter for the ARN of a certificate that the template cannot create.
  public static let arnParameter: Parameter.Name = "cdn_certificate_arn"

  /// Domain name, up to 64 characters.
  public var domain: Value<String>
  /// Hosted zone of the domain name.
  public var zone: Ref<HostedZone>
  /// True if the stack's region is not the certificate's region.
  public var isForeign: Bool

  /// Creates a certificate. Deployments wait until it is issued, at most 45 minutes.
  public init(domain: Value<String>, zone: Ref<HostedZone>, isForeign: Bool) {
    self.domain = domain
    self.zone = zone
    self.isForeign = isForeign
  }

  /// https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
  public var nameConstraints: [NameConstraint] { [NameConstraint("certificate", domain, maximum: 64, in: .parent)] }

  public var region: String? { Distribution.partnersRegion }

  public var unsupportedFeatures: [UnsupportedFeature] {
    guard isForeign else {
      return [
        // https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/1603
        UnsupportedFeature(
          .cloudFormation, "deleting the zone that holds a certificate's validation record",
          because: """
            CloudFormation leaves the CNAME record that proved the certificate's name, and then fails to delete the zone. \
            List the record with aws route53 list-resource-record-sets --hosted-zone-id ZONE --query \
            "ResourceRecordSets[?Type=='CNAME']", delete it with aws route53 change-resource-record-sets, and delete the \
            stack again.
            """)
      ]
    }
    return [
      UnsupportedFeature(
        .cloudFormation, "the certificate for CloudFront",
        because: """
          CloudFront takes certificates from us-east-1 only, and a CloudFormation stack creates resources only in its own region. \
          Request it there once and give its ARN as the parameter \(CaseStyle.pascal(Self.arnParameter.snake)).
          """)
    ]
  }

  // ACM uses this time to live for the records that CloudFormation creates.
  private static let recordSeconds = 300

  private static let record = ChildType(
    terraform: "aws_route53_record", pulumi: "aws:route53:Record", words: "record",
    identity: .imported(by: AliasRecord.names.identity.importID))
  private static let validation = ChildType(
    terraform: "aws_acm_certificate_validation", pulumi: "aws:acm:CertificateValidation", words: "validation",
    identity: .imported(by: nil))

  public func describe(into r: ResourceWriter) {
    r.set("domain_name", "DomainName", domain, .replaces)
    r.set("validation_method", "ValidationMethod", "DNS", .replaces)
    r.cloudFormation {
      r.block("DomainValidationOptions", isList: true, .replaces) {
        r.set("DomainName", domain)
        r.set("HostedZoneId", zone.id)
      }
    }
    r.set("key_algorithm", "KeyAlgorithm", "RSA_2048", .replaces)
    r.block("options", nil) {
      r.set(
        "certificate_transparency_logging_preference", "CertificateTransparencyLoggingPreference", "ENABLED")
    }
    r.tags()
    r.options.createBeforeDestroy = true

    // CloudFormation validates the domain itself.
    func wanted(_ attribute: String) -> Value<String> {
      AttributeName(attribute, onlyElementOf: "domain_validation_options", cloudFormation: .ref).of(r.name)
    }
    let instance = "validation"
    r.child(Self.record, instance: instance, isGlobal: true) {
      r.set("zone_id", zone.id, .replaces)
      r.set("name", wanted("resource_record_name"), .replaces)
      r.set("type", wanted("resource_record_type"))
      r.set("records", [wanted("resource_record_value")])
      r.set("ttl", Self.recordSeconds)
      // A replacement for the same name uses the same validation record.
      r.set("allow_overwrite", true, rule: .keptWhenRemoved)
    }
    r.child(Self.validation) {
      r.set("certificate_arn", Self.arn.of(r.name), .replaces)
      r.set("validation_record_fqdns", [Self.recordName.of(r.name, instance: instance)], .replaces)
      r.options.timeouts = ["create": "45m"]
      r.options.isReadinessGate = true
    }
  }

  private static let arn = AttributeName("arn", cloudFormation: .ref)
  private static let recordName = AttributeName("fqdn", cloudFormation: .ref, child: record)
  // A CloudFormation certificate is complete only after it is issued, so its ARN can be used directly.
  static let validatedARN = AttributeName(
    "certificate_arn", cloudFormation: .composed { arn.of($0, as: String.self).expression }, child: validation)
  static let foreignARN = AttributeName(
    "certificate_arn", cloudFormation: .composed { _ in .parameter(arnParameter) }, child: validation)
}

extension Ref<Certificate> {
  /// ARN, available after the certificate is issued; a parameter in CloudFormation if the certificate is foreign.
  public func validatedARN(isForeign: Bool) -> Value<String> {
    attribute(isForeign ? Certificate.foreignARN : Certificate.validatedARN)
  }
}
