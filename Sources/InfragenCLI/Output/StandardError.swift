import InfraModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Prints messages to the standard error, one line each.
enum StandardError {
  /// Prints `infragen: error: …`.
  static func error(_ message: String) {
    write("infragen: \(Style.error.painted("error:", as: .error)) \(message.printable)\n")
  }

  /// Prints `infragen: …`.
  static func note(_ message: String) { print("infragen: \(message)") }

  /// Prints a line, with control characters as escapes.
  static func print(_ line: String) { write(line.printable + "\n") }

  /// True if the standard error is a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Prints text unchanged. Errors are ignored, because they cannot be reported.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { try? Descriptor.error.write(UnsafeRawBufferPointer($0)) }
  }
}
