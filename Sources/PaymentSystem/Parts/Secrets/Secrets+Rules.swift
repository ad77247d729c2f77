internal import Configuration
import InfraModel

extension ValidationRules {
  static let secrets = [generatedCharacters, generatedKey]

  /// The generated values of new secrets, with their paths.
  private static func generated(
    in system: PaymentSystem
  ) -> [(settings: GeneratedSecretSettings, paths: GeneratedSecretPaths)] {
    system.secrets.made().compactMap { secret in
      secret.value.generate.map { ($0, Setting.secrets[secret.name].generate) }
    }
  }

  private static let generatedCharacters = ValidationRule(
    "secrets.characters",
    "Generated values can have characters of each kind.",
    page: "https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html"
  ) { system in
    generated(in: system).compactMap { settings, paths in
      settings.missingKind.map {
        Violation(paths.excludeCharacters, "leaves no \($0.name), and AWS requires one: \($0.advice)")
      }
    }
  }

  private static let generatedKey = ValidationRule(
    "secrets.key", "A template has the keys beside the generated one.",
    page:
      "https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html"
  ) { system in
    generated(in: system).compactMap { settings, paths in
      guard let key = settings.key else {
        return settings.template.isEmpty
          ? nil : Violation(paths.template, "say the key that is generated beside these: key: \"password\"")
      }
      return settings.template.contains { $0.name == key }
        ? Violation(paths.template[key], "is the generated key: leave it out here, or generate another key") : nil
    }
  }
}

/// A kind of characters of which generated text has one or more.
private struct CharacterKind {
  let name: String
  let advice: String
  let contains: @Sendable (UInt8) -> Bool

  init(_ name: String, advice: String = "leave some of them", _ contains: @escaping @Sendable (UInt8) -> Bool) {
    self.name = name
    self.advice = advice
    self.contains = contains
  }

  static let all = [
    CharacterKind("lower-case letters") { ASCII.isLower($0) },
    CharacterKind("upper-case letters") { ASCII.isUpper($0) },
    CharacterKind("digits") { ASCII.isDigit($0) }, punctuation,
  ]

  private static let punctuation = CharacterKind("punctuation", advice: "use excludePunctuation: true instead") {
    !ASCII.isLower($0) && !ASCII.isUpper($0) && !ASCII.isDigit($0)
  }

  /// True if every character of the kind is excluded.
  func isExcluded(by excluded: String) -> Bool {
    (UInt8(0x21)...0x7E).allSatisfy { !contains($0) || excluded.utf8.contains($0) }
  }
}

extension GeneratedSecretSettings {
  /// A kind of characters that AWS requires and these settings exclude.
  fileprivate var missingKind: CharacterKind? {
    guard let excludeCharacters else { return nil }
    return CharacterKind.all.dropLast(excludePunctuation ? 1 : 0).first { $0.isExcluded(by: excludeCharacters) }
  }
}
