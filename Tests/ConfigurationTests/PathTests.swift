import Configuration
import Testing

@Suite struct PathTests {
  @Test(
    arguments: [
      ([], ""), ([.key("a")], "a"), ([.key("a"), .key("b-c"), .index(1)], "a.b-c[1]"),
      ([.key("tags"), .key("cost.center")], "tags[\"cost.center\"]"), ([.key("x y"), .key("z")], "[\"x y\"].z"),
      ([.key("")], "[\"\"]"), ([.key("ü"), .key("1")], "ü.1"),
    ] as [([SettingPath.Step], String)])
  func text(steps: [SettingPath.Step], expected: String) {
    #expect(SettingPath(steps).description == expected)
    #expect(steps.reduce(SettingPath()) { $0.appending($1) } == SettingPath(steps))
  }

  @Test func pathsWithinAPath() {
    let services = SettingPath([.key("services"), .key("api")])
    #expect(services.isWithin(services) && services.appending(.key("cpu")).isWithin(services))
    #expect(!SettingPath([.key("services"), .key("api2")]).isWithin(services))
    #expect(!SettingPath([.key("services")]).isWithin(services))
  }

  static let text = """
    {
      name: 'pay', database: true, waf: {log: true},
      services: {web: {environment: {A: '1'}}, api: {}}, tags: {'cost.center': 'x'},
      subnets: [{zones: 1}, {}], network: {names: ['x', 'y']},
    }
    """

  /// A setting that is not in the text has the position of the object that would contain it.
  @Test(
    arguments: [
      ([], "f:1:1"), ([.key("name")], "f:2:9"), ([.key("owner")], "f:1:1"), ([.key("database")], "f:2:26"),
      ([.key("database"), .key("size")], "f:2:26"), ([.key("waf"), .key("log")], "f:2:43"),
      ([.key("waf"), .key("rate")], "f:2:37"), ([.key("services"), .key("api"), .key("cpu")], "f:3:49"),
      ([.key("services"), .key("web"), .key("environment"), .key("A")], "f:3:37"),
      ([.key("tags"), .key("cost.center")], "f:3:76"), ([.key("tags"), .key("cost")], "f:3:60"),
      ([.key("subnets"), .index(0), .key("zones")], "f:4:21"), ([.key("subnets"), .index(1)], "f:4:25"),
      ([.key("network"), .key("names"), .index(1)], "f:4:53"), ([.key("network"), .key("names"), .index(7)], "f:4:47"),
    ] as [([SettingPath.Step], String)])
  func places(steps: [SettingPath.Step], expected: String) throws {
    let (_, places) = try Sample.readWithPlaces(parsed(Self.text))
    #expect(places.location(of: SettingPath(steps)).text == expected)
  }
}
