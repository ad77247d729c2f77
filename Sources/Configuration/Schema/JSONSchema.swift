/// Generates a JSON Schema from the declarations of settings, for completion and validation in editors.
/// https://json-schema.org/draft/2020-12
public enum JSONSchema {
  /// Value of `$schema` in each schema document.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// Schema of a group of settings.
  public static func object(of group: SettingGroup) -> JSON5Value {
    let properties = group.fields.map { field in
      member(field.name, schema(of: field))
    }
    return value([
      ("type", .string("object")), ("description", .string(group.title)),
      ("properties", .object(properties)), ("additionalProperties", .boolean(false)),
    ])
  }

  private static func schema(of field: SettingField) -> JSON5Value {
    var members = self.members(of: field.shape)
    members.removeAll { $0.key == "description" }
    members.insert(member("description", JSON5Value(.string(field.documentation))), at: 0)
    switch field.shape {
    case .group, .named: break
    default: members.append(member("default", field.defaultValue))
    }
    return JSON5Value(.object(members))
  }

  private static func schema(of shape: SettingSchema) -> JSON5Value { JSON5Value(.object(members(of: shape))) }

  private static func members(of shape: SettingSchema) -> [JSON5Member] {
    switch shape {
    case .integer(let range, _):
      [member("type", "integer")]
        + (range.lowerBound == .min ? [] : [member("minimum", JSON5Value(.integer(range.lowerBound)))])
        + (range.upperBound == .max ? [] : [member("maximum", JSON5Value(.integer(range.upperBound)))])
    case .integers(let numbers, _): [member("enum", JSON5Value(.array(numbers.map { JSON5Value(.integer($0)) })))]
    case .number(_, let limits):
      [
        member("type", "number"), member("minimum", JSON5Value(.decimal(limits.minimum))),
        member("maximum", JSON5Value(.decimal(limits.maximum))),
        member("multipleOf", JSON5Value(.decimal(limits.step))),
      ]
    case .boolean: [member("type", "boolean")]
    case .text(let rule): [member("type", "string")] + members(of: rule)
    case .choice(let choices, _): [member("enum", JSON5Value(.array(choices.map { JSON5Value(.string($0)) })))]
    case .list(let element, let count):
      [member("type", "array"), member("items", schema(of: element))]
        + (count.lowerBound == 0 ? [] : [member("minItems", JSON5Value(.integer(count.lowerBound)))])
        + [member("maxItems", JSON5Value(.integer(count.upperBound)))]
    case .oneOrMore(let element, let count):
      [member("anyOf", JSON5Value(.array([schema(of: element), schema(of: .list(element, count: count))])))]
    case .group(let group): object(of: group).members ?? []
    case .named(let group, let key): entries(of: object(of: group), key: key)
    case .texts(let key, let rule): entries(of: schema(of: .text(rule)), key: key)
    case .freeObjects(let key, let name):
      entries(
        of: value([
          ("type", .string("object")), ("propertyNames", .object(members(of: name))),
        ]), key: key)
    case .textOrInteger: [member("type", JSON5Value.texts(["string", "integer"]))]
    case .freeObject: [member("type", "object")]
    case .optional(let shape):
      [
        member(
          "anyOf",
          JSON5Value(
            .array(
              [schema(of: shape), value([("type", .string("null"))])]
                + (shape.isGroup ? [value([("type", .string("boolean"))])] : []))))
      ]
    }
  }

  /// Schema of an object with user-defined keys.
  private static func entries(of entry: JSON5Value, key: TextFormat) -> [JSON5Member] {
    [
      member("type", "object"), member("propertyNames", JSON5Value(.object(members(of: key)))),
      member("additionalProperties", entry),
    ]
  }

  private static func members(of rule: TextFormat) -> [JSON5Member] {
    (rule.pattern.map { [member("pattern", JSON5Value(.string($0)))] } ?? [])
      + (rule.minLength.map { [member("minLength", JSON5Value(.integer($0)))] } ?? [])
      + (rule.maxLength.map { [member("maxLength", JSON5Value(.integer($0)))] } ?? [])
  }

  /// A member of a schema.
  public static func member(_ key: String, _ value: JSON5Value) -> JSON5Member {
    JSON5Member(key: key, keyLocation: value.location, value: value)
  }

  private static func member(_ key: String, _ text: String) -> JSON5Member { member(key, JSON5Value(.string(text))) }

  private static func value(_ members: KeyValuePairs<String, JSON5Value.Kind>) -> JSON5Value {
    JSON5Value(.object(members.map { member($0.key, JSON5Value($0.value)) }))
  }

  private static func value(_ members: [(String, JSON5Value.Kind)]) -> JSON5Value {
    JSON5Value(.object(members.map { member($0.0, JSON5Value($0.1)) }))
  }
}
