import Configuration
import InfraModel
import Testing

@Suite struct AssignmentTests {
  private func assigned(_ assignment: String, in text: String) throws -> String {
    let value = try parsed(text)
    do throws(Diagnostics) { return try value.setting(assignment).text } catch { return error.lines }
  }

  @Test(arguments: [
    ("a=1", "{}", "{a: 1}"), ("a.b.c=1", "{}", "{a: {b: {c: 1}}}"), ("a.b=2", "{a: {b: 1, c: 3}}", "{a: {b: 2, c: 3}}"),
    ("a=db.t3.medium", "{}", "{a: \"db.t3.medium\"}"), ("a=10.0.0.0/16", "{}", "{a: \"10.0.0.0/16\"}"),
    ("a=", "{}", "{a: \"\"}"), ("a=x=y", "{}", "{a: \"x=y\"}"), ("a= x y ", "{}", "{a: \"x y\"}"),
    (" a = 3 ", "{}", "{a: 3}"),
    ("a=true", "{}", "{a: true}"), ("a=null", "{a: 1}", "{a: null}"), ("a='5'", "{}", "{a: \"5\"}"),
    ("a=[1, 'b']", "{}", "{a: [1, \"b\"]}"), ("a={b: 1}", "{a: {c: 2}}", "{a: {b: 1}}"),
    ("a=https://x.y", "{}", "{a: \"https://x.y\"}"), ("a=//x", "{}", "{a: \"//x\"}"), ("a=012", "{}", "{a: \"012\"}"),
    ("a=15.17", "{}", "{a: 15.17}"), ("a=it's", "{}", "{a: \"it's\"}"),
    ("a=99999999999999999999", "{}", "{a: \"99999999999999999999\"}"),
    ("a[1]=5", "{a: [1, 2]}", "{a: [1, 5]}"), ("a[2]=5", "{a: [1, 2]}", "{a: [1, 2, 5]}"),
    ("a[0].b=5", "{a: [{c: 1}]}", "{a: [{c: 1, b: 5}]}"), ("a[0]=5", "{}", "{a: [5]}"),
    ("tags['a.b']=c", "{}", "{tags: {\"a.b\": \"c\"}}"), ("tags[\"a=b\"]=c", "{}", "{tags: {\"a=b\": \"c\"}}"),
    ("a={b}", "{}", "{a: \"{b}\"}"), ("a={b}-c{d}", "{}", "{a: \"{b}-c{d}\"}"), ("a={}", "{}", "{a: {}}"),
    ("my-api.cpu=1", "{}", "{\"my-api\": {cpu: 1}}"), ("waf.rate=5", "{waf: false}", "{waf: {rate: 5}}"),
  ])
  func values(assignment: String, text: String, expected: String) throws {
    #expect(try assigned(assignment, in: text) == expected)
  }

  @Test(arguments: [
    ("", "{}", "--set:1:1: error: expected '=' as in network.zones=3, found the end of the text"),
    ("a.b", "{}", "--set:1:4: error: expected '=' as in network.zones=3, found the end of the text"),
    ("a b=1", "{}", "--set:1:3: error: expected '=' as in network.zones=3, found 'b'"),
    ("=1", "{}", "--set:1:1: error: expected the name of a setting, found '='"),
    ("a..b=1", "{}", "--set:1:3: error: expected the name of a setting, found '.'"),
    ("a[x]=1", "{}", "--set:1:3: error: expected a number or a name in quotes, found 'x'"),
    ("a[1=1", "{}", "--set:1:4: error: expected ']', found '='"),
    ("a={b:", "{}", "--set:1:3: error: this '{' is never closed"),
    ("a=[1 2]", "{}", "--set:1:6: error: expected ',' or ']' after this value, found '2'"),
    ("a={b: 1, b: 2}", "{}", "--set:1:10: error: the key 'b' was already given at 1:4"),
    (
      "[0]=1", "{}", "--set:1:1: error: expected the name of a setting before '[', as in tags.team=payments"
    ),
    ("a='x", "{}", "--set:1:3: error: this text is never closed"),
    ("a.b=1", "{a: [1]}", "--set:1:3: error: a: is a list: give the number of an entry, such as [0]"),
    ("a[2]=1", "{a: [1]}", "--set:1:2: error: a: is a list whose last entry is [0]: the next one is [1]"),
    ("a[1]=1", "{a: []}", "--set:1:2: error: a: is an empty list: the next one is [0]"),
    (
      "a.b[0]=1", "{a: {b: 5}}",
      "--set:1:4: error: a.b: is no list in your settings: set the whole list, such as [1, 2]"
    ),
    ("a[1]=1", "{}", "--set:1:2: error: a: is no list in your settings: set the whole list, such as [1, 2]"),
  ])
  func errors(assignment: String, text: String, expected: String) throws {
    #expect(try assigned(assignment, in: text) == expected)
  }

  @Test func places() throws {
    let value = try parsed("{a: {x: 1}}").setting("a.b =  {c: 3}")
    #expect(value["a"]?.location.text == "f:1:5")
    #expect(value["a"]?["x"]?.location.text == "f:1:9")
    #expect(value["a"]?["b"]?.location.text == "--set:1:8")
    #expect(value["a"]?["b"]?["c"]?.location.text == "--set:1:12")
    #expect(value["a"]?.members?.last?.keyLocation.text == "--set:1:3")
  }

  @Test func depthIsLimited() throws {
    let path = Array(repeating: "a", count: 10_000).joined(separator: ".")
    #expect(try assigned("\(path)=1", in: "{}").hasSuffix("error: this setting is nested too deep"))
  }
}
