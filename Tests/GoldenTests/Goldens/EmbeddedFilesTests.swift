import Foundation
import Templates
import Testing

/// The embedded texts of the files in `Templates` equal the files, byte for byte.
@Suite struct EmbeddedFilesTests {
  private static let folder = Golden.package.appending(path: "Templates")

  @Test(arguments: Templates.systems.map(\.name)) func starter(name: String) throws {
    let starter = try #require(Templates.named(name))
    let text = try Self.text("\(name)/system.json5")
    let file = name.split(separator: "-").map(\.capitalized).joined()
    let source = "extension Templates {\n" + Self.property(Self.camel(name, "-"), text, file: nil) + "}\n"
    try Golden.check(Array(source.utf8), Self.folder.appending(path: "\(file).swift"))
    // A recording run still contains the old texts.
    if !Golden.isRecording { #expect(starter.configuration == text) }
  }

  @Test func functions() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "functions").path)
    let texts = try names.sorted().map { (name: $0, text: try Self.text("functions/\($0)/index.py")) }
    let properties = texts.map {
      Self.property(Self.camel($0.name, "_"), $0.text, file: "functions/\($0.name)/index.py")
    }
    let source =
      "/// The programs of the functions that the systems deploy; recorded from the files beside this one.\n"
      + "public enum Functions {\n  /// Every program.\n"
      + "  public static let all = [\(texts.map { Self.camel($0.name, "_") }.joined(separator: ", "))]\n\n"
      + properties.joined(separator: "\n") + "}\n"
    try Golden.check(Array(source.utf8), Self.folder.appending(path: "Functions.swift"))
    if Golden.isRecording { return }
    #expect(Functions.all == texts.map(\.text))
  }

  /// The parts of the verification program, in the order in which `VerificationProgram.parts` has them.
  @Test func verification() throws {
    let names = ["account", "deployment", "verifier", "comparison", "surroundings", "health", "report", "running"]
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "verification").path)
    #expect(Set(files) == Set((names + ["head"]).map { "\($0).py" }))
    let texts = try (["head"] + names).map { (name: $0, text: try Self.text("verification/\($0).py")) }
    let source =
      "/// The text of the verification program; recorded from the files beside this one.\n"
      + "public enum VerificationProgram {\n  /// Everything behind the expectations.\n"
      + "  public static let parts = [\(names.joined(separator: ", "))]\n\n"
      + texts.map { Self.property($0.name, $0.text, file: "verification/\($0.name).py") }.joined(separator: "\n")
      + "}\n"
    try Golden.check(Array(source.utf8), Self.folder.appending(path: "VerificationProgram.swift"))
    if Golden.isRecording { return }
    #expect([VerificationProgram.head] + VerificationProgram.parts == texts.map(\.text))
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private static func camel(_ name: String, _ separator: Character) -> String {
    name.split(separator: separator).enumerated().map { $0 == 0 ? String($1) : $1.capitalized }.joined()
  }

  /// The declaration of a property whose value is the text as a raw multi-line string literal; a public one if the text
  /// is that of a named file.
  private static func property(_ name: String, _ text: String, file: String?) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
    let documentation = file.map { "  /// `\($0)`\n" } ?? ""
    return documentation + "  \(file == nil ? "" : "public ")static let \(name) = ##\"\"\"\n\(lines)\n    \"\"\"##\n"
  }
}
