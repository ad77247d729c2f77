import InfraModel

/// GuardDuty, which looks for attacks in the account's logs. An account has one detector in each region: a second stack
/// there cannot have its own.
/// https://docs.aws.amazon.com/guardduty/latest/APIReference/API_CreateDetector.html
public struct GuardDutyDetector: ResourceType {
  public static let names = TypeNames(
    terraform: "aws_guardduty_detector", pulumi: "aws:guardduty:Detector",
    cloudFormation: "AWS::GuardDuty::Detector", noun: "detector")

  /// How often findings that occur again are told: `FIFTEEN_MINUTES`, `ONE_HOUR` or `SIX_HOURS`.
  public var findingFrequency: String

  /// Creates a detector that is on.
  public init(findingFrequency: String = "FIFTEEN_MINUTES") { self.findingFrequency = findingFrequency }

  static let id = AttributeName("id", cloudFormation: .ref)

  public func describe(into r: ResourceWriter) {
    r.set("enable", "Enable", true)
    r.set("finding_publishing_frequency", "FindingPublishingFrequency", findingFrequency)
    r.tags()
  }
}

extension Ref<GuardDutyDetector> {
  /// The detector's id.
  public var id: Value<String> { attribute(GuardDutyDetector.id) }
}
