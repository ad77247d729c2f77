import Foundation
import PackagePlugin

/// `swift package infragen-check …`: compares files with the generated ones, shows the effects of a change, or checks
/// policies. It never writes files.
@main struct InfragenCheck: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let tool = Process()
    tool.executableURL = try context.tool(named: "infragen").url
    tool.currentDirectoryURL = context.package.directoryURL
    // With --check, the tool never writes files, and rejects other commands that would.
    let reads = ["check-policy", "diff"].contains(arguments.first ?? "") || arguments.contains("--check")
    tool.arguments = arguments + (reads ? [] : ["--check"])
    // The plugin's own standard input belongs to SwiftPM.
    tool.standardInput = FileHandle.nullDevice
    try tool.run()
    tool.waitUntilExit()
    if tool.terminationReason == .exit && tool.terminationStatus == 0 { return }
    Diagnostics.error("infragen ended with exit code \(tool.terminationStatus)", file: nil, line: nil)
  }
}
