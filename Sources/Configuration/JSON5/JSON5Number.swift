/// The result of parsing a number.
enum JSON5Number {
  case value(JSON5Value.Kind)
  case notFinite, tooLarge, tooLong, leadingZero, malformed

  /// Allowed exponents. Larger ones would result in a long decimal text.
  private static let exponents = -40...40

  init(_ text: String) {
    var rest = Substring(text)
    let sign = rest.first == "-" ? "-" : ""
    if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
    if rest == "Infinity" || rest == "NaN" {
      self = .notFinite
    } else if rest.hasPrefix("0x") || rest.hasPrefix("0X") {
      self = Self.integer(sign, String(rest.dropFirst(2)), radix: 16)
    } else {
      self = Self.decimal(sign, rest)
    }
  }

  private static func integer(_ sign: String, _ digits: String, radix: Int) -> JSON5Number {
    let areHex = digits.unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit)
    guard areHex, !digits.isEmpty else { return .malformed }
    return Int(sign + digits, radix: radix).map { .value(.integer($0)) } ?? .tooLarge
  }

  private static func decimal(_ sign: String, _ text: Substring) -> JSON5Number {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let mantissa = parts[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = mantissa[0]
    let fraction = mantissa.count > 1 ? mantissa[1] : ""
    guard areDigits(whole), areDigits(fraction), !(whole.isEmpty && fraction.isEmpty) else { return .malformed }
    var exponent = 0
    if parts.count > 1 {
      let unsigned = parts[1].first == "+" || parts[1].first == "-" ? parts[1].dropFirst() : parts[1]
      guard !unsigned.isEmpty, areDigits(unsigned) else { return .malformed }
      guard let value = Int(parts[1]), exponents.contains(value) else { return .tooLong }
      exponent = value
    }
    if whole.utf8.count > 1, whole.first == "0" { return .leadingZero }
    return plain(sign, digits: Array(whole.utf8) + fraction.utf8, point: whole.utf8.count + exponent)
  }

  /// The number with these digits and a decimal point before the index `point`.
  private static func plain(_ sign: String, digits: [UInt8], point: Int) -> JSON5Number {
    let zero = UInt8(ascii: "0")
    let before = [UInt8](repeating: zero, count: max(0, 1 - point))
    let after = [UInt8](repeating: zero, count: max(0, point - digits.count))
    let all = before + digits + after
    let split = max(1, point)
    let leading = all[..<split].prefix { $0 == zero }.count
    let whole = String(decoding: all[min(leading, split - 1)..<split], as: UTF8.self)
    var fraction = all[split...]
    while fraction.last == zero { fraction.removeLast() }
    if fraction.isEmpty { return integer(sign, whole, radix: 10) }
    return .value(.decimal(sign + whole + "." + String(decoding: fraction, as: UTF8.self)))
  }

  private static func areDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
