import Emitters
import PaymentSystem
import Testing

/// The build tool plugin cannot import the emitters, so its table of targets is recorded from them.
@Suite struct PluginTargetTests {
  @Test func pluginKnowsEveryTarget() throws {
    let stack = SyntheticSystem.stack(resources: 1).stack
    let rows = try Emitters.programs.map { emitter in
      let document = try #require(emitter.documents(for: stack, layout: .single).first)
      return "    \"\(emitter.target)\": \"\(document.name)\",\n"
    }
    let source = """
      // Recorded from the emitters by the tests: INFRAGEN_RECORD=1 swift test --filter PluginTargetTests
      extension Program {
        /// The file name of each target's program.
        static let fileNames = [
      \(rows.joined())  ]
      }

      """
    try Golden.check(
      Array(source.utf8), Golden.package.appending(path: "Sources/Plugins/InfragenBuildTool/RecordedTargets.swift"))
  }
}
