import Emitters
import Templates

/// Which texts infragen wrote.
enum Authorship {
  /// How many bytes of a file show it.
  static let head = 1 << 16

  /// Whether the text is a function's source that infragen carries. That alone does not say who put it there.
  static func isFunctionSource(_ text: [UInt8]) -> Bool { Functions.all.contains { text.elementsEqual($0.utf8) } }

  /// Whether an interrupted run may have left it under the name of an unfinished file.
  static func isUnfinished(_ text: [UInt8]) -> Bool {
    text.isEmpty || Provenance.isGenerated(text) || text.starts(with: OutputLock.head.utf8)
      || carried.contains { $0.utf8.starts(with: text) }
  }

  /// Programs and descriptions, which are written as they are.
  private static var carried: [String] { Functions.all + Templates.systems.map(\.configuration) }
}
