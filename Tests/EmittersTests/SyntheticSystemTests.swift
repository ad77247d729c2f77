import PaymentSystem
import Testing

/// The systems by which growth is measured are as large as is said.
@Suite struct SyntheticSystemTests {
  @Test func syntheticSystemsCountTheirResources() {
    for wanted in [70, 700, 2000] {
      let (stack, count) = SyntheticSystem.stack(resources: wanted)
      #expect(count >= wanted)
      #expect(stack.entries.reduce(0) { $0 + $1.kind.provider($1.name).count } == count)
    }
  }
}
