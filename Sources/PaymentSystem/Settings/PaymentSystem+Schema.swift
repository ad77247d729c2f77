package import Configuration

extension PaymentSystem {
  /// The JSON Schema of a configuration: every setting, the environments with what differs in each, and
  /// the list of outputs.
  package static var jsonSchema: JSON5Value {
    let settings = "#/$defs/settings"
    func value(_ kind: JSON5Value.Kind) -> JSON5Value { JSON5Value(kind) }
    func object(_ members: [(String, JSON5Value)]) -> JSON5Value {
      value(.object(members.map { JSONSchema.member($0.0, $0.1) }))
    }
    let group = JSONSchema.object(of: PaymentSystem.shape)
    let environments = object([
      (
        "description",
        value(
          .string(
            "The environments: the settings that differ, or the name of another environment with the same settings. A name "
              + "that ends in * applies to all names with digits in its place."))
      ),
      ("type", value(.string("object"))),
      ("propertyNames", object([("pattern", value(.string("^[a-z0-9]+(-[a-z0-9]+)*(-?\\*)?$")))])),
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
    var members = group.members ?? []
    if let index = members.firstIndex(where: { $0.key == "properties" }), let properties = members[index].value.members
    {
      members[index].value = value(
        .object(
          properties + [
            JSONSchema.member("environments", environments)
          ] + (JSONSchema.object(of: OutputListSettings.shape)["properties"]?.members ?? []) + [
            JSONSchema.member(
              "$schema",
              object([
                ("description", value(.string("Path of this schema, for editors."))),
                ("type", value(.string("string"))),
              ]))
          ]))
    }
    return value(
      .object(
        [
          JSONSchema.member("$schema", value(.string(JSONSchema.dialect))),
          JSONSchema.member("title", value(.string("infragen's configuration of a payment system"))),
        ] + members + [JSONSchema.member("$defs", object([("settings", group)]))]))
  }
}
