import Emitters
import Foundation
import InfraModel
import PaymentSystem
import Testing

/// The systems of `Tests/Examples`, in their first environment: `Golden/Examples/<name>/<target>/…`.
@Suite struct ExampleTests {
  private static let folder = Golden.package.appending(path: "Tests/Examples")

  /// Names of the examples, sorted.
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? [])
    .filter { $0.hasSuffix(".json5") }.map { String($0.dropLast(6)) }.sorted()

  private static func source(_ name: String) throws -> SystemSource {
    SystemSource(
      file: "\(name).json5", text: [UInt8](try Data(contentsOf: folder.appending(path: "\(name).json5"))),
      regenerate: "--config \(name).json5", folder: configurationFolder)
  }

  /// The folder of the examples, for the code of functions.
  static let configurationFolder = ConfigurationFolder(
    entry: { path in
      let file = folder.appending(path: path).path()
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder) else { return .nothing }
      return isFolder.boolValue ? .folder : .file((FileManager.default.contents(atPath: file) ?? Data()).count)
    },
    names: { (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: $0).path())) ?? [] },
    bytes: { (try? Data(contentsOf: folder.appending(path: $0))).map { [UInt8]($0) } })

  /// The programs of an example, with paths below `Golden/`.
  private static func files(_ name: String) throws -> [(path: String, document: Document)] {
    let stack = try source(name).stack()
    return Emitters.programs.flatMap { emitter in
      emitter.documents(for: stack, layout: .single).map { ("Examples/\(name)/\(emitter.target)/\($0.name)", $0) }
    }
  }

  static func paths() throws -> [String] { try names.flatMap { try files($0).map(\.path) } }

  @Test(arguments: names) func filesAreAsRecorded(name: String) throws {
    for (path, document) in try Self.files(name) { try Golden.check(document.bytes(), path) }
  }

  @Test func thereAreExamples() { #expect(!Self.names.isEmpty) }
}
