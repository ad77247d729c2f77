import Emitters
import InfraModel
import PaymentSystem
import Testing

/// A document of any size is handed on in pieces: the emitters keep none of it.
@Suite struct StreamingTests {
  @Test(arguments: Emitters.all.map(\.target)) func piecesAreSmall(target: String) throws {
    let emitter = try #require(Emitters.named(target))
    let document = try #require(
      emitter.documents(for: SyntheticSystem.stack(resources: 5000).stack, layout: .single).first)
    let whole = try document.bytes()
    var gathered: [UInt8] = []
    var largest = 0
    var buffer = TextBuffer { piece in
      largest = max(largest, piece.count)
      gathered.append(contentsOf: piece)
    }
    try document.write(&buffer)
    try buffer.flush()
    #expect(gathered == whole)
    #expect(whole.count > 1_000_000)
    #expect(largest < 100_000, "64 KiB and what one resource adds")
  }

  @Test(arguments: Emitters.all.map(\.target)) func aFailedWriteIsPassedOn(target: String) throws {
    struct Full: Error {}
    let emitter = try #require(Emitters.named(target))
    let document = try #require(
      emitter.documents(for: SyntheticSystem.stack(resources: 1000).stack, layout: .single).first)
    var buffer = TextBuffer { _ in throw Full() }
    #expect(throws: Full.self) { try document.write(&buffer) }
  }

  @Test func syntheticSystemsCountTheirResources() {
    for wanted in [70, 700, 2000] {
      let (stack, count) = SyntheticSystem.stack(resources: wanted)
      #expect(count >= wanted)
      #expect(stack.entries.reduce(0) { $0 + $1.kind.provider($1.name).count } == count)
    }
  }
}
