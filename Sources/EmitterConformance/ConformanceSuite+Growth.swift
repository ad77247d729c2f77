import Emitters
import InfraModel
import PaymentSystem

extension ConformanceSuite {
  private static let largest = 100_000
  private static let small = 500
  private static let factor = 8
  /// Additional factor by which the larger system may be slower, because its parts are also larger and exceed the
  /// processor's caches.
  private static let patience = 3

  /// Pieces that are too large or result in another document, and errors that are swallowed.
  func unsplit() throws -> [String] {
    struct Full: Error {}
    let stack = UniformSystem.stack(of: Self.small * Self.factor)
    guard let document = emitter.documents(for: stack, layout: .single).first else { return ["there is no document"] }
    var gathered: [UInt8] = []
    var largest = 0
    var buffer = TextBuffer { piece in
      largest = max(largest, piece.count)
      gathered.append(contentsOf: piece)
    }
    try document.write(&buffer)
    try buffer.flush()
    var found: [String] = []
    if gathered != (try document.bytes()) { found.append("the pieces are another document than the whole") }
    if largest > Self.largest {
      found.append(
        "a piece has \(largest) bytes, at most \(Self.largest) are taken: give way to flushIfFull more often")
    }
    var full = TextBuffer { _ in throw Full() }
    do {
      try document.write(&full)
      if gathered.count > 2 * Self.largest { found.append("a document that cannot be kept is written to its end") }
    } catch is Full {
    } catch {
      found.append("what the pieces' taker throws comes out as \(error)")
    }
    return found
  }

  /// Time that grows faster than the system.
  func slow() throws -> [String] {
    let small = try time(SyntheticSystem.stack(resources: Self.small).stack)
    let large = try time(SyntheticSystem.stack(resources: Self.small * Self.factor).stack)
    if large <= small * Self.factor * Self.patience { return [] }
    return ["\(Self.small) resources take \(small / 1000) µs, \(Self.factor) times as many \(large / 1000) µs"]
  }

  /// The minimum time of three runs, in nanoseconds.
  private func time(_ stack: Stack) throws -> Int {
    try (0..<3).map { _ in
      try ThreadTime.nanoseconds {
        for document in emitter.documents(for: stack, layout: .single) { _ = try document.bytes() }
      }
    }.min() ?? 0
  }

  /// Quotas that disappear or shrink when a system grows, and texts that cannot be displayed.
  func uncounted() throws -> [String] {
    let renderings = try [Self.small, Self.small * 2].map {
      try emitter.rendering(of: SyntheticSystem.stack(resources: $0).stack, layout: .single)
    }
    let (few, many) = (renderings[0].quotas, renderings[1].quotas)
    var found: [String] = []
    for quota in few {
      let grown = many.first { $0.subject == quota.subject }
      if grown == nil { found.append("'\(quota.subject)' is not counted in a larger system") }
      if let grown, grown.used < quota.used { found.append("a larger system uses fewer '\(quota.subject)'") }
    }
    for quota in many {
      if quota.used < 0 || quota.maximum < 1 { found.append("\(quota.used) of \(quota.maximum) '\(quota.subject)'") }
      for words in [quota.subject, quota.remedy] where !Self.isOneLine(words) {
        found.append("a quota's words are not one line: '\(words)'")
      }
    }
    return found
      + renderings.flatMap(\.notes).filter { !Self.isOneLine($0) }.map { "a note is not one line: '\($0)'" }
  }

  private static func isOneLine(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x20 }
  }
}
