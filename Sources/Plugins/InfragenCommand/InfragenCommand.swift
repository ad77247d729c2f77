import Foundation
import PackagePlugin

/// `swift package infragen …`: runs the tool in the package's folder with the given arguments.
@main struct InfragenCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let tool = Process()
    tool.executableURL = try context.tool(named: "infragen").url
    tool.currentDirectoryURL = context.package.directoryURL
    tool.arguments = arguments
    // The plugin's own standard input belongs to SwiftPM.
    tool.standardInput = FileHandle.nullDevice
    try tool.run()
    tool.waitUntilExit()
    if tool.terminationReason == .exit && tool.terminationStatus == 0 { return }
    Diagnostics.error("infragen ended with exit code \(tool.terminationStatus)", file: nil, line: nil)
  }
}
