import InfraModel

extension AccountQuota {
  private static let page = "https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html"
  static let apiRate = AccountQuota("Throttle rate of API Gateway", code: "L-8A5B8E43", standard: 10_000, page: page)
  static let apiBurst = AccountQuota(
    "Throttle burst rate of API Gateway", code: "L-CDF5615A", standard: 5000, page: page)
  static let concurrentExecutions = AccountQuota(
    "Concurrent executions of Lambda", code: "L-B99A9384", standard: 1000,
    page: "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html")
}

extension APIStage {
  /// What its limits let through, and as many executions at once where functions answer.
  public func accountUses(as name: ResourceName, in stack: Stack) -> [QuotaUse] {
    let callsFunctions = stack.entries.contains {
      ($0.kind as? LambdaPermission)?.service == "apigateway.amazonaws.com"
    }
    return [QuotaUse(.apiRate, 0, peak: rateLimit), QuotaUse(.apiBurst, 0, peak: burstLimit)]
      + (callsFunctions ? [QuotaUse(.concurrentExecutions, 0, peak: burstLimit)] : [])
  }
}
