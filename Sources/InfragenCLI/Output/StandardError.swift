import InfraModel

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The words in which the user is told something: one line each, on the standard error.
enum StandardError {
  /// Prints `infragen: error: …`.
  static func error(_ message: String) {
    write("infragen: \(Style.error.painted("error:", as: .error)) \(message.printable)\n")
  }

  /// Prints `infragen: …`.
  static func note(_ message: String) { print("infragen: \(message)") }

  /// Prints a line; what would break or repaint it is written as an escape.
  static func print(_ line: String) { write(line.printable + "\n") }

  /// Whether a person reads it.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Prints text as it is; there is nobody to tell when that fails.
  static func write(_ text: String) {
    var text = text
    text.withUTF8 { try? Descriptor.error.write(UnsafeRawBufferPointer($0)) }
  }
}
