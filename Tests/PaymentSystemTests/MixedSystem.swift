import Foundation

/// A system that combines the network of one starter, the database of another and the API of a third.
enum MixedSystem {
  /// Its configuration, which the conformance run also uses.
  static func configuration() throws -> [UInt8] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Conformance/mixed.json5")
    return [UInt8](try Data(contentsOf: file))
  }
}
