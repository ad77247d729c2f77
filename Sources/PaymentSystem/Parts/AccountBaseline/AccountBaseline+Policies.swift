import AWSResources
import InfraModel

extension PolicyPack {
  static let account: [Policy] = [
    .enforcedByDesign(
      "guardduty.on", "GuardDuty detectors are enabled.", serves: ["PCI DSS 4.0 11.5.1", "FSBP GuardDuty.1"],
      scanners: ["CKV_AWS_238"]),
    .enforcedByDesign(
      "config.all", "AWS Config recorders record every resource type.",
      serves: ["PCI DSS 4.0 11.5.2", "FSBP Config.1"], scanners: ["CKV2_AWS_45", "CKV2_AWS_48"]),
    .notApplicable(
      "guardduty.organization", "GuardDuty is enabled in every account of the organization.",
      because: "A system is deployed to one account.",
      [.notApplicable(GuardDutyDetector.self, checks: [.terraform("CKV2_AWS_3")])]),
    .notApplicable(
      "trail", "CloudTrail records API calls in every region.",
      serves: ["PCI DSS 4.0 10.2.1", "FSBP CloudTrail.1"],
      because: "A trail belongs to the account, not to one of its systems.", scanners: ["CKV_AWS_67"]),
  ]
}
