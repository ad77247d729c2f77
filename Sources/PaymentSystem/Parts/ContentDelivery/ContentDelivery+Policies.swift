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
          Distribution.self, setting: Setting.waf, remedy: "add waf: {}",
          checks: [.both("CKV_AWS_68"), .terraform("CKV2_AWS_47"), .nag("AwsSolutions-CFR2")]
        ) { distribution, _, _ in distribution.webACLARN == nil ? "has no WAF" : nil }
      ]),
    Policy(
      "cdn.logs", "Distributions have access logs.", .medium,
      serves: ["PCI DSS 4.0 10.2.1", "FSBP CloudFront.5"],
      [
        .of(
          Distribution.self, setting: Setting.logs.accessLogDays, remedy: "set logs.accessLogDays",
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
          Distribution.self, because: "The distribution's origin is an API, which has no file for /.",
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
          Distribution.self, because: "The distribution's origin is an API, not a bucket.",
          checks: [.terraform("CKV2_AWS_46")]
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
}
