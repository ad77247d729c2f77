/// Generates a JSON Schema from the declarations of settings, for completion and validation in editors.
/// https://json-schema.org/draft/2020-12
public enum JSONSchema {
  /// Value of `$schema` in each schema document.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// Schema of a group of settings.
  public static func object(of group: SettingGroup) -> JSON5Value {
    object(of: group.fields.map { member($0.name, schema(of: $0)) }, group.title)
  }

  private static func object(of properties: [JSON5Member], _ title: String) -> JSON5Value {
    value([
      ("type", .string("object")), ("description", .string(title)),
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
    case .named(let group, let key) where group.isPart:
      [
        member(
          "anyOf",
          JSON5Value(
            .array([JSON5Value(.object(entries(of: removable(object(of: group)), key: key))), isRemoved])))
      ]
    case .named(let group, let key): entries(of: object(of: group), key: key)
    case .texts(let key, let rule): entries(of: schema(of: .text(rule)), key: key)
    case .freeObjects(let key, let name):
      entries(
        of: value([
          ("type", .string("object")), ("propertyNames", .object(members(of: name))),
        ]), key: key)
    case .textOrInteger: [member("type", JSON5Value.texts(["string", "integer"]))]
    case .constant(let value): [member("const", JSON5Value(.boolean(value)))]
    case .anyOf(let shapes, _): [member("anyOf", JSON5Value(.array(shapes.map { schema(of: $0) })))]
    case .links(let link):
      [
        member(
          "anyOf",
          JSON5Value(
            .array([
              value([("type", .string("object")), ("additionalProperties", schema(of: link).kind)]),
              schema(of: .list(.text(.any), count: 0...1000)),
            ])))
      ]
    case .existing(let group, let text):
      [
        member(
          "anyOf",
          JSON5Value(
            .array(
              (text.map { [schema(of: .text($0))] } ?? []) + [object(of: group), value([("type", .string("boolean"))])])
          ))
      ]
    case .freeObject: [member("type", "object")]
    case .toggle(let shape):
      [member("anyOf", JSON5Value(.array([schema(of: shape), schema(of: .boolean)])))]
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

  /// Schema of the settings that the entries of collections share: an object with a member for each collection.
  /// `isShared` tells whether a setting can be shared.
  public static func shared(_ title: String, in group: SettingGroup, where isShared: (String) -> Bool) -> JSON5Value {
    let collections = group.fields.compactMap { field -> JSON5Member? in
      guard case .named(let entry, _) = field.shape, entry.isPart else { return nil }
      return member(
        field.name,
        object(
          of: SettingGroup(
            type: entry.type, title: "Settings of all \(field.name), each of which can override them.",
            fields: entry.fields.filter { !$0.isDirective && isShared($0.name) })))
    }
    return object(of: collections, title)
  }

  /// Schema of a value, or of `false` in its place.
  private static func removable(_ schema: JSON5Value) -> JSON5Value {
    value([("anyOf", .array([schema, isRemoved]))])
  }

  private static let isRemoved = value([("const", .boolean(false))])

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
