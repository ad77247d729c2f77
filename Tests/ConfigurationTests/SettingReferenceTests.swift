import Configuration
import InfraModel
import Testing

@Suite struct SettingReferenceTests {
  @Test func rows() {
    let rows = Sample.reference().map { "\($0.path) | \($0.type) | \($0.defaultText) | \($0.documentation)" }
    #expect(
      rows == [
        "name | lower-case letters | \"shop\" | Name of the system.",
        "network | object |  | The network.",
        "network.cidr | text | \"10.0.0.0/16\" | Address range.",
        "network.zones | whole number, 1 to 3 | 3 | Number of zones.",
        "network.names | list of 1 to 3 entries: lower-case letters | [\"a\", \"b\"] | Names of the zones.",
        "database | object, true or false | true | The database.",
        "database.size | whole number, at least 20 GiB | 50 | Storage.",
        "database.instance | \"db.t3.medium\" or \"db.t3.large\" | \"db.t3.medium\" | Its class.",
        "database.engine | \"postgres\" or \"mysql\" | \"postgres\" | Its engine.",
        "database.version | text that is not empty | \"15.17\" | Its version.",
        "database.backup | whole number, 1 to 35 days | 7 | How long backups are kept.",
        "waf | object, true or false | false | The firewall.",
        "waf.rate | whole number, 100 to 20000 | 2000 | Requests in five minutes.",
        "waf.log | true or false | false | Whether it logs.",
        "services | objects by name (lower-case letters) | api | The services.",
        "services.<name>.cpu | 256, 512 or 1024 | 256 | CPU units.",
        "services.<name>.environment | text by name (text) | {} | Environment variables.",
        "tags | text by name (text that is not empty) | {} | Tags of everything.",
        "owner | text, or null | null | Who owns it.",
        "subnets | list of 0 to 2 entries: object | [] | More networks.",
        "subnets[].cidr | text | \"10.0.0.0/16\" | Address range.",
        "subnets[].zones | whole number, 1 to 3 | 3 | Number of zones.",
        "subnets[].names | list of 1 to 3 entries: lower-case letters | [\"a\", \"b\"] | Names of the zones.",
      ])
  }

  @Test(arguments: [
    (SettingSchema.integer(Int.min...Int.max, unit: nil), "whole number"),
    (.integer(Int.min...5, unit: nil), "whole number, at most 5"),
    (.list(.boolean, count: 0...1000), "list of true or false"),
    (.list(.boolean, count: 1...1), "list of 1 entry: true or false"),
    (.choice((0..<20).map { "c\($0)" }, what: "class"), "class, such as \"c0\""),
    (.integers([7], unit: "days"), "7 days"),
  ])
  func summaries(shape: SettingSchema, expected: String) { #expect(shape.summary == expected) }

  @Test func longListsAreCutInMessages() throws {
    let type = SettingCodec.known((0..<20).map { "c\($0)" }, what: "class")
    var reader = SettingReader(at: SourceLocation(file: "f", line: 1, column: 1))
    _ = type.decode(try parsed("'zzzz'"), nil, &reader)
    let list = (0..<12).map { "\"c\($0)\"" }.joined(separator: ", ")
    #expect(reader.diagnostics.lines == "f:1:1: error: \"zzzz\" is no class: choose \(list) or one of 8 more")
  }
}
