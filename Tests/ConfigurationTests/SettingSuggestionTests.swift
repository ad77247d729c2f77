import Testing

@testable import Configuration

/// Suggestions for unknown settings.
@Suite struct SettingSuggestionTests {
  private static let names = ["image", "cpu", "memoryMiB", "desiredCount", "storageGiB", "keepDays", "keepImages"]

  @Test(arguments: [
    ("memory", "memoryMiB"), ("count", "desiredCount"), ("sizeGiB", "storageGiB"), ("imgae", "image"),
    ("taskMemory", "memoryMiB"),
  ])
  func isFound(name: String, setting: String) {
    #expect(SettingSuggestion.hint(for: name, in: Self.names) == " (did you mean '\(setting)'?)")
  }

  @Test(arguments: ["keep", "colour", "replicaSet"])
  func isNotGuessed(name: String) { #expect(SettingSuggestion.hint(for: name, in: Self.names) == "") }
}
