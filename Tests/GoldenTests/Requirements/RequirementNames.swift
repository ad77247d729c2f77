import Emitters
import Foundation
import Testing

/// A name that Terraform and Pulumi share, and the name in CloudFormation if it differs: `aws_vpc.main | Vpc`.
struct RequirementNames {
  let provider: String
  let cloudFormation: String
  /// True if the CloudFormation name was given.
  let isPair: Bool

  init(_ text: String) {
    let parts = text.components(separatedBy: " | ")
    provider = parts[0]
    cloudFormation = parts.count > 1 ? parts[1] : parts[0]
    isPair = parts.count > 1
  }

  /// Creates the names of a property. If the CloudFormation name is not given, it may be derived from the provider's
  /// name.
  init(path: String, isPascalInCloudFormation: Bool) {
    let names = RequirementNames(path)
    provider = names.provider
    isPair = names.isPair
    cloudFormation =
      isPascalInCloudFormation && !isPair ? Self.pascal(names.provider) : names.cloudFormation
  }

  func name(in target: String) -> String {
    Emitters.named(target)?.engine?.dialect == .cloudFormation ? cloudFormation : provider
  }

  /// The targets of `provider` or `cloudformation`; all targets for nil.
  static func targets(_ scope: String?) throws -> [String] {
    switch scope {
    case nil: Emitters.programs.map(\.target)
    case "provider": Emitters.programs.filter { $0.engine?.dialect == .provider }.map(\.target)
    default: [try #require(Emitters.named(scope ?? "")?.target, "unknown target \(scope ?? "")")]
    }
  }

  /// `health_check.path` → `HealthCheck.Path`. Names of list items and words with other characters do not change.
  private static func pascal(_ path: String) -> String {
    var result = ""
    var word = ""
    var depth = 0
    func closed() -> String {
      guard word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0) })
      else {
        return word
      }
      return word.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
    for character in path {
      if character == "[" && depth == 0 || character == "." && depth == 0 {
        result += closed()
        word = ""
      }
      if character == "[" { depth += 1 }
      if depth > 0 || character == "." { result.append(character) } else { word.append(character) }
      if character == "]" { depth -= 1 }
    }
    return result + closed()
  }
}
