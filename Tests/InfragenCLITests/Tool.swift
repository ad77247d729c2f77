import Foundation

/// The executable under test.
enum Tool {
  /// Its path: beside the executable that runs the tests.
  static let path: String? = {
    let folders = CommandLine.arguments.prefix(while: { $0 != "--" }).map {
      URL(fileURLWithPath: $0).deletingLastPathComponent()
    }
    return folders.map { $0.appendingPathComponent("infragen").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }()
}
