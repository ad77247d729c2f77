import Configuration
import Foundation
import PaymentSystem
import Templates
import Testing

@testable import InfragenCLI

/// What the page on editors says: the schema, strict JSON, and the settings of VS Code.
@Suite(.enabled(if: Tool.path != nil)) struct EditorTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ line: String) throws -> (output: String, errors: String, code: Int32) {
    try Tool.run(line, in: folder)
  }

  /// Every starter as strict JSON generates the same program.
  @Test(arguments: Templates.systems.map(\.name)) func strictJSONIsRead(_ system: String) throws {
    let starter = try #require(Templates.named(system)).configuration
    let json = try JSON5.parse(Array(starter.utf8), file: system).json
    #expect(try JSONSerialization.jsonObject(with: Data(json.utf8)) is [String: Any])
    try folder.write(json, to: "infragen.json")
    try folder.write(starter, to: "infragen.json5")
    let line = """
      "$0" --quiet --target pulumi --config infragen.json | tail -n +2 >a
      "$0" --quiet --target pulumi --config infragen.json5 | tail -n +2 >b
      test -s a && cmp a b
      """
    #expect(try run(line).code == 0)
  }

  @Test func settingsOfVSCodeNameTheFiles() throws {
    let text = try Repository.text("Sources/Documentation/editors.md")
    let block = try #require(
      text.components(separatedBy: "```json\n").dropFirst().first?.components(separatedBy: "```").first)
    let settings = try #require(try JSONSerialization.jsonObject(with: Data(block.utf8)) as? [String: Any])
    #expect((settings["files.associations"] as? [String: String])?[ConfigurationSource.standardFile] == "jsonc")
    let schema = try #require((settings["json.schemas"] as? [[String: Any]])?.first)
    #expect(schema["fileMatch"] as? [String] == [ConfigurationSource.standardFile])
    let written = try #require((schema["url"] as? String)?.dropFirst(2))
    #expect(text.contains("`infragen schema > \(written)`"))
    // The line that JetBrains follows is accepted.
    try folder.write("{ $schema: './\(written)', services: { a: { image: 'a:1' } } }", to: "infragen.json5")
    #expect(try run("\"$0\" validate").code == 0)
  }

  @Test func schemaCompletesNamesOfLinks() throws {
    try folder.write(
      """
      { services: { a: { image: 'a:1', uses: { tables: ['ledger'] } } }, tables: { ledger: { hashKey: 'id' } },
        environments: { dev: {}, prod: {} } }
      """, to: "infragen.json5")
    func links(_ line: String) throws -> [String: Any] {
      let printed = try run(line).output
      let schema = try #require(try JSONSerialization.jsonObject(with: Data(printed.utf8)) as? [String: Any])
      #expect(schema["$id"] as? String == "urn:infragen:schema:configuration")
      let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
      let uses = try #require(definitions["UseSettings"])
      let tables = try #require((uses["properties"] as? [String: [String: Any]])?["tables"])
      return try #require((tables["anyOf"] as? [[String: Any]])?.first)
    }
    let named = try links("\"$0\" schema --config infragen.json5")
    #expect((named["properties"] as? [String: Any])?.keys.sorted() == ["ledger"])
    #expect(try links("\"$0\" schema")["properties"] == nil)
  }
}
