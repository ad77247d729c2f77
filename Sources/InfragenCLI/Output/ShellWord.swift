/// Quotes arguments for a POSIX shell, always on one line.
enum ShellWord {
  /// The argument unchanged if no shell interprets it, otherwise in quotes.
  static func quoted(_ argument: String) -> String {
    if isPlain(argument) { return argument }
    if argument.unicodeScalars.contains(where: \.breaksLines) { return escaped(argument) }
    var text = "'"
    for scalar in argument.unicodeScalars {
      if scalar == "'" { text += "'\\''" } else { text.unicodeScalars.append(scalar) }
    }
    return text + "'"
  }

  private static func isPlain(_ argument: String) -> Bool {
    // Shells expand a leading `~`, and zsh a leading `=`.
    guard let first = argument.utf8.first, first != UInt8(ascii: "=") else { return false }
    return argument.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
      default: "@%+=:,./_-".utf8.contains(byte)
      }
    }
  }

  /// The argument as `$'…'`, in which a line break is `\n`, because command lines are written to comments of generated
  /// files.
  private static func escaped(_ argument: String) -> String {
    var text = "$'"
    for scalar in argument.unicodeScalars {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "'", "\\": text += "\\\(scalar)"
      case _ where scalar.breaksLines:
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 8)
          text += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "'"
  }
}
