import InfraModel

extension AccountQuota {
  private static let page = "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html"
  /// Regions in which new accounts have a quarter of the usual rate and burst, as listed on the page.
  private static let slowRegions: Set = [
    "af-south-1", "eu-south-1", "ap-southeast-3", "me-central-1", "ap-south-2", "ap-southeast-4", "eu-south-2",
    "eu-central-2", "il-central-1", "ca-west-1", "ap-southeast-5", "ap-southeast-7", "mx-central-1",
  ]
  static func apiRate(in region: String) -> AccountQuota {
    AccountQuota(
      "Throttle rate of API Gateway", code: "L-8A5B8E43", standard: slowRegions.contains(region) ? 2500 : 10_000,
      page: page)
  }
  /// AWS derives the burst from the rate and does not increase it on request.
  static func apiBurst(in region: String) -> AccountQuota {
    AccountQuota(
      "Throttle burst rate of API Gateway", code: nil, standard: slowRegions.contains(region) ? 1250 : 5000, page: page)
  }
  static let concurrentExecutions = AccountQuota(
    "Concurrent executions of Lambda", code: "L-B99A9384", standard: 1000,
    page: "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html")
}

extension APIStage {
  /// Usage at the stage's throttling limits, and as many concurrent executions if functions handle the requests.
  public func accountUses(as name: ResourceID, in stack: Stack) -> [QuotaUse] {
    let callsFunctions = stack.entries.contains {
      ($0.resource as? LambdaPermission)?.service == "apigateway.amazonaws.com"
    }
    return [
      QuotaUse(.apiRate(in: stack.region), 0, peak: rateLimit),
      QuotaUse(.apiBurst(in: stack.region), 0, peak: burstLimit),
    ]
      + (callsFunctions ? [QuotaUse(.concurrentExecutions, 0, peak: burstLimit)] : [])
  }
}
