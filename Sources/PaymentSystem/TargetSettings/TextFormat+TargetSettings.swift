internal import Configuration
import InfraModel

extension TextFormat {
  /// https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html
  static let accountID = TextFormat("an account id of 12 digits, in quotes", pattern: "^[0-9]{12}$") { text in
    text.utf8.count == 12 && text.utf8.allSatisfy { ASCII.isDigit($0) }
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
  static let roleARN = TextFormat(
    "the ARN of a role such as arn:aws:iam::123456789012:role/deploy",
    pattern: "^arn:aws[a-z-]*:iam::[0-9]{12}:role/[A-Za-z0-9_+=,.@/-]+$", maxLength: 2048
  ) { text in
    guard let arn = ARN(text) else { return false }
    return arn.partition.utf8.allSatisfy { ASCII.isLower($0) || $0 == UInt8(ascii: "-") } && arn.service == "iam"
      && arn.region.isEmpty && accountID.accepts(arn.account) && arn.resource.hasPrefix("role/")
      && arn.resource.utf8.count > 5 && arn.resource.utf8.allSatisfy { ASCII.isWord($0) || "+=,.@/-".utf8.contains($0) }
  }

  /// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
  static let sessionName = TextFormat(
    "letters, digits and _ + = , . @ -", pattern: "^[A-Za-z0-9_+=,.@-]+$", minLength: 2, maxLength: 64
  ) { $0.utf8.allSatisfy { ASCII.isWord($0) || "+=,.@-".utf8.contains($0) } }

  /// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
  static let externalID = TextFormat(
    "letters, digits and _ + = , . @ : / -", pattern: "^[A-Za-z0-9_+=,.@:/-]+$", minLength: 2, maxLength: 1224
  ) { $0.utf8.allSatisfy { ASCII.isWord($0) || "+=,.@:/-".utf8.contains($0) } }

  static let profile = TextFormat(
    "the name of a profile: letters, digits and _ . -", pattern: "^[A-Za-z0-9_.-]+$", minLength: 1, maxLength: 128
  ) { $0.utf8.allSatisfy { ASCII.isWord($0) || ".-".utf8.contains($0) } }

  /// https://developer.hashicorp.com/terraform/language/providers/requirements#source-addresses
  static let providerSource = TextFormat(
    "the source of a provider such as hashicorp/random",
    pattern: "^([a-z0-9.-]+/)?[A-Za-z0-9_-]+/[A-Za-z0-9_-]+$", minLength: 3, maxLength: 200
  ) { text in
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.suffix(2).allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy { ASCII.isWord($0) || $0 == UInt8(ascii: "-") }
      }
      && parts.dropLast(2).allSatisfy { host in
        !host.isEmpty && host.utf8.allSatisfy { ASCII.isLower($0) || ASCII.isDigit($0) || ".-".utf8.contains($0) }
      }
  }

  static let versionConstraint = TextFormat(
    "versions such as \">= 1.9, < 2\" or \"~> 5.100\"",
    pattern: "^ *(~>|[><!]=|[><=])? *\(version) *(, *(~>|[><!]=|[><=])? *\(version) *)*$", minLength: 1, maxLength: 100
  ) { VersionConstraint($0) != nil }

  private static let version = "[0-9]{1,6}(\\.[0-9]{1,6}){0,2}(-[a-z0-9]+([.-][a-z0-9]+)*)?"

  static let parameterName = TextFormat(
    "the name of a variable such as certificate_arn", pattern: "^[a-z][a-z0-9]*(_[a-z0-9]+)*$", minLength: 1,
    allows: CaseStyle.isKey)
}
