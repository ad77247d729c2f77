import AWSResources

extension PolicyPack {
  static let delivery: [Policy] = [
    Policy(
      "cdn.origin-https", "CloudFront uses TLS to reach its origins.", .high,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP CloudFront.9"],
      [
        .of(
          Distribution.self, setting: Setting.loadBalancer.https, remedy: "set loadBalancer.https to true",
          checks: [.nag("AwsSolutions-CFR5")]
        ) { distribution, _, _ in
          distribution.asksWithoutTLS ? "reaches its origin without TLS" : nil
        }
      ]),
    Policy(
      "cdn.certificate", "Distributions have a custom certificate, and so require TLS 1.2 or later.", .medium,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP CloudFront.7", "FSBP CloudFront.8"],
      [
        .of(
          Distribution.self, setting: Setting.frontend, remedy: "waive it if it needs no host name of its own",
          checks: [.both("CKV_AWS_174"), .terraform("CKV2_AWS_42"), .nag("AwsSolutions-CFR4")]
        ) { distribution, _, _ in
          distribution.certificateARN == nil ? "uses the default CloudFront certificate, which allows TLS 1.0" : nil
        }
      ]),
    Policy(
      "cdn.waf", "A WAF filters requests to distributions.", .high,
      serves: ["PCI DSS 4.0 6.4.2", "FSBP CloudFront.6"],
      [
        .of(
          Distribution.self, setting: Setting.webFirewall, remedy: "add webFirewall: {}",
          checks: [.both("CKV_AWS_68"), .terraform("CKV2_AWS_47"), .nag("AwsSolutions-CFR2")]
        ) { distribution, _, _ in distribution.webACLARN == nil ? "has no WAF" : nil }
      ]),
    Policy(
      "cdn.logs", "Distributions have access logs.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP CloudFront.5"],
      [
        .of(
          Distribution.self, setting: Setting.accessLogs, remedy: "give it a bucket for its access logs",
          checks: [.both("CKV_AWS_86"), .nag("AwsSolutions-CFR3")]
        ) { distribution, _, _ in distribution.logs == nil ? "logs no requests" : nil }
      ]),
    Policy(
      "cdn.root-object", "Distributions that serve files have a default root object.", .medium,
      serves: ["PCI DSS 4.0 2.2.6", "FSBP CloudFront.1"],
      [
        .of(
          Distribution.self, setting: Setting.frontend.rootObject, remedy: "set frontend.rootObject",
          checks: [.terraform("CKV_AWS_305")]
        ) { distribution, _, _ in
          distribution.servesBucket && distribution.rootObject == nil ? "has no default root object" : nil
        },
        .notApplicable(
          Distribution.self, because: "Its origin is an API, which has no file for /.",
          checks: [.terraform("CKV_AWS_305")]
        ) { distribution, _, _ in !distribution.servesBucket },
      ]),
    Policy(
      "cdn.oac", "CloudFront reads buckets through origin access control.", .low,
      serves: ["FSBP CloudFront.13"],
      [
        .of(
          Distribution.self, setting: Setting.frontend, remedy: "waive it if an origin access identity is enough",
          checks: [.nag("AwsSolutions-CFR7")]
        ) { distribution, _, _ in distribution.servesBucket ? "reads its bucket through an origin access identity" : nil
        },
        .notApplicable(
          Distribution.self, because: "Its origin is an API, not a bucket.", checks: [.terraform("CKV2_AWS_46")]
        ) { distribution, _, _ in !distribution.servesBucket },
      ]),
    .enforcedByDesign(
      "cdn.https", "CloudFront redirects or refuses HTTP requests.",
      serves: ["PCI DSS 4.0 4.2.1", "FSBP CloudFront.3"],
      scanners: ["CKV_AWS_34"]),
    .enforcedByDesign(
      "cdn.headers", "CloudFront adds HSTS and other security headers to responses.", serves: ["PCI DSS 4.0 6.2.4"],
      scanners: ["CKV2_AWS_32", "CKV_AWS_259"]),
    .enforcedByDesign(
      "acm.safe", "Certificates name hosts, have transparency logging, and are replaced before the old one is deleted.",
      serves: ["PCI DSS 4.0 4.2.1", "FSBP ACM.1", "FSBP ACM.2"],
      scanners: ["CKV_AWS_233", "CKV_AWS_234", "CKV2_AWS_71"]),
    .notApplicable(
      "cdn.failover", "Distributions have a second origin.", serves: ["FSBP CloudFront.4"],
      because: "A system is deployed to one region.",
      [.notApplicable(Distribution.self, checks: [.terraform("CKV_AWS_310")])]),
    .notApplicable(
      "cdn.geo", "Distributions serve certain countries only.", because: "Customers may pay from any country.",
      [.notApplicable(Distribution.self, checks: [.terraform("CKV_AWS_374"), .nag("AwsSolutions-CFR1")])]),
    Policy(
      "dns.query-log", "Hosted zones log DNS queries.", .low, serves: ["FSBP Route53.2"],
      [
        .of(
          HostedZone.self, setting: Setting.domain, remedy: "waive it if DNS query logs are not needed",
          checks: [.terraform("CKV2_AWS_39")]
        ) { _, _, _ in "logs no DNS queries" }
      ]),
    .notApplicable(
      "dns.dnssec", "Hosted zones have DNSSEC signing.",
      because: "DNSSEC needs a DS record in the parent zone, which is outside the system.",
      [.notApplicable(HostedZone.self, checks: [.terraform("CKV2_AWS_38")])]),
  ]

  static let api: [Policy] = [
    Policy(
      "api.auth", "API callers need an API key or IAM credentials.", .high,
      serves: ["PCI DSS 4.0 8.3.1", "FSBP APIGateway.8"],
      [
        .of(
          RestAPI.self, setting: Setting.api.key, remedy: "add api.key",
          checks: [
            .terraform("CKV_AWS_59", on: "aws_api_gateway_method"), .cloudFormation("CKV_AWS_59", on: method),
            .nag("AwsSolutions-APIG4", on: method), .nag("AwsSolutions-COG4", on: method),
          ]
        ) { api, _, _ in
          api.methods.first { $0.authorization == .none && !$0.needsAPIKey }.map {
            "accepts \($0.http) /\($0.path.joined(separator: "/")) from anyone"
          }
        },
        .enforcedByDesign(
          RestAPI.self, because: "Callers need an API key or IAM credentials.",
          checks: [.nag("AwsSolutions-APIG4", on: method), .nag("AwsSolutions-COG4", on: method)]
        ) { _, _, _ in true },
      ]),
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
          APIStage.self, setting: Setting.webFirewall, remedy: "add webFirewall: {}",
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

  static let functions: [Policy] = [
    Policy(
      "fn.vpc", "Functions run in the VPC.", .low,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP Lambda.3"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "waive it if it only calls AWS APIs",
          checks: [.both("CKV_AWS_117"), .nag("PCI.DSS.321-LambdaInsideVPC")]
        ) { function, _, _ in function.subnets.isEmpty ? "runs outside the VPC" : nil }
      ]),
    Policy(
      "fn.multi-az", "Functions use at least two availability zones.", .medium, serves: ["FSBP Lambda.5"],
      [
        .of(LambdaFunction.self, setting: Setting.network.zones, remedy: "set network.zones to 2") { function, _, _ in
          function.subnets.count == 1 ? "uses one availability zone" : nil
        }
      ]),
    Policy(
      "fn.tracing", "Functions have X-Ray tracing.", .low, serves: ["FSBP Lambda.7"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "enable tracing", checks: [.terraform("CKV_AWS_50")]
        ) {
          function, _, _ in
          function.isTraced ? nil : "has no X-Ray tracing"
        }
      ]),
    Policy(
      "fn.dead-letters", "Functions have a dead-letter queue or topic.", .low,
      serves: ["AWS Config LAMBDA_DLQ_CHECK"],
      [
        .of(
          LambdaFunction.self, setting: Setting.alarms, remedy: "add alarms, whose topic receives failed calls",
          checks: [.both("CKV_AWS_116")]
        ) {
          function, _, _ in
          function.deadLetters == nil ? "loses failed asynchronous calls" : nil
        }
      ]),
    Policy(
      "fn.concurrency", "Functions have reserved concurrency.", .low,
      serves: ["AWS Config LAMBDA_CONCURRENCY_CHECK"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "waive it if its caller sets a limit",
          checks: [.both("CKV_AWS_115")]
        ) { function, _, _ in
          function.reservedConcurrency == nil ? "has no reserved concurrency" : nil
        }
      ]),
    Policy(
      "fn.env-key", "The environment variables of functions are encrypted with a customer managed key.", .low,
      serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(LambdaFunction.self, setting: ownKeys, remedy: ownKey("functions"), checks: [.both("CKV_AWS_173")]) {
          function, _, _ in
          function.environment.isEmpty || function.key != nil
            ? nil : "has environment variables without a customer managed key"
        }
      ]),
    Policy(
      "fn.no-plain-secrets", "No environment variable of a function holds a secret in plain text.", .high,
      serves: ["PCI DSS 4.0 8.6.2"],
      [
        .of(
          LambdaFunction.self, setting: Setting.functions, remedy: "move it to a secret", checks: [.both("CKV_AWS_45")]
        ) {
          function, _, _ in
          function.environment.first { PlainSecret.isLikely($0.name, $0.value) }.map {
            "seems to have a secret in the environment variable \($0.name)"
          }
        }
      ]),
    .enforcedByDesign(
      "fn.not-public", "Functions have no URL, and only named services and roles can invoke them.",
      serves: ["PCI DSS 4.0 7.2.2", "FSBP Lambda.1"], scanners: ["CKV_AWS_301", "CKV_AWS_364", "CKV_AWS_258"]),
    .enforcedByDesign(
      "fn.runtime", "Functions have a supported runtime.", serves: ["PCI DSS 4.0 6.3.3", "FSBP Lambda.2"],
      scanners: ["CKV_AWS_363"],
      [
        .enforcedByDesign(
          LambdaFunction.self, because: "AWS supports the runtime; it need not be the newest.",
          checks: [.nag("AwsSolutions-L1")]
        ) { _, _, _ in true }
      ]),
    .notApplicable(
      "deploy.not-all-at-once", "Functions are deployed gradually.",
      because: "Functions are not deployed with CodeDeploy."),
    .notApplicable(
      "fn.code-signing", "Functions are signed.", serves: ["PCI DSS 4.0 6.5.1"],
      because: "Their source is part of the program and is reviewed with it.",
      [.notApplicable(LambdaFunction.self, checks: [.terraform("CKV_AWS_272")])]),
  ]
}
