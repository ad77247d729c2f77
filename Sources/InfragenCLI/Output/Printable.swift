extension Unicode.Scalar {
  /// Whether some reader of text takes it for the end of a line or for a command.
  var breaksLines: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF: true
    default: false
    }
  }

  /// Whether it turns the order of the text around it.
  private var reorders: Bool {
    switch value {
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether a terminal shows it as what it is.
  var isPrintable: Bool { !breaksLines && !reorders }
}

extension String {
  /// The text with `\u{…}` for what a terminal would take for a command.
  var printable: String {
    if unicodeScalars.allSatisfy(\.isPrintable) { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isPrintable {
        text.unicodeScalars.append(scalar)
      } else {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
  }
}
