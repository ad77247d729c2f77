extension RuleCase {
  private static func apiKey(_ key: String) -> [String] {
    ["api={forwardTo: 'loadBalancer', rateLimit: 50, burstLimit: 70, key: \(key)}"]
  }

  static let api = [
    RuleCase(
      "api.key-rate", inside: apiKey("{rateLimit: 50, burstLimit: 70}"),
      outside: apiKey("{rateLimit: 51, burstLimit: 70}"),
      "api.key.rateLimit: 51 is more than the whole API's 50; use 50 or less"),
    RuleCase(
      "api.key-burst", inside: apiKey("{rateLimit: 50, burstLimit: 70}"),
      outside: apiKey("{rateLimit: 50, burstLimit: 71}"),
      "api.key.burstLimit: 71 is more than the whole API's 70; use 70 or less"),
  ]
}
