import Configuration
import InfraModel
import Testing

@Suite struct SettingsReadingTests {
  private func read(_ text: String, set: String? = nil) throws -> String {
    do throws(Diagnostics) {
      var value = try JSON5.parse(text, file: "f")
      if let set { value = try value.setting(set) }
      return Sample.encode(try Sample.read(value)).text
    } catch {
      return error.lines
    }
  }

  @Test func emptyConfigurationHasTheDefaults() throws {
    let database = "{size: 50, instance: \"db.t3.medium\", engine: \"postgres\", version: \"15.17\", backup: 7}"
    let network = "{cidr: \"10.0.0.0/16\", zones: 3, names: [\"a\", \"b\"]}"
    let services = "{api: {cpu: 512, environment: {}}}"
    #expect(
      try read("{}")
        == "{name: \"shop\", network: \(network), database: \(database), waf: false, services: \(services), "
        + "tags: {}, owner: null, subnets: []}")
  }

  @Test func writtenSettingsAreRead() throws {
    let text = """
      {
        name: 'pay', network: {zones: 2, names: ['x']}, database: {engine: 'mysql', version: '8.0'}, waf: {log: true},
        services: {web: {}, api: {environment: {B: '1', A: '2'}}}, tags: {'cost.center': 'x', a: ''}, owner: 'me',
        subnets: [{zones: 1}],
      }
      """
    let settings = try Sample.read(parsed(text))
    #expect(settings.name == "pay")
    #expect(settings.network.zones == 2 && settings.network.names == ["x"] && settings.network.cidr == "10.0.0.0/16")
    #expect(settings.database?.engine == .mysql && settings.database?.size == 50)
    #expect(settings.waf?.log == true && settings.waf?.rate == 2000)
    #expect(settings.services.map(\.name) == ["web", "api"] && settings.services.map(\.value.cpu) == [256, 512])
    #expect(settings.services[1].value.environment.map(\.name) == ["B", "A"])
    #expect(settings.tags == [Keyed(name: "cost.center", value: "x"), Keyed(name: "a", value: "")])
    #expect(settings.owner == "me" && settings.subnets.map(\.zones) == [1])
  }

  @Test func fullConfigurationRoundTrips() throws {
    let once = try read("{waf: true, tags: {'a b': 'c'}, owner: 'o'}")
    #expect(try read(once) == once)
  }

  @Test func optionalGroups() throws {
    #expect(try Sample.read(parsed("{database: false}")).database == nil)
    #expect(try Sample.read(parsed("{database: null}")).database == nil)
    #expect(try Sample.read(parsed("{database: true}")).database?.size == 50)
    #expect(try Sample.read(parsed("{database: {}}")).database?.size == 50)
    #expect(try Sample.read(parsed("{waf: true}")).waf?.rate == 2000)
    #expect(try Sample.read(parsed("{owner: null}")).owner == nil)
  }

  @Test(arguments: [
    ("[]", "f:1:1: error: expected an object in braces, found a list"),
    ("{network: 3}", "f:1:11: error: network: expected an object in braces, found the number 3"),
    ("{network: {zones: 'three'}}", "f:1:19: error: network.zones: expected a whole number, found the text \"three\""),
    (
      "{network: {zones: '3'}}",
      "f:1:19: error: network.zones: expected a whole number, found the text \"3\": remove the quotes"
    ),
    ("{network: {zones: 2.50}}", "f:1:19: error: network.zones: expected a whole number, found the number 2.50"),
    (
      "{network: {zones: null}}",
      "f:1:19: error: network.zones: expected a whole number, found null: leave the setting out for its default"
    ),
    ("{network: {zones: 4}}", "f:1:19: error: network.zones: 4 is too large: allowed is 1 to 3, the nearest is 3"),
    (
      "{database: {backup: 0}}",
      "f:1:21: error: database.backup: 0 is too small: allowed is 1 to 35 days, the nearest is 1"
    ),
    (
      "{database: {size: 5}}",
      "f:1:19: error: database.size: 5 is too small: allowed is at least 20 GiB, the nearest is 20"
    ),
    (
      "{database: {version: 15.10}}",
      "f:1:22: error: database.version: expected text, found the number 15.10: put it in quotes, \"15.10\""
    ),
    ("{name: true}", "f:1:8: error: name: expected text, found true: put it in quotes, \"true\""),
    ("{database: {version: ''}}", "f:1:22: error: database.version: \"\" is empty: expected text that is not empty"),
    (
      "{database: {engine: 'postgre'}}",
      "f:1:21: error: database.engine: \"postgre\" is not allowed: choose \"postgres\" or \"mysql\" (did you mean 'postgres'?)"
    ),
    (
      "{database: {engine: 3}}",
      "f:1:21: error: database.engine: expected \"postgres\" or \"mysql\", found the number 3"
    ),
    (
      "{database: {instance: 'db.t3.larg'}}",
      "f:1:23: error: database.instance: \"db.t3.larg\" is no instance class: choose \"db.t3.medium\" or \"db.t3.large\" (did you mean 'db.t3.large'?)"
    ),
    ("{waf: {log: 'yes'}}", "f:1:13: error: waf.log: expected true or false, found the text \"yes\""),
    ("{waf: 5}", "f:1:7: error: waf: expected an object in braces, found the number 5"),
    ("{owner: false}", "f:1:9: error: owner: expected text, found false: put it in quotes, \"false\""),
    (
      "{services: {api: {cpu: 300}}}",
      "f:1:24: error: services.api.cpu: 300 is not allowed: choose 256, 512 or 1024, the nearest is 256"
    ),
    (
      "{services: {api: {cpu: -9223372036854775808}}}",
      "f:1:24: error: services.api.cpu: -9223372036854775808 is not allowed: choose 256, 512 or 1024, the nearest is 256"
    ),
    ("{services: {Web: {}}}", "f:1:13: error: services: the name \"Web\" is not allowed: expected lower-case letters"),
    ("{services: []}", "f:1:12: error: services: expected an object in braces, found a list"),
    ("{tags: {'a.b': 1}}", "f:1:16: error: tags[\"a.b\"]: expected text, found the number 1: put it in quotes, \"1\""),
    ("{network: {names: []}}", "f:1:19: error: network.names: expected 1 to 3 entries, found 0"),
    ("{network: {names: 'a'}}", "f:1:19: error: network.names: expected a list in brackets, found the text \"a\""),
    (
      "{network: {names: ['a', 'B']}}",
      "f:1:25: error: network.names[1]: \"B\" is not allowed: expected lower-case letters"
    ),
    (
      "{name: 'abcdefghijklm'}",
      "f:1:8: error: name: \"abcdefghijklm\" is too long: expected lower-case letters, at most 12 characters, found 13"
    ),
    (
      "{subnets: [{}, {zones: 9}]}",
      "f:1:24: error: subnets[1].zones: 9 is too large: allowed is 1 to 3, the nearest is 3"
    ),
    ("{netwrk: {}}", "f:1:2: error: unknown setting 'netwrk' (did you mean 'network'?)"),
    (
      "{network: {foobar: 1}}",
      "f:1:12: error: network: unknown setting 'foobar': the settings here are cidr, zones and names"
    ),
  ])
  func errors(text: String, expected: String) throws { #expect(try read(text) == expected) }

  @Test func allProblemsAreReportedTogether() throws {
    let text =
      "{nam: 1, name: 'X', network: {zones: 0, names: ['A', 1, 'b', 'c']},\n services: {api: {cpu: 1, x: 2}, B: {cpu: 2}}}"
    #expect(
      try read(text) == """
        f:1:2: error: unknown setting 'nam' (did you mean 'name'?)
        f:1:16: error: name: "X" is not allowed: expected lower-case letters
        f:1:38: error: network.zones: 0 is too small: allowed is 1 to 3, the nearest is 1
        f:1:48: error: network.names: expected 1 to 3 entries, found 4
        f:1:49: error: network.names[0]: "A" is not allowed: expected lower-case letters
        f:1:54: error: network.names[1]: expected text, found the number 1: put it in quotes, "1"
        f:2:24: error: services.api.cpu: 1 is not allowed: choose 256, 512 or 1024, the nearest is 256
        f:2:27: error: services.api: unknown setting 'x': the settings here are cpu and environment
        f:2:34: error: services: the name "B" is not allowed: expected lower-case letters
        f:2:43: error: services.B.cpu: 2 is not allowed: choose 256, 512 or 1024, the nearest is 256
        """)
  }

  @Test func commandLineValuesNeedNoQuotes() throws {
    func version(_ set: String) throws -> String? {
      try Sample.read(parsed("{}").setting(set)).database?.version
    }
    #expect(try version("database.version=15.10") == "15.10")
    #expect(try version("database.version=0x1F") == "0x1F")
    #expect(try version("database.version=true") == "true")
    #expect(try version("database.version='8'") == "8")
    #expect(
      try read("{}", set: "database.version={}")
        == "--set:1:18: error: database.version: expected text, found an object")
    #expect(
      try read("{}", set: "network.zones=three")
        == "--set:1:15: error: network.zones: expected a whole number, found the text \"three\"")
    #expect(
      try read("{}", set: "network.zone=3")
        == "--set:1:9: error: network: unknown setting 'zone' (did you mean 'zones'?)")
  }

  @Test func longTextsAreCutInMessages() throws {
    let long = String(repeating: "X", count: 100_000)
    #expect(try read("{name: '\(long)', '\(long)': 1, database: {engine: '\(long)'}}").utf8.count < 800)
  }
}
