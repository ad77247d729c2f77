import InfraModel

/// An ARN, such as `arn:aws:dynamodb:eu-central-1:123456789012:table/sessions`.
/// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
struct ARN {
  let partition: String
  let service: String
  let region: String
  let account: String
  /// The part after the account, such as `table/sessions`.
  let resource: String

  /// Parses a text; nil if it is not an ARN.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "arn", parts[1].hasPrefix("aws"), !parts[2].isEmpty, !parts[5].isEmpty,
      parts[4].isEmpty || parts[4].utf8.count == 12 && parts[4].utf8.allSatisfy({ ASCII.isDigit($0) })
    else { return nil }
    (partition, service, region, account, resource) = (parts[1], parts[2], parts[3], parts[4], parts[5])
  }
}

extension Stack {
  /// The ARN of a resource, by default in the account and region of the system.
  mutating func arn(
    _ service: String, _ resource: Value<String>, region: Value<String>? = nil, account: Value<String>? = nil
  ) -> Value<String> {
    let place: Value<String> = "\(region ?? lookup(.region)):\(account ?? lookup(.accountID))"
    return "arn:\(lookup(.partition)):\(service):\(place):\(resource)"
  }
}
