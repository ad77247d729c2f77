extension String {
  /// The text in double quotes, with invisible characters as escapes.
  var quoted: String { "\"" + escaped(quote: "\"") + "\"" }

  /// The text in double quotes for a message, shortened if it is long.
  var shown: String { shortened.quoted }

  /// The text in single quotes for a message, shortened if it is long.
  var shownAsName: String { "'" + shortened.escaped(quote: nil) + "'" }

  /// The first 60 scalars of the text.
  var shortened: String {
    guard let end = unicodeScalars.index(startIndex, offsetBy: 60, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return String(unicodeScalars[..<end]) + "…"
  }

  private func escaped(quote: Unicode.Scalar?) -> String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\\" where quote != nil, quote: text += "\\\(scalar)"
      default:
        if scalar.isVisible { text.unicodeScalars.append(scalar) } else { text += scalar.escape }
      }
    }
    return text
  }
}

extension Unicode.Scalar {
  fileprivate var isVisible: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned: false
    default: true
    }
  }

  fileprivate var escape: String {
    utf16.reduce(into: "") { text, unit in
      let digits = String(unit, radix: 16, uppercase: true)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension [String] {
  /// The words as `a, b or c`.
  func listed(_ last: String) -> String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " \(last) " + self[count - 1]
  }
}
