import AWSResources
import InfraModel
import PaymentSystem
import Testing

/// Resources that a library adds to a system are checked like its own.
@Suite struct StackFinishTests {
  private static func system() throws -> Stack {
    let text = "{ services: { api: { image: 'a:1' } }, environmentSuffix: 'test' }"
    return try SystemSource(file: "a.json5", text: Array(text.utf8), regenerate: "").stack()
  }

  private static let suffix: Value<String> = Value(.parameter("environment_suffix"))

  private static func queue(_ prefix: Int) -> Queue {
    Queue(
      name: "\(String(repeating: "q", count: prefix))-\(suffix)", key: nil, visibilitySeconds: 30, retentionDays: 1,
      deadLetters: nil)
  }

  @Test func shortNameKeepsTheSuffixLimit() throws {
    var stack = try Self.system()
    let before = try #require(stack.parameter("environment_suffix")?.maximumLength)
    stack.add("more_queue", Self.queue(10))
    try stack.finish()
    #expect(stack.parameter("environment_suffix")?.maximumLength == before)
  }

  @Test func longNameShortensTheSuffixLimit() throws {
    var stack = try Self.system()
    stack.add("more_queue", Self.queue(80 - 1 - 6))
    try stack.finish()
    let parameter = try #require(stack.parameter("environment_suffix"))
    #expect(parameter.maximumLength == 6)
    #expect(parameter.constraint?.contains("1 to 6 ") == true)
    #expect(parameter.defaultValue.map { "\($0)" } == "string(\"test\")")
  }

  @Test func allProblemsAreThrownTogether() throws {
    var stack = try Self.system()
    stack.add("more_queue", Self.queue(80 - 1 - 3))
    stack.add("More", Self.queue(1))
    do throws(Diagnostics) {
      try stack.finish()
      Issue.record("it was accepted")
    } catch {
      #expect(
        error.all.map(\.description) == [
          "error: 'More' is no key: lower-case words of letters and digits joined by '_'",
          "error: the name of the queue 'more_queue' (at most 80 characters) leaves room for a suffix of 3, and it has 4; "
            + "shorten the name",
        ])
    }
  }
}
