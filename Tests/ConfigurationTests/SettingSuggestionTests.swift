import Testing

@testable import Configuration

/// What an unknown setting most likely means.
@Suite struct SettingSuggestionTests {
  private static let names = ["image", "cpu", "memoryMiB", "tasks", "storageGiB", "keepDays", "keepImages"]

  @Test(arguments: [
    ("memory", "memoryMiB"), ("desiredCount", "tasks"), ("sizeGiB", "storageGiB"), ("imgae", "image"),
    ("taskMemory", "memoryMiB"),
  ])
  func isFound(name: String, setting: String) {
    #expect(SettingSuggestion.hint(for: name, in: Self.names) == " (did you mean '\(setting)'?)")
  }

  @Test(arguments: ["keep", "colour", "replicaSet"])
  func isNotGuessed(name: String) { #expect(SettingSuggestion.hint(for: name, in: Self.names) == "") }
}
