import AWSResources
import InfraModel
import Testing

/// Errors of a stack's author that the compiler cannot find.
@Suite struct StackTests {
  private func empty() -> Stack { Stack(name: "s", description: "", regenerate: "", region: "us-east-1") }

  @Test func duplicateKeysAreRefused() {
    var stack = empty()
    stack.add("log_group", LogGroup(name: "/a", keepDays: 1))
    #expect(stack.keyProblems.isEmpty)
    stack.add("log_group", LogGroup(name: "/b", keepDays: 1))
    #expect(stack.keyProblems.map(\.message) == ["two resources have the key 'log_group'; rename one of them"])
  }

  @Test func forwardReferencesMustBeAdded() {
    var stack = empty()
    _ = stack.forwardReference("later", LogGroup.self)
    #expect(stack.keyProblems.map(\.message) == ["a resource refers to 'later', which nothing adds to the stack"])
    stack.add("later", LogGroup(name: "/a", keepDays: 1))
    #expect(stack.keyProblems.isEmpty)
  }

  @Test(arguments: [("a_1", "a1"), ("a_log_group", "log_group_a")])
  func keysWithEqualNamesAreRefused(_ one: String, _ other: String) {
    var stack = empty()
    stack.add(LogicalName(one), LogGroup(name: "/a", keepDays: 1))
    stack.add(LogicalName(other), LogGroup(name: "/b", keepDays: 1))
    #expect(
      stack.keyProblems.map(\.message)
        == ["the keys '\(one)' and '\(other)' produce the same name; rename one of them"])
  }

  @Test(arguments: [("a_1", "a1"), ("b_log_group", "a1_log_group"), ("a1_log_group", "log_group_a1")])
  func formerKeysDoNotCollideWithOtherKeys(_ former: String, _ other: String) {
    var stack = empty()
    stack.add(LogicalName("b_log_group", former: [former, "c"]), LogGroup(name: "/a", keepDays: 1))
    #expect(stack.keyProblems.isEmpty)
    stack.add(LogicalName(other), LogGroup(name: "/b", keepDays: 1))
    #expect(stack.keyProblems.count == (other == "a1_log_group" ? 0 : 1))
  }

  @Test func formerKeysAreSnakeCase() {
    var stack = empty()
    stack.add(LogicalName("key", former: ["Not-a-key"]), LogGroup(name: "/a", keepDays: 1))
    #expect(stack.keyProblems.count == 1)
  }

  @Test func keysAreSnakeCase() {
    var stack = empty()
    stack.add("Not-a-key", LogGroup(name: "/a", keepDays: 1))
    #expect(stack.keyProblems.count == 1)
  }

  @Test(arguments: ["../up", "a/b", "", "Network"]) func sectionNamesAreFileNames(_ name: String) {
    var stack = empty()
    stack.begin("log-groups", "Logs")
    #expect(stack.keyProblems.isEmpty)
    stack.begin(name, "Logs")
    #expect(stack.keyProblems.count == 1)
  }

  @Test(arguments: [("payment-db", 63, 52), ("x", 5, 3)])
  func suffixMayUseTheRemainingLength(_ prefix: String, _ maximum: Int, _ expected: Int) {
    let suffix: Value<String> = Value(.parameter("suffix"))
    let name = NameConstraint("database", "\(prefix)-\(suffix)", maximum: maximum)
    #expect(name.room(for: "suffix", in: empty()) == expected)
    #expect(name.room(for: "other", in: empty()) == nil)
  }

  @Test func accountAndRegionCountTowardsTheLimit() {
    let suffix: Value<String> = Value(.parameter("suffix"))
    let account = Value<String>(.lookup(.accountID))
    let region = Value<String>(.lookup(.region))
    let bucket = Bucket(
      name: "api-logs-\(suffix)-\(account)-\(region)", lifecycle: Lifecycle(oldVersionDays: 1), emptiesOnDestroy: true)
    let room = 63 - "api-logs---".count - "123456789012".count - "ap-southeast-1".count
    #expect(bucket.nameConstraints.map { $0.room(for: "suffix", in: empty()) } == [room])
  }
}
