import InfraModel

/// GuardDuty, which detects threats in the account's logs. An account has one detector per region, so a second stack in
/// the region cannot create one.
/// https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html
public struct GuardDutyDetector: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_guardduty_detector", pulumi: "aws:guardduty:Detector",
    cloudFormation: "AWS::GuardDuty::Detector", noun: "detector", identity: "Id",
    reading: Reading("guardduty:GetDetector", "guardduty:ListTagsForResource"))

  /// Interval for updates of recurring findings: `FIFTEEN_MINUTES`, `ONE_HOUR` or `SIX_HOURS`.
  public var findingFrequency: String

  /// Creates an enabled detector.
  public init(findingFrequency: String = "FIFTEEN_MINUTES") { self.findingFrequency = findingFrequency }

  static let id = AttributeName("id", cloudFormation: .ref)

  public func describe(into r: ResourceWriter) {
    r.set("enable", "Enable", true)
    r.set("finding_publishing_frequency", "FindingPublishingFrequency", findingFrequency)
    r.tags()
  }
}

extension Ref<GuardDutyDetector> {
  /// ID of the detector.
  public var id: Value<String> { attribute(GuardDutyDetector.id) }
}
