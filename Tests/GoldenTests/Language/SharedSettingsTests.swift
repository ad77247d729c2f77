import Configuration
import Foundation
import PaymentSystem
import Testing

/// The configuration that the documentation shows for settings that entries share.
@Suite struct SharedSettingsTests {
  private static let file = Golden.package.appending(path: "Tests/GoldenTests/Language/shared-settings.json5")

  @Test(arguments: [
    ("dev", ["api 512 1024", "refunds 512 1024", "simulator 512 1024"]), ("prod", ["api 1024 2048"]),
    ("pr12", ["api 512 1024", "refunds 512 1024", "simulator 512 1024"]),
  ])
  func servicesOfEachEnvironment(_ environment: String, _ expected: [String]) throws {
    let source = SystemSource(
      file: "shared-settings.json5", text: try [UInt8](Data(contentsOf: Self.file)), environment: environment,
      regenerate: "")
    let services = try source.settings().settings["services"]?.members ?? []
    #expect(
      services.map { "\($0.key) \($0.value["cpu"]?.text ?? "") \($0.value["memoryMiB"]?.text ?? "")" } == expected)
    #expect(services.allSatisfy { $0.value["deployment"]?.text == "\"rolling\"" })
    #expect(try !source.stack().entries.isEmpty)
  }
}
