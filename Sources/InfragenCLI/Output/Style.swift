#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// When output is coloured.
enum Coloring: String, CaseIterable {
  case auto, always, never
}

/// Colors for a terminal; other output is not changed.
struct Style: Sendable, Equatable {
  /// Meaning of a piece of text.
  enum Tone: String {
    case error = "1;31"
    case warning = "33"
    case removed = "31"
    case inserted = "32"
  }

  static let plain = Style(isColored: false)
  static var output: Style { Style(of: .output) }
  static var error: Style { Style(of: .error) }

  let isColored: Bool

  // Written once at startup, before a tool has a second thread.
  nonisolated(unsafe) private static var coloring = Coloring.auto

  /// Sets when this process colours its output.
  static func use(_ coloring: Coloring) { self.coloring = coloring }

  private init(isColored: Bool) { self.isColored = isColored }

  /// The style of a standard stream.
  private init(of descriptor: Descriptor) {
    self.init(
      Self.coloring, isTerminal: isatty(descriptor.number) == 1, noColor: EnvironmentVariables["NO_COLOR"],
      forceColor: EnvironmentVariables["FORCE_COLOR"] ?? EnvironmentVariables["CLICOLOR_FORCE"],
      terminal: EnvironmentVariables["TERM"])
  }

  /// With `auto`, colors for a terminal that supports them, unless `NO_COLOR` is not empty (https://no-color.org), or
  /// for other output if `FORCE_COLOR` or `CLICOLOR_FORCE` is neither empty nor 0 (https://bixense.com/clicolors).
  init(_ coloring: Coloring, isTerminal: Bool, noColor: String?, forceColor: String?, terminal: String?) {
    switch coloring {
    case .always: isColored = true
    case .never: isColored = false
    case .auto:
      let isForced = !["", "0"].contains(forceColor ?? "")
      isColored = (noColor ?? "").isEmpty && (isForced || isTerminal && EnvironmentVariables.isCapable(terminal))
    }
  }

  /// The text in the color of its tone. It must not contain the end of a line.
  func painted(_ text: String, as tone: Tone) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A unified diff with colors for removed and inserted lines.
  func painted(diff: String) -> String {
    guard isColored else { return diff }
    let lines = diff.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.map { line in
      let text = String(decoding: line, as: UTF8.self)
      return switch line.first {
      case UInt8(ascii: "-"): painted(text, as: .removed)
      case UInt8(ascii: "+"): painted(text, as: .inserted)
      default: text
      }
    }.joined(separator: "\n")
  }
}
