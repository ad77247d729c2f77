import Configuration
import InfraModel
import Testing

/// `renamedFrom` in the entries of a collection that has it.
@Suite struct RenamingTests {
  private struct Shop: Settings {
    var services: [Keyed<Service>] = [Keyed(name: "api", value: Service(cpu: 512))]

    static let title = "A shop."
    mutating func settings(_ each: inout some SettingsVisitor) {
      each.setting("services", &services, .named(key: .name, isRenamable: true), "The services.")
    }
  }

  @Test(arguments: [
    ("'a'", ["a"]), ("['a']", ["a"]), ("['a', 'b']", ["a", "b"]), ("[]", []),
  ])
  func oneNameOrSeveral(_ written: String, _ expected: [String]) throws {
    let shop = try Shop.read(parsed("{services: {api: {}, pay: {renamedFrom: \(written), cpu: 1024}}}"))
    #expect(shop.services.map(\.formerNames) == [[], expected])
    #expect(shop.services.map(\.originalName) == ["api", expected.first ?? "pay"])
    #expect(shop.services.map(\.value.cpu) == [512, 1024])
    #expect(try Shop.encode(Shop.read(parsed(Shop.encode(shop).text))).text == Shop.encode(shop).text)
  }

  @Test(arguments: [
    ("'A'", "services.pay.renamedFrom: \"A\" is not allowed: expected lower-case letters"),
    ("['a', 'B']", "services.pay.renamedFrom[1]: \"B\" is not allowed: expected lower-case letters"),
    ("{}", "services.pay.renamedFrom: expected text, found an object"),
    ("null", "services.pay.renamedFrom: expected text, found null: leave the setting out for its default"),
    ("''", "services.pay.renamedFrom: \"\" is empty: expected lower-case letters"),
  ])
  func namesHaveTheFormatOfKeys(_ written: String, _ expected: String) throws {
    let text = "{services: {pay: {renamedFrom: \(written)}}}"
    do throws(Diagnostics) {
      _ = try Shop.read(parsed(text))
      Issue.record("\(text) is read")
    } catch {
      #expect(error.all.map { "\($0.path): \($0.message)" } == [expected])
    }
  }

  @Test func renamedFromIsAcceptedOnlyWhereDeclared() {
    #expect(throws: Diagnostics.self) { try Sample.read(parsed("{services: {web: {renamedFrom: 'api'}}}")) }
  }

  @Test func commandLineSetsAFormerName() throws {
    let shop = try Shop.read(parsed("{services: {pay: {}}}").setting("services.pay.renamedFrom=api"))
    #expect(shop.services.map(\.formerNames) == [["api"]])
  }

  @Test func renamedFromIsDocumented() {
    #expect(
      Shop.reference().map { "\($0.path) | \($0.type) | \($0.defaultText)" } == [
        "services | objects by name (lower-case letters) | api",
        "services.<name>.cpu | 256, 512 or 1024 | 256",
        "services.<name>.environment | text by name (text) | {}",
        "services.<name>.renamedFrom | lower-case letters; or a list of up to 10 | []",
      ])
  }

  @Test func renamedFromIsInTheSchema() throws {
    var schema = JSONSchema()
    let entry = schema.object(of: Shop.shape)["properties"]?["services"]?["anyOf"]?.elements?.first?[
      "additionalProperties"]
    let definition = try #require(schema.definitions.last)
    #expect(entry?.text == "{$ref: \"#/$defs/\(definition.key)\"}")
    let found = definition.value["properties"]?["renamedFrom"]?["anyOf"]
    let name = "{type: \"string\", pattern: \"^[a-z]{1,12}$\", minLength: 1, maxLength: 12}"
    #expect(found?.text == "[\(name), {type: \"array\", items: \(name), maxItems: 10}]")
  }
}
