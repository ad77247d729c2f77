import AWSResources

extension PolicyPack {
  static let delivery = [
    Policy(
      "cdn.origin-https", "CloudFront asks servers over TLS.", .high,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP CloudFront.9"],
      [
        .of(
          Distribution.self, setting: "loadBalancer.https", advice: "set loadBalancer.https to true",
          scanners: ["AwsSolutions-CFR5"]
        ) { distribution, _, _ in
          distribution.asksWithoutTLS ? "asks its server without TLS" : nil
        }
      ]),
    Policy(
      "cdn.certificate", "Distributions have a certificate of their own, and with it TLS 1.2 or later.", .medium,
      serves: ["PCI DSS 4.0 4.2.1", "FSBP CloudFront.7", "FSBP CloudFront.8"],
      [
        .of(
          Distribution.self, setting: "frontend", advice: "waive it where no host name is asked for",
          scanners: ["CKV_AWS_174", "CKV2_AWS_42", "AwsSolutions-CFR4"]
        ) { distribution, _, _ in
          distribution.certificateARN == nil ? "has CloudFront's own certificate, which allows TLS 1.0" : nil
        }
      ]),
    Policy(
      "cdn.waf", "A WAF filters requests to distributions.", .high,
      serves: ["PCI DSS 4.0 6.4.2", "FSBP CloudFront.6"],
      [
        .of(
          Distribution.self, setting: "webFirewall", advice: "add webFirewall: {}",
          scanners: ["CKV_AWS_68", "CKV2_AWS_47", "AwsSolutions-CFR2"]
        ) { distribution, _, _ in distribution.webACLARN == nil ? "has no WAF before it" : nil }
      ]),
    Policy(
      "cdn.logs", "Requests to distributions are logged.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP CloudFront.5"],
      [
        .of(
          Distribution.self, setting: "accessLogs", advice: "give it a bucket for its logs",
          scanners: ["CKV_AWS_86", "AwsSolutions-CFR3"]
        ) { distribution, _, _ in distribution.logs == nil ? "logs no requests" : nil }
      ]),
    Policy(
      "cdn.root-object", "Distributions of files say what / is, so that it lists no bucket.", .medium,
      serves: ["PCI DSS 4.0 2.2.6", "FSBP CloudFront.1"],
      [
        .of(
          Distribution.self, setting: "frontend.rootObject", advice: "set frontend.rootObject",
          scanners: ["CKV_AWS_305"]
        ) { distribution, _, _ in
          distribution.servesBucket && distribution.rootObject == nil ? "has no file for /" : nil
        }
      ]),
    Policy(
      "cdn.oac", "CloudFront reads buckets with an access control that signs, not with an identity.", .low,
      serves: ["FSBP CloudFront.13"],
      [
        .of(
          Distribution.self, setting: "frontend", advice: "waive it where the identity is asked for",
          scanners: ["AwsSolutions-CFR7"]
        ) { distribution, _, _ in distribution.servesBucket ? "reads its bucket with an access identity" : nil }
      ]),
  ]

  static let api = [
    Policy(
      "api.auth", "Callers of an API say who they are.", .high, serves: ["PCI DSS 4.0 8.3.1", "FSBP APIGateway.8"],
      [
        .of(RestAPI.self, setting: "api.key", advice: "add api.key", scanners: ["CKV_AWS_59"]) { api, _, _ in
          api.methods.first { $0.authorization == .none && !$0.needsAPIKey }.map {
            "answers \($0.http) /\($0.path.joined(separator: "/")) to anybody"
          }
        }
      ]),
    Policy(
      "api.logs", "Requests to APIs are logged.", .medium, serves: ["PCI DSS 4.0 10.2.1", "FSBP APIGateway.1"],
      [
        .of(
          APIStage.self, setting: "api", advice: "give it a log group", scanners: ["CKV_AWS_76", "AwsSolutions-APIG1"]
        ) { stage, _, _ in
          stage.logGroup == nil ? "logs no requests" : nil
        }
      ]),
    Policy(
      "api.tracing", "X-Ray follows requests to APIs.", .low, serves: ["FSBP APIGateway.3"],
      [
        .of(APIStage.self, setting: "api", advice: "trace it", scanners: ["CKV_AWS_73"]) { stage, _, _ in
          stage.isTraced ? nil : "is not traced"
        }
      ]),
    Policy(
      "api.waf", "A WAF filters requests to APIs.", .high, serves: ["PCI DSS 4.0 6.4.2", "FSBP APIGateway.4"],
      [
        .of(
          APIStage.self, setting: "webFirewall", advice: "add webFirewall: {}",
          scanners: ["CKV2_AWS_29", "AwsSolutions-APIG3", "PCI.DSS.321-APIGWAssociatedWithWAF"]
        ) {
          _, key, facts in
          facts.filtered.contains(key) ? nil : "has no WAF before it"
        }
      ]),
  ]

  static let functions = [
    Policy(
      "fn.vpc", "Functions reach out from the private network only.", .low,
      serves: ["PCI DSS 4.0 1.4.4", "FSBP Lambda.3"],
      [
        .of(
          LambdaFunction.self, setting: "functions", advice: "waive it where it calls AWS's own APIs only",
          scanners: ["CKV_AWS_117", "PCI.DSS.321-LambdaInsideVPC"]
        ) { function, _, _ in function.subnets.isEmpty ? "runs outside of the network" : nil }
      ]),
    Policy(
      "fn.multi-az", "Functions run in two zones or more.", .medium, serves: ["FSBP Lambda.5"],
      [
        .of(LambdaFunction.self, setting: "network.zones", advice: "set network.zones to 2") { function, _, _ in
          function.subnets.count == 1 ? "runs in one zone" : nil
        }
      ]),
    Policy(
      "fn.tracing", "X-Ray follows calls of functions.", .low, serves: ["FSBP Lambda.7"],
      [
        .of(LambdaFunction.self, setting: "functions", advice: "trace it", scanners: ["CKV_AWS_50"]) { function, _, _ in
          function.isTraced ? nil : "is not traced"
        }
      ]),
    Policy(
      "fn.dead-letters", "Calls of functions that fail for good are kept or told.", .low,
      serves: ["AWS Config LAMBDA_DLQ_CHECK"],
      [
        .of(LambdaFunction.self, setting: "alarms", advice: "add alarms, which take them", scanners: ["CKV_AWS_116"]) {
          function, _, _ in
          function.deadLetters == nil ? "loses calls that fail" : nil
        }
      ]),
    Policy(
      "fn.concurrency", "Functions have a limit of calls at the same time.", .low,
      serves: ["AWS Config LAMBDA_CONCURRENCY_CHECK"],
      [
        .of(
          LambdaFunction.self, setting: "functions", advice: "waive it where what calls it sets the limit",
          scanners: ["CKV_AWS_115"]
        ) { function, _, _ in
          function.reservedConcurrency == nil ? "has no limit of its own of calls at the same time" : nil
        }
      ]),
    Policy(
      "fn.env-key", "The variables of functions are encrypted with a key of the system's own.", .low,
      serves: ["PCI DSS 4.0 3.6.1"],
      [
        .of(LambdaFunction.self, setting: ownKeys, advice: ownKey("functions"), scanners: ["CKV_AWS_173"]) {
          function, _, _ in
          function.environment.isEmpty || function.key != nil ? nil : "has variables under AWS's own key"
        }
      ]),
    Policy(
      "fn.no-plain-secrets", "No secret stands in a function's variables.", .high,
      serves: ["PCI DSS 4.0 8.6.2"],
      [
        .of(LambdaFunction.self, setting: "functions", advice: "keep it in a secret", scanners: ["CKV_AWS_45"]) {
          function, _, _ in
          function.environment.first { PlainSecret.isLikely($0.name, $0.value) }.map {
            "has what looks like a secret in the variable \($0.name)"
          }
        }
      ]),
  ]
}
