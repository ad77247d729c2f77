import Configuration
import InfraModel

/// The value as text, or the diagnostics one per line.
func outcome(_ text: String, file: String = "f") -> String {
  outcome(Array(text.utf8), file: file)
}

func outcome(_ bytes: [UInt8], file: String = "f") -> String {
  do throws(Diagnostics) { return try JSON5.parse(bytes, file: file).text } catch { return error.lines }
}

func parsed(_ text: String, file: String = "f") throws(Diagnostics) -> JSON5Value {
  try JSON5.parse(text, file: file)
}

extension Diagnostics {
  var lines: String { all.map(\.description).joined(separator: "\n") }
}

extension JSON5Value {
  /// The entry of a list.
  subscript(index: Int) -> JSON5Value? { elements.flatMap { $0.indices.contains(index) ? $0[index] : nil } }
}

extension SourceLocation {
  var text: String { "\(file):\(line):\(column)" }
}
