/// Parses quoted strings by the rules of each language.
enum QuotedText {
  /// An HCL string; nil for anything else, and for a string with a reference.
  static func hcl(_ value: String) throws -> String? {
    guard let inside = try inside(of: value) else { return nil }
    var text = String.UnicodeScalarView()
    var rest = inside[...]
    while let first = rest.first {
      if first.isEscaped {
        text.append(first.scalar)
        rest = rest.dropFirst()
      } else if first.scalar == "$" || first.scalar == "%" {
        let next = rest.dropFirst().prefix(2).map { $0.isEscaped ? "\u{0}" : $0.scalar }
        if next.first == "{" { return nil }
        let isDoubled = next == [first.scalar, "{"]
        text.append(first.scalar)
        if isDoubled { text.append("{") }
        rest = rest.dropFirst(isDoubled ? 3 : 1)
      } else {
        text.append(first.scalar)
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// A YAML string of Pulumi, plain or quoted; nil if it has a reference.
  static func pulumi(_ value: String) throws -> String? {
    let scalars = try inside(of: value)?.map(\.scalar) ?? Array(value.unicodeScalars)
    var text = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalars[index] == "$", next == "{" { return nil }
      text.append(scalars[index])
      index += scalars[index] == "$" && next == "$" ? 2 : 1
    }
    return String(text)
  }

  /// The characters between two quotes, with a mark for those that an escape produced; nil if the text begins with no
  /// quote.
  private static func inside(of value: String) throws -> [(scalar: Unicode.Scalar, isEscaped: Bool)]? {
    var scalars = Array(value.unicodeScalars)[...]
    guard scalars.popFirst() == "\"" else { return nil }
    guard scalars.popLast() == "\"" else { throw Unreadable(line: value) }
    var found: [(scalar: Unicode.Scalar, isEscaped: Bool)] = []
    while let scalar = scalars.popFirst() {
      if scalar == "\"" || scalar.value < 0x20 { throw Unreadable(line: value) }
      guard scalar == "\\" else {
        found.append((scalar, false))
        continue
      }
      switch scalars.popFirst() {
      case "n": found.append(("\n", true))
      case "r": found.append(("\r", true))
      case "t": found.append(("\t", true))
      case "\"": found.append(("\"", true))
      case "\\": found.append(("\\", true))
      case "u":
        let digits = String(String.UnicodeScalarView(scalars.prefix(4)))
        guard let number = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(number) else {
          throw Unreadable(line: value)
        }
        found.append((scalar, true))
        scalars = scalars.dropFirst(4)
      default: throw Unreadable(line: value)
      }
    }
    return found
  }
}
