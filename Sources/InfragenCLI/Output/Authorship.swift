import Emitters
import Templates

/// Which texts infragen wrote.
enum Authorship {
  /// How many bytes of a file show it.
  static let head = 1 << 16

  /// Whether these are the first bytes of a text that infragen wrote: it says so itself, or is one that infragen carries.
  static func isOurs(_ text: [UInt8]) -> Bool {
    Provenance.isGenerated(text) || carried.contains { text.elementsEqual($0.utf8.prefix(head)) }
  }

  /// Whether an interrupted run may have left it.
  static func isUnfinished(_ text: [UInt8]) -> Bool {
    text.isEmpty || isOurs(text) || text.starts(with: OutputLock.head.utf8)
      || carried.contains { $0.utf8.starts(with: text) }
  }

  /// Programs and descriptions, which are written as they are.
  private static var carried: [String] { Functions.all + Templates.systems.map(\.configuration) }
}
