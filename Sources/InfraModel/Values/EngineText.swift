/// Texts that an engine or its host does not treat as literal text, so that a program would behave differently in
/// different targets.
public enum EngineText {
  /// Reason why a text is not allowed in any program, as a clause; nil if every target treats it literally.
  ///
  /// `${…}` and `%{…}` are allowed, because each target can escape them.
  public static func problem(in text: String) -> String? {
    switch firstTrap(in: text) {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
    case .dynamicReference:
      "CloudFormation replaces {{resolve:…}} with the parameter or secret that it names, in plain text"
    case .control(let code): "the control character U+\(hexadecimal(code)) is not valid in every target's file"
    case nil: nil
    }
  }

  /// The same check for the key of an object, such as a tag key.
  public static func problem(inKey text: String) -> String? {
    // https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#built-in-functions
    if text.lowercased().hasPrefix("fn::") {
      return "Pulumi and CloudFormation interpret a key that begins with fn:: as a function call"
    }
    if text == "Ref" { return "CloudFormation interprets the key Ref as a reference" }
    return problem(in: text)
  }

  /// Words that a YAML parser or Pulumi reads as a Boolean, a number or null.
  /// https://yaml.org/type/bool.html, https://github.com/pulumi/pulumi-yaml/issues/577
  public static let words = [
    "true", "false", "t", "f", "yes", "no", "y", "n", "on", "off", "null", "nan", "inf", "infinity",
  ]

  /// Regular expression that matches these words in lower case.
  public static let wordPattern = "^(\(words.joined(separator: "|")))$"

  /// Regular expression that matches every text read as a Boolean, a number, a date or null. Pulumi infers the type of
  /// configuration values: `20240101` becomes `2.0240101e+07`, and `1.10` becomes `1.1`.
  /// https://github.com/pulumi/pulumi-yaml/issues/561
  public static let valuePattern = "^((?i:\(words.joined(separator: "|")))|\(numberPattern))$"

  /// The same pattern without a case-insensitive group, which JSON Schema does not support.
  public static var portableValuePattern: String {
    let words = words.map { word in word.map { "[\($0.uppercased())\($0)]" }.joined() }
    return "^(\(words.joined(separator: "|"))|\(numberPattern))$"
  }

  private static let numberPattern =
    "[0-9_]+(\\.[0-9_]*)?([eE][+-]?[0-9_]+)?|0[xXoObB][0-9A-Fa-f_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"

  /// True if a text of letters, digits and `. _ -` is read as a Boolean, a number, a date or null.
  public static func isValue(_ text: String) -> Bool {
    words.contains(text.lowercased()) || isNumber(text) || isDay(text)
  }

  private enum Trap {
    case dynamicReference
    case control(UInt8)
  }

  /// The first `{{resolve:` or control character (C0, DEL and C1, except tab and line breaks), in one pass over the
  /// bytes.
  private static func firstTrap(in text: String) -> Trap? {
    var text = text
    return text.withUTF8 { bytes in
      var before: UInt8 = 0
      for index in bytes.indices {
        let byte = bytes[index]
        switch byte {
        case 0x09, 0x0A, 0x0D: break
        case 0..<0x20, 0x7F: return .control(byte)
        case 0x80..<0xA0 where before == 0xC2: return .control(byte)
        case UInt8(ascii: "{") where before == byte && bytes[(index + 1)...].starts(with: "resolve:".utf8):
          return .dynamicReference
        default: break
        }
        before = byte
      }
      return nil
    }
  }

  private static func hexadecimal(_ code: UInt8) -> String {
    let digits = String(code, radix: 16, uppercase: true)
    return String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// Digits, possibly with `_`, a fraction and an exponent, or digits of another base after `0x`, `0o` or `0b`.
  private static func isNumber(_ text: String) -> Bool {
    func isDigits(_ part: some Sequence<UInt8>) -> Bool {
      part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_") }
    }
    let lower = text.lowercased()
    if ["0x", "0o", "0b"].contains(where: lower.hasPrefix), lower.utf8.count > 2 {
      return lower.utf8.dropFirst(2).allSatisfy {
        isDigits([$0]) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
      }
    }
    let parts = lower.utf8.split(separator: UInt8(ascii: "e"), omittingEmptySubsequences: false)
    let decimals = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, decimals.count <= 2, !decimals[0].isEmpty, decimals.allSatisfy(isDigits) else {
      return false
    }
    guard parts.count == 2 else { return true }
    let isSigned = [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(parts[1].first)
    let exponent = parts[1].dropFirst(isSigned ? 1 : 0)
    return !exponent.isEmpty && isDigits(exponent)
  }

  /// A date such as `2024-01-31`, which YAML reads as a timestamp.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 4 && parts.dropFirst().allSatisfy { (1...2).contains($0.count) }
      && parts.allSatisfy { $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}
