import Emitters
import Foundation
import PaymentSystem
import Testing

/// The build tool plugin cannot import modules of the package, so it has its own table of targets and file names.
@Suite struct PluginTargetTests {
  @Test func thePluginKnowsEveryTarget() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/Plugins/InfragenBuildTool/Program.swift")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let line = try #require(lines.first { $0.contains("let fileNames = [") })
    let entries = line.matches(of: #/"([^"]+)": "([^"]+)"/#).map { (String($0.1), String($0.2)) }
    let stack = SyntheticSystem.stack(resources: 1).stack
    let expected = try Emitters.all.map { emitter in
      (emitter.target, try #require(emitter.documents(for: stack, layout: .single).first).name)
    }
    #expect(Dictionary(uniqueKeysWithValues: entries) == Dictionary(uniqueKeysWithValues: expected))
  }
}
