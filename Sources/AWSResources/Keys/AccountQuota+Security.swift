import InfraModel

extension AccountQuota {
  static let detectors = AccountQuota(
    "GuardDuty detectors per Region", code: nil, standard: 1,
    page: "https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_limits.html")
  static let recorders = AccountQuota(
    "Customer managed configuration recorders per Region", code: nil, standard: 1,
    page: "https://docs.aws.amazon.com/config/latest/developerguide/configlimits.html")
}

extension GuardDutyDetector {
  public static var serviceLinkedRole: String? { "guardduty.amazonaws.com" }
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] { [QuotaUse(.detectors)] }
}

extension ConfigRecorder {
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] { [QuotaUse(.recorders)] }
}

extension WebACL {
  public static var serviceLinkedRole: String? { "wafv2.amazonaws.com" }
}

extension LoadBalancer {
  public static var serviceLinkedRole: String? { "elasticloadbalancing.amazonaws.com" }
}
