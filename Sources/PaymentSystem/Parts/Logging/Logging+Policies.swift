import AWSResources
import InfraModel

extension PolicyPack {
  static let logs: [Policy] = [
    Policy(
      "logs.retention", "Logs are kept for at least a year.", .medium,
      serves: ["PCI DSS 4.0 10.5.1", "FSBP CloudWatch.16"],
      [
        .of(
          LogGroup.self, setting: Setting.logs.retentionDays, remedy: "set logs.retentionDays to 365",
          checks: [.terraform("CKV_AWS_338")]
        ) {
          group, _, _ in
          group.keepDays < 365 ? "keeps logs for \(group.keepDays) days, less than a year" : nil
        }
      ]),
    Policy(
      "logs.cmk", "Logs are encrypted with a customer managed key.", .medium, serves: ["PCI DSS 4.0 10.3.2"],
      [
        .of(
          LogGroup.self, setting: customerManagedKeys, remedy: customerManagedKey("logs"),
          checks: [.both("CKV_AWS_158"), .nag("PCI.DSS.321-CloudWatchLogGroupEncrypted")]
        ) { group, _, _ in
          keyless(group.key)
        }
      ]),
  ]
}
