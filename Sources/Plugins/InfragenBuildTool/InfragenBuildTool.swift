import Foundation
import PackagePlugin

/// Generates programs from a target's `infragen.json5` when the target is built. They become resources of the target.
@main struct InfragenBuildTool: BuildToolPlugin {
  private static let description = "infragen.json5"

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let files = target.sourceModule?.sourceFiles.map(\.url) ?? []
    let descriptions = files.filter { $0.lastPathComponent == Self.description }
    guard let description = descriptions.first, descriptions.count == 1 else {
      let words = descriptions.isEmpty ? "no" : "more than one"
      throw Problem("the target '\(target.name)' holds \(words) \(Self.description), from which programs are generated")
    }
    // SwiftPM runs a plugin again when files are added or removed, but not when their contents change. So file names
    // select the programs.
    let markers = files.filter { $0.pathExtension == Program.marker }
    let chosen = try markers.map { try Program(marker: $0.lastPathComponent) }.sorted { $0.fileName < $1.fileName }
    let tool = try context.tool(named: "infragen").url
    return (chosen.isEmpty ? Program.all : chosen).map { program in
      let output = context.pluginWorkDirectoryURL.appending(path: program.fileName)
      return .buildCommand(
        displayName: "Generating \(program.fileName) for \(target.name)", executable: tool,
        arguments: program.options + ["--config", description.path, "--output", output.path],
        inputFiles: [description] + markers, outputFiles: [output])
    }
  }
}
