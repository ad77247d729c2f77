import Foundation
import InfraModel
import PaymentSystem
import Testing

@testable import InfragenCLI

/// The terminal output for each broken configuration under `Broken/`: `Golden/Diagnostics/<name>.txt`.
@Suite struct BrokenConfigurationTests {
  private static let folder = Golden.package.appending(path: "Tests/GoldenTests/Broken")

  /// The names of the broken configurations.
  static func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted().compactMap {
      $0.hasSuffix(".json5") ? String($0.dropLast(6)) : nil
    }
  }

  @Test func brokenConfigurationsAreNumerous() throws { #expect(try Self.files().count > 100) }

  @Test(arguments: try files()) func brokenConfigurationIsReported(_ name: String) throws {
    let text = try [UInt8](Data(contentsOf: Self.folder.appending(path: "\(name).json5")))
    do throws(Diagnostics) {
      _ = try SystemSource(file: "\(name).json5", text: text, regenerate: "").stack()
      Issue.record("\(name) is accepted")
    } catch {
      #expect(error.all.allSatisfy { $0.location != nil || $0.path.isEmpty }, "a setting without its place")
      let report = DiagnosticReport(diagnostics: error, sources: [("\(name).json5", text)]).text
      try Golden.check(Array(report.utf8), "Diagnostics/\(name).txt")
    }
  }
}
