import InfraModel
import PaymentSystem

/// Diagnostics of a configuration as text, at a terminal with the source line, a caret and the documentation of the
/// setting.
struct DiagnosticReport {
  /// Maximum width of an excerpt in scalars.
  private static let width = 100

  let diagnostics: Diagnostics
  /// Texts for excerpts, by file name; empty for a report without excerpts.
  var sources: [(file: String, text: [UInt8])] = []
  var style = Style.plain

  /// The whole report.
  var text: String {
    diagnostics.sorted.reduce(into: "") { text, diagnostic in
      text += line(diagnostic) + "\n"
      if let location = diagnostic.location { text += excerpt(location) }
      if !sources.isEmpty, let help = PaymentSystem.help(for: diagnostic.path) { text += "  help: \(help)\n" }
    }
  }

  /// The diagnostic, with its severity in color.
  private func line(_ diagnostic: Diagnostic) -> String {
    let line = diagnostic.description.utf8
    let tone: Style.Tone? =
      switch diagnostic.severity {
      case .error: .error
      case .warning: .warning
      case .note: nil
      }
    guard let tone else { return diagnostic.description.printable }
    let place = diagnostic.location.map { "\($0.file):\($0.line):\($0.column): " } ?? ""
    let word = diagnostic.severity.rawValue + ":"
    let rest = String(decoding: line.dropFirst(place.utf8.count + word.utf8.count), as: UTF8.self)
    return place.printable + style.painted(word, as: tone) + rest.printable
  }

  /// The source line with a caret below the column; empty if there is no such text.
  private func excerpt(_ location: SourceLocation) -> String {
    guard let source = sources.first(where: { $0.file == location.file }),
      let line = Self.line(location.line, of: source.text)
    else { return "" }
    let column = max(location.column - 1, 0)
    guard column <= line.count else { return "" }
    let start = line.count <= Self.width ? 0 : max(0, min(column - Self.width / 2, line.count - Self.width))
    let shown = line[start..<min(line.count, start + Self.width)].map { scalar -> Unicode.Scalar in
      scalar == "\t" ? " " : scalar.isPrintable ? scalar : "\u{FFFD}"
    }
    let indent = shown.prefix(column - start).reduce(0) { $0 + $1.columns }
    var excerpt = "  "
    excerpt.unicodeScalars.append(contentsOf: shown)
    return excerpt + "\n  " + String(repeating: " ", count: indent) + "^\n"
  }

  /// Scalars of a line without its line ending; lines start at 1.
  private static func line(_ number: Int, of text: [UInt8]) -> [Unicode.Scalar]? {
    var start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    while line < number {
      guard let end = text[start...].firstIndex(where: isLineEnd) else { return nil }
      let isPair = text[end] == 0x0D && end + 1 < text.count && text[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
      line += 1
    }
    let rest = text[start...]
    return Array(String(decoding: rest.prefix { !isLineEnd($0) }, as: UTF8.self).unicodeScalars)
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}
