import Emitters
import Templates

/// Recognizes texts written by infragen.
enum Authorship {
  /// Number of bytes needed for that.
  static let head = 1 << 16

  /// Whether the text is a function's source that infragen carries. That alone does not say who put it there.
  static func isFunctionSource(_ text: [UInt8]) -> Bool { Functions.all.contains { text.elementsEqual($0.utf8) } }

  /// Whether an interrupted run may have left it under the name of an unfinished file.
  static func isUnfinished(_ text: [UInt8]) -> Bool {
    text.isEmpty || Provenance.isGenerated(text) || text.starts(with: OutputLock.head.utf8)
      || carried.contains { $0.utf8.starts(with: text) }
  }

  /// Function programs and starters, which are written unchanged.
  private static var carried: [String] { Functions.all + Templates.systems.map(\.configuration) }
}
