import AWSResources

extension PolicyPack {
  static let api: [Policy] = [
    Policy(
      "api.auth", "API callers need an API key, IAM credentials or the consent of an authorizer.", .high,
      serves: ["PCI DSS 4.0 8.3.1", "FSBP APIGateway.8"],
      [
        .of(
          RestAPI.self, setting: Setting.api.key, remedy: "add api.key, or set api.auth",
          checks: [
            .terraform("CKV_AWS_59", on: "aws_api_gateway_method"), .cloudFormation("CKV_AWS_59", on: method),
            .nag("AwsSolutions-APIG4", on: method), .nag("AwsSolutions-COG4", on: method),
          ]
        ) { api, _, _ in
          api.methods.first { $0.authorization.isOpen && !$0.needsAPIKey }.map {
            "accepts \($0.http) /\($0.path.joined(separator: "/")) from anyone"
          }
        },
        .enforcedByDesign(
          RestAPI.self, because: "An authorizer decides who may call, and browsers ask before they do.",
          checks: [.nag("AwsSolutions-APIG4", on: method), .nag("AwsSolutions-COG4", on: method)]
        ) { api, _, _ in !api.authorizers.isEmpty },
        .enforcedByDesign(
          RestAPI.self, because: "Callers need an API key or IAM credentials.",
          checks: [.nag("AwsSolutions-APIG4", on: method), .nag("AwsSolutions-COG4", on: method)]
        ) { _, _, _ in true },
      ]),
    .enforcedByDesign(
      "api.domain-tls", "Host names of APIs require TLS 1.2 or later.", serves: ["PCI DSS 4.0 4.2.1"],
      scanners: ["CKV_AWS_206"]),
    Policy(
      "api.logs", "APIs have access logs.", .medium, serves: ["PCI DSS 4.0 10.2.1", "FSBP APIGateway.1"],
      [
        .of(
          APIStage.self, setting: Setting.api, remedy: "give it a log group",
          checks: [.both("CKV_AWS_76"), .nag("AwsSolutions-APIG1")]
        ) { stage, _, _ in
          stage.logGroup == nil ? "logs no requests" : nil
        }
      ]),
    Policy(
      "api.tracing", "APIs have X-Ray tracing.", .low, serves: ["FSBP APIGateway.3"],
      [
        .of(APIStage.self, setting: Setting.api, remedy: "enable tracing", checks: [.both("CKV_AWS_73")]) {
          stage, _, _ in
          stage.isTraced ? nil : "has no X-Ray tracing"
        }
      ]),
    Policy(
      "api.waf", "A WAF filters requests to APIs.", .high, serves: ["PCI DSS 4.0 6.4.2", "FSBP APIGateway.4"],
      [
        .of(
          APIStage.self, setting: Setting.waf, remedy: "add waf: {}",
          checks: [
            .terraform("CKV2_AWS_29"), .nag("AwsSolutions-APIG3"), .nag("PCI.DSS.321-APIGWAssociatedWithWAF"),
          ]
        ) {
          _, key, index in
          index.behindWAF.contains(key) ? nil : "has no WAF"
        }
      ]),
    .enforcedByDesign(
      "api.validation", "APIs check the parameters of requests, and log no payloads.", serves: ["PCI DSS 4.0 3.3.1"],
      scanners: ["CKV2_AWS_53", "CKV_AWS_276"],
      [
        .enforcedByDesign(
          RestAPI.self, because: "The API checks parameters; the backend checks bodies.",
          checks: [.nag("AwsSolutions-APIG2")]
        ) { _, _, _ in true }
      ]),
    .enforcedByDesign(
      "api.cache-encrypted", "API caches are encrypted.", serves: ["PCI DSS 4.0 3.5.1", "FSBP APIGateway.5"],
      scanners: ["CKV_AWS_308"]),
    .notApplicable(
      "api.client-certificate", "APIs present a client certificate to their backends.", serves: ["FSBP APIGateway.2"],
      because: "Lambda uses no client certificates, and the load balancer does not verify them.",
      scanners: ["CKV2_AWS_77"],
      [.notApplicable(APIStage.self, checks: [.terraform("CKV2_AWS_51"), .nag("PCI.DSS.321-APIGWSSLEnabled")])]),
    .notApplicable(
      "api.cache", "APIs cache responses.", because: "Responses about payments must not come from a cache.",
      [
        .notApplicable(
          APIStage.self,
          checks: [
            .both("CKV_AWS_120"), .terraform("CKV_AWS_225", on: "aws_api_gateway_method_settings"),
            .nag("PCI.DSS.321-APIGWCacheEnabledAndEncrypted"),
          ])
      ]),
  ]

  private static let method = "AWS::ApiGateway::Method"
}
