import Foundation
import Testing

@testable import InfragenCLI

/// The committed outputs under `Golden/`, compared byte for byte.
enum Golden {
  /// True if this run writes the files instead of comparing them; a recording run never passes.
  static let isRecording = ProcessInfo.processInfo.environment["INFRAGEN_RECORD"] == "1"

  /// The package's folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of the committed outputs.
  static let folder = package.appending(path: "Golden")

  /// Compares the bytes with the file at a path below `Golden/`, or records them.
  static func check(_ bytes: [UInt8], _ path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try check(bytes, folder.appending(path: path), sourceLocation: sourceLocation)
  }

  /// Compares the bytes with a committed file, or records them.
  static func check(_ bytes: [UInt8], _ file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try? Data(contentsOf: file)
    if expected == Data(bytes) { return }
    let name = file.path(percentEncoded: false).replacing(package.path(percentEncoded: false), with: "")
    guard isRecording else {
      let change =
        expected.map { UnifiedDiff(from: [UInt8]($0), to: bytes).text("\(name) (committed)", "\(name) (generated)") }
        ?? "\(name) is missing"

      Issue.record(
        "\(change)\nRecord with: INFRAGEN_RECORD=1 swift test", sourceLocation: sourceLocation)
      return
    }
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    Issue.record("recorded \(name); a recording run does not pass", sourceLocation: sourceLocation)
  }

  /// The paths of all committed outputs, below `Golden/`.
  static func committed() throws -> [String] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .map { $0.path(percentEncoded: false).replacing(folder.path(percentEncoded: false) + "/", with: "") }
      .sorted()
  }
}
