internal import Configuration

/// A secret whose value is generated or set manually, never in a program.
struct SecretSettings: AdoptableResource {
  var description = "Set by hand."
  var generate: GeneratedSecretSettings?
  var recoveryDays: Int?
  var existing: Existing<ExistingResourceSettings>?

  static let title = "A secret whose value is generated or set manually, never in a program."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("description", &description, .text(.sentence), "What it contains.")
    each.setting(
      "generate", &generate, .optional(.group()),
      "How its value is generated, once; without it the value is set manually.")
    each.setting(
      "recoveryDays", &recoveryDays, .optional(.integer(oneOf: [0] + Array(7...30), unit: "days")),
      "Days during which a deleted secret can be restored and its name is in use (Terraform and Pulumi); 7 with protectData, otherwise 0."
    )
    each.setting(
      "existing", &existing, .existing(),
      "The secret that exists already, in place of a new one, by its ARN; with true its ARN is set when deploying.")
  }
}

/// How the value of a secret is generated.
struct GeneratedSecretSettings: Settings {
  var length = 32
  var excludeCharacters: String?
  var excludePunctuation = false
  var key: String?
  var template: [Keyed<String>] = []

  static let title = "How the value of a secret is generated."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("length", &length, .integer(8...4096, unit: "characters"), "Length of the random text.")
    each.setting(
      "excludeCharacters", &excludeCharacters, .optional(.text(.excludedCharacters)),
      "Characters that the random text does not have, such as /@\".")
    each.setting("excludePunctuation", &excludePunctuation, .boolean, "Whether it has only letters and digits.")
    each.setting(
      "key", &key, .optional(.text(.jsonKey)),
      "Key of a JSON object that has the random text, such as password; the value is the text itself when null.")
    each.setting(
      "template", &template, .texts(key: .jsonKey),
      "The other keys of the JSON object, with values that may have references such as ${database.host}.")
  }
}

extension TextFormat {
  /// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetRandomPassword.html
  static let excludedCharacters = TextFormat(
    "printable ASCII characters without spaces, up to 94", pattern: "^[!-~]+$", minLength: 1, maxLength: 94
  ) { $0.utf8.allSatisfy { (0x21...0x7E).contains($0) } }

  /// A key that service secrets can name: `<secret>:<key>`.
  static let jsonKey = TextFormat(
    "letters, digits and ._-, such as username", pattern: "^[A-Za-z0-9._-]+$", minLength: 1, maxLength: 100,
    isKey: true
  ) { $0.utf8.allSatisfy { ASCII.isWord($0) || ".-".utf8.contains($0) } }
}
