internal import Configuration

extension ValidationRules {
  /// AWS's rules for the API.
  static let api = [keyRate, keyBurst, authorizerHeaders, certificateRegion]

  /// Rules of infragen for the API.
  static let ownAPI = [authorizerKind, authorizerFunction, authorizerOnce, domainName] + crossOrigin

  private static let keyRate = ValidationRule(
    "api.key-rate", "The rate limit of the clients' key is at most that of the stage.",
    page: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html"
  ) { system in
    guard let api = system.api, let key = api.key else { return [] }
    return above(Setting.api.key.rateLimit, key.rateLimit, api.rateLimit)
  }

  private static let keyBurst = ValidationRule(
    "api.key-burst", "The burst limit of the clients' key is at most that of the stage.",
    page: "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html"
  ) { system in
    guard let api = system.api, let key = api.key else { return [] }
    return above(Setting.api.key.burstLimit, key.burstLimit, api.burstLimit)
  }

  private static func above(_ path: SettingPath, _ value: Int, _ limit: Int) -> [Violation] {
    value > limit ? [Violation(path, "\(value) is more than the whole API's \(limit); use \(limit) or less")] : []
  }
}
