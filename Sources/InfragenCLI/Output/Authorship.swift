import Emitters
import Templates

/// Recognizes texts written by infragen.
enum Authorship {
  /// Number of bytes needed for that.
  static let head = 1 << 16

  /// True if the text equals one of infragen's function sources, which does not prove that infragen wrote the file.
  static func isFunctionSource(_ text: [UInt8]) -> Bool { Functions.all.contains { text.elementsEqual($0.utf8) } }

  /// True if an interrupted run may have left the text in a temporary file.
  static func isUnfinished(_ text: [UInt8]) -> Bool {
    text.isEmpty || Provenance.isGenerated(text) || text.starts(with: OutputLock.head.utf8)
      || carried.contains { $0.utf8.starts(with: text) }
  }

  /// Function programs and starters, which are written unchanged.
  private static var carried: [String] { Functions.all + Templates.systems.map(\.configuration) }
}
