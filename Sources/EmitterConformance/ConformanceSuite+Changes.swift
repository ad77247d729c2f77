import Emitters
import InfraModel

extension ConformanceSuite {
  /// Names that appear before a name that the author gave earlier.
  func disordered() throws -> [String] {
    let text = Array(Self.plain(try text(OrderedSystem.stack())).utf8)
    return OrderedSystem.marks.flatMap { marks in
      let places = marks.map { (mark: $0, place: Self.place(of: Array($0.utf8), in: text)) }
      let absent = places.filter { $0.place == nil }.map { "\($0.mark) is nowhere" }
      let known = places.compactMap { each in each.place.map { (each.mark, $0) } }
      return absent
        + zip(known, known.dropFirst()).filter { $0.1 > $1.1 }.map { "\($1.0) stands before \($0.0)" }
    }
  }

  private static func place(of mark: [UInt8], in text: [UInt8]) -> Int? {
    guard let first = mark.first, text.count >= mark.count else { return nil }
    return (0...text.count - mark.count).first {
      text[$0] == first && text[$0..<$0 + mark.count].elementsEqual(mark)
    }
  }

  /// Lines of a program that are removed or changed by an addition. A comma at the end does not count.
  func disturbed(_ before: Stack, _ after: Stack) throws -> [String] {
    let old = try lines(before)
    let new = try lines(after)
    if new.count <= old.count { return ["what was added takes no line of its own"] }
    return new.difference(from: old).removals.compactMap { change in
      guard case .remove(_, let line, _) = change, !reader.isShared(line) else { return nil }
      return "a line changed that is not about what was added: \(line)"
    }
  }

  private func lines(_ stack: Stack) throws -> [String] {
    try text(stack).split(separator: "\n").map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
  }
}
