/// Texts that one engine or its host reads as something else than text, so that the same program would mean different
/// things in different targets.
public enum EngineText {
  /// Why no text of a program may hold what this one holds, a clause; nil for a text that every target takes literally.
  ///
  /// `${…}` and `%{…}` are missing here because each target has an escape for them.
  public static func problem(in text: String) -> String? {
    switch firstTrap(in: text) {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
    case .dynamicReference:
      "CloudFormation replaces {{resolve:…}} with the parameter or secret that it names, in plain text"
    case .control(let code): "the control character U+\(hexadecimal(code)) is not valid in every target's file"
    case nil: nil
    }
  }

  /// The same for a text that becomes the key of an object, such as a tag's.
  public static func problem(inKey text: String) -> String? {
    // https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#built-in-functions
    if text.lowercased().hasPrefix("fn::") {
      return "Pulumi and CloudFormation interpret a key that begins with fn:: as a function call"
    }
    if text == "Ref" { return "CloudFormation interprets the key Ref as a reference" }
    return problem(in: text)
  }

  /// Words that some YAML parser, or Pulumi, reads as a truth value, a number or nothing.
  /// https://yaml.org/type/bool.html, https://github.com/pulumi/pulumi-yaml/issues/577
  public static let words = [
    "true", "false", "t", "f", "yes", "no", "y", "n", "on", "off", "null", "nan", "inf", "infinity",
  ]

  /// A regular expression that matches these words, in lower case.
  public static let wordPattern = "^(\(words.joined(separator: "|")))$"

  /// A regular expression that matches whatever is read as a truth value, a number, a day or nothing: Pulumi hands the
  /// value of a configuration key on as what it looks like, `20240101` as `2.0240101e+07`, and `1.10` as `1.1`.
  /// https://github.com/pulumi/pulumi-yaml/issues/561
  public static let valuePattern = "^((?i:\(words.joined(separator: "|")))|\(numberPattern))$"

  /// The same without a group that ignores case, which regular expressions of JSON schemas do not have.
  public static var portableValuePattern: String {
    let words = words.map { word in word.map { "[\($0.uppercased())\($0)]" }.joined() }
    return "^(\(words.joined(separator: "|"))|\(numberPattern))$"
  }

  private static let numberPattern =
    "[0-9_]+(\\.[0-9_]*)?([eE][+-]?[0-9_]+)?|0[xXoObB][0-9A-Fa-f_]+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"

  /// Whether a text of letters, digits and `. _ -` is read so.
  public static func isValue(_ text: String) -> Bool {
    words.contains(text.lowercased()) || isNumber(text) || isDay(text)
  }

  private enum Trap {
    case dynamicReference
    case control(UInt8)
  }

  /// The first `{{resolve:`, or control character but tab and line breaks: C0, DEL and C1. One pass over the bytes.
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

  /// Digits with `_` among them, perhaps with a fraction and an exponent, or digits of another base behind `0x`, `0o`, `0b`.
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

  /// `2024-01-31`, which YAML reads as a time.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.count == 3 && parts[0].count == 4 && parts.dropFirst().allSatisfy { (1...2).contains($0.count) }
      && parts.allSatisfy { $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }
  }
}
