import Foundation
import Testing

/// The repository of this package.
enum Repository {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}

/// The executable under test.
enum Tool {
  /// Its path: next to the executable that runs the tests.
  static let path: String? = {
    let folders = CommandLine.arguments.prefix(while: { $0 != "--" }).map {
      URL(fileURLWithPath: $0).deletingLastPathComponent()
    }
    return folders.map { $0.appendingPathComponent("infragen").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()

  /// Runs a line of shell in a folder; `$0` is the tool.
  static func run(_ line: String, in folder: TemporaryFolder) throws -> (output: String, errors: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cd '\(folder.path)' && { \(line)\n} >.out 2>.err", try #require(path)]
    try process.run()
    process.waitUntilExit()
    return (folder.text(".out") ?? "", folder.text(".err") ?? "", process.terminationStatus)
  }
}
