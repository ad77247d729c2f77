package import Configuration

extension PaymentSystem {
  /// JSON Schema of a configuration: all settings, the environments with their differing settings, and the generation
  /// manifest.
  package static var jsonSchema: JSON5Value { jsonSchema(names: [:]) }

  /// The same, in which links complete the names of the entries of collections.
  package static func jsonSchema(names: [String: [String]]) -> JSON5Value {
    let settings = "#/$defs/settings"
    func value(_ kind: JSON5Value.Kind) -> JSON5Value { JSON5Value(kind) }
    func object(_ members: [(String, JSON5Value)]) -> JSON5Value {
      value(.object(members.map { JSONSchema.member($0.0, $0.1) }))
    }
    var schema = JSONSchema(names: names)
    let group = schema.object(of: PaymentSystem.shape)
    let environments = object([
      (
        "description",
        value(
          .string(
            "The environments: the settings that differ, or the name of another environment with the same settings. A name "
              + "that ends in * applies to all names with digits in its place."))
      ),
      ("type", value(.string("object"))),
      ("propertyNames", object([("pattern", value(.string(CollectionWords.environment.pattern ?? "")))])),
      (
        "additionalProperties",
        object([
          (
            "anyOf",
            value(.array([object([("$ref", value(.string(settings)))]), object([("type", value(.string("string")))])]))
          )
        ])
      ),
    ])
    let title = "Settings that the entries of a collection share; each entry can override them."
    let defaults = JSONSchema.member(
      Defaults.word,
      object([("description", value(.string(title))), ("$ref", value(.string("#/$defs/defaults")))]))
    let shared = schema.shared(
      title, in: PaymentSystem.shape
    ) { !Extension.ownWords.contains($0) }
    func text(_ description: String) -> JSON5Value {
      object([("description", value(.string(description))), ("type", value(.string("string")))])
    }
    func adding(_ more: [JSON5Member]) -> [JSON5Member] {
      (group.members ?? []).map { member in
        guard member.key == "properties", let properties = member.value.members else { return member }
        return JSONSchema.member(member.key, value(.object(properties + more)))
      }
    }
    let members = adding(
      [defaults, JSONSchema.member("environments", environments)]
        + (schema.object(of: OutputListSettings.shape)["properties"]?.members ?? [])
        + [JSONSchema.member("$schema", text("Path of this schema, for editors."))])
    let differing = adding([
      defaults,
      JSONSchema.member(CollectionWords.extends, text("Another environment, whose settings come before these.")),
    ])
    return value(
      .object(
        [
          JSONSchema.member("$schema", value(.string(JSONSchema.dialect))),
          JSONSchema.member("$id", value(.string("urn:infragen:schema:configuration"))),
          JSONSchema.member("title", value(.string("infragen's configuration of a payment system"))),
        ] + members + [
          JSONSchema.member(
            "$defs",
            value(
              .object(
                [
                  JSONSchema.member("settings", value(.object(differing))), JSONSchema.member("defaults", shared),
                ] + schema.definitions)))
        ]))
  }
}
