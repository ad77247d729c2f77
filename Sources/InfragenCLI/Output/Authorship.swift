import Emitters
import Templates

/// Recognizes texts written by infragen.
enum Authorship {
  /// Number of bytes needed for that.
  static let head = 1 << 16

  /// True if these are the first bytes of a text written by infragen: it says so itself, or is one of infragen's own
  /// files.
  static func isOurs(_ text: [UInt8]) -> Bool {
    Provenance.isGenerated(text) || carried.contains { text.elementsEqual($0.utf8.prefix(head)) }
  }

  /// True if an interrupted run may have left it.
  static func isUnfinished(_ text: [UInt8]) -> Bool {
    text.isEmpty || isOurs(text) || text.starts(with: OutputLock.head.utf8)
      || carried.contains { $0.utf8.starts(with: text) }
  }

  /// Function programs and starters, which are written unchanged.
  private static var carried: [String] { Functions.all + Templates.systems.map(\.configuration) }
}
