import InfraModel
import Testing

@testable import PaymentSystem

/// Descriptions with thousands of entries take linear time.
@Suite struct ManyEntriesTests {
  private static func problems(_ text: String) -> [Diagnostic] {
    do throws(Diagnostics) {
      return try SystemSource(file: "a", text: Array(text.utf8), regenerate: "").reviewed(on: nil).report.diagnostics
        .all
    } catch {
      return error.all
    }
  }

  @Test(.timeLimit(.minutes(1))) func manyWaivers() {
    let waivers = (0..<15_000).map { "'x.p\($0)': { reason: 'r', until: '2030-01-01' }" }.joined(separator: ",")
    let problems = Self.problems("{ services: { a: { image: 'a:1' } }, waivers: { \(waivers) } }")
    #expect(problems.count == 15_000)
  }

  @Test(.timeLimit(.minutes(1))) func onlyTheCountOfManyServicesIsReported() {
    let services = (0..<8000).map { "a\($0): { image: 'a:1', uses: { topics: ['x'] } }" }
    let problems = Self.problems("{ services: { \(services.joined(separator: ",")) } }")
    #expect(problems.map(\.path) == ["services"])
  }

  /// Errors that are not printed get no hints.
  @Test func hintsStopWithTheMessages() {
    let settings = (0..<300).map { "netwrok\($0): 1" }.joined(separator: ",")
    let problems = Self.problems("{ \(settings) }")
    #expect(problems.count { $0.message.contains("did you mean") || $0.message.contains("the settings here") } == 100)
  }
}
