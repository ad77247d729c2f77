import Configuration
import Testing

@testable import PaymentSystem

@Suite struct TextFormatTests {
  @Test(arguments: ["10.0.0.0/16", "10.0.0.0/28", "172.16.0.0/16", "0.0.0.0/16"])
  func cidrAccepts(_ text: String) { #expect(TextFormat.cidr.accepts(text)) }

  @Test(arguments: [
    "10.0.0.0/15", "10.0.0.0/29", "10.0.0/16", "256.0.0.0/16", "10.0.0.0", "010.0.0.0/16", "",
  ])
  func cidrRefuses(_ text: String) { #expect(!TextFormat.cidr.accepts(text)) }

  @Test(arguments: ["dev", "pr1234", "a-b", "a1"])
  func suffixAccepts(_ text: String) { #expect(TextFormat.suffix.accepts(text)) }

  @Test(arguments: ["", "Dev", "1", "true", "a--b", "-a", "a-", "a_b", "ä", "a b", "${x}"])
  func suffixRefuses(_ text: String) { #expect(!TextFormat.suffix.accepts(text)) }

  @Test(arguments: ["payment_admin", "a", "A1_b"])
  func masterUsernameAccepts(_ text: String) { #expect(TextFormat.masterUsername.accepts(text)) }

  @Test(arguments: ["admin", "Postgres", "1a", "a-b", "seventeen_letters", ""])
  func masterUsernameRefuses(_ text: String) { #expect(!TextFormat.masterUsername.accepts(text)) }

  @Test(arguments: [
    ("03:00-03:30", true), ("23:50-00:20", true), ("24:00-01:00", false), ("3:00-4:00", false),
  ])
  func dailyWindow(_ text: String, _ accepted: Bool) { #expect(TextFormat.dailyWindow.accepts(text) == accepted) }

  @Test(arguments: [
    ("sun:23:50-mon:00:20", true), ("son:04:00-son:05:00", false), ("sun:04:00", false),
  ])
  func weeklyWindow(_ text: String, _ accepted: Bool) { #expect(TextFormat.weeklyWindow.accepts(text) == accepted) }

  @Test func fargateSizesAreTheirOwnNearestSize() {
    for cpu in Fargate.cpus {
      for memory in Fargate.memories(cpu: cpu) { #expect(Fargate.nearestMemory(to: memory, cpu: cpu) == memory) }
    }
    #expect(Fargate.memories(cpu: 300).isEmpty)
  }

  @Test(arguments: [
    ("20240101", "(did you mean 'd20240101'?)"), ("Dev_1", "(did you mean 'dev-1'?)"), ("y", ": y is such a word"),
    ("T", ": T is such a word"), ("2024-01-01", "(did you mean 'd2024-01-01'?)"),
  ])
  func refusedSuffixesNameTheNearest(suffix: String, words: String) throws {
    let problem = try #require(TextFormat.suffix.problem(with: suffix))
    #expect(problem.hasSuffix(words))
  }
}
