import PaymentSystem
import Testing

/// Synthetic systems have the requested size.
@Suite struct SyntheticSystemTests {
  @Test func syntheticSystemsCountTheirResources() {
    for wanted in [70, 700, 2000] {
      let (stack, count) = SyntheticSystem.stack(resources: wanted)
      #expect(count >= wanted)
      #expect(stack.entries.reduce(0) { $0 + $1.provider().count } == count)
    }
  }
}
