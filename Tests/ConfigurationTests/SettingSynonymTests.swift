import InfraModel
import Testing

@testable import Configuration

/// Words that users write for settings with another name.
@Suite struct SettingSynonymTests {
  private static let path = SettingPath([.key("services"), .key("api.v1")])

  private static func replacement(_ name: SettingSynonym, _ word: String = "count") -> String? {
    name.replacement(for: word, in: path)
  }

  @Test func theSameGroupIsNotRepeated() {
    #expect(Self.replacement(SettingSynonym("count", in: "services.*", use: "services.*.tasks")) == "tasks")
  }

  @Test func anotherGroupHasItsWholePath() {
    #expect(
      Self.replacement(SettingSynonym("count", in: "services.*", use: "services.*.scaling.most"))
        == "services[\"api.v1\"].scaling.most")
    #expect(Self.replacement(SettingSynonym("count", in: "services.*", use: "limits.tasks")) == "limits.tasks")
  }

  @Test func exampleIsUsedAsItIs() {
    #expect(
      Self.replacement(SettingSynonym("count", in: "services.*", use: "tasks", example: "tasks: 2")) == "tasks: 2")
  }

  @Test(arguments: ["", "services", "jobs.*", "services.*.scaling"]) func isIgnoredInOtherGroups(group: String) {
    #expect(Self.replacement(SettingSynonym("count", in: group, use: "tasks")) == nil)
  }

  @Test func otherWordsAreIgnored() {
    #expect(Self.replacement(SettingSynonym("count", in: "services.*", use: "tasks"), "counts") == nil)
  }
}
