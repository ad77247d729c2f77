/// Generates a JSON Schema from the declarations of settings, for completion and validation in editors.
/// https://json-schema.org/draft/2020-12
public struct JSONSchema {
  /// Value of `$schema` in each schema document.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  /// Names of the entries of collections, which links to them can then complete.
  private let names: [String: [String]]

  /// Schemas of the groups to which others refer, each once.
  public private(set) var definitions: [JSON5Member] = []

  /// Creates a generator without definitions. `names` are the entries of each collection that links may name.
  public init(names: [String: [String]] = [:]) { self.names = names }

  /// Reference to the definition of a group, which is added if there is none.
  private mutating func reference(to group: SettingGroup) -> JSON5Value {
    let (schema, type) = (object(of: group), group.type)
    var (name, number) = (type, 1)
    while let known = definitions.first(where: { $0.key == name }), known.value.text != schema.text {
      number += 1
      name = "\(type)\(number)"
    }
    if !definitions.contains(where: { $0.key == name }) { definitions.append(Self.member(name, schema)) }
    return Self.value([("$ref", .string("#/$defs/\(name)"))])
  }

  /// Schema of a group of settings.
  public mutating func object(of group: SettingGroup) -> JSON5Value {
    Self.object(of: group.fields.map { Self.member($0.name, schema(of: $0)) }, group.title)
  }

  private static func object(of properties: [JSON5Member], _ title: String) -> JSON5Value {
    Self.value([
      ("type", .string("object")), ("description", .string(title)),
      ("properties", .object(properties)), ("additionalProperties", .boolean(false)),
    ])
  }

  private mutating func schema(of field: SettingField) -> JSON5Value {
    var members = self.members(of: field.shape)
    if case .links(let link) = field.shape, let names = names[field.name], !names.isEmpty {
      members = self.members(ofLinks: link, to: names)
    }
    members.removeAll { $0.key == "description" }
    members.insert(Self.member("description", JSON5Value(.string(field.documentation))), at: 0)
    switch field.shape {
    case .group, .named, .removable: break
    default: members.append(Self.member("default", field.defaultValue))
    }
    return JSON5Value(.object(members))
  }

  private mutating func schema(of shape: SettingSchema) -> JSON5Value { JSON5Value(.object(members(of: shape))) }

  private mutating func members(of shape: SettingSchema) -> [JSON5Member] {
    switch shape {
    case .integer(let range, _):
      [Self.member("type", "integer")]
        + (range.lowerBound == .min ? [] : [Self.member("minimum", JSON5Value(.integer(range.lowerBound)))])
        + (range.upperBound == .max ? [] : [Self.member("maximum", JSON5Value(.integer(range.upperBound)))])
    case .integers(let numbers, _): [Self.member("enum", JSON5Value(.array(numbers.map { JSON5Value(.integer($0)) })))]
    case .number(_, let limits):
      [
        Self.member("type", "number"), Self.member("minimum", JSON5Value(.decimal(limits.minimum))),
        Self.member("maximum", JSON5Value(.decimal(limits.maximum))),
        Self.member("multipleOf", JSON5Value(.decimal(limits.step))),
      ]
    case .boolean: [Self.member("type", "boolean")]
    case .text(let rule): [Self.member("type", "string")] + Self.members(of: rule)
    case .choice(let choices, _): [Self.member("enum", JSON5Value(.array(choices.map { JSON5Value(.string($0)) })))]
    case .list(let element, let count):
      [Self.member("type", "array"), Self.member("items", schema(of: element))]
        + (count.lowerBound == 0 ? [] : [Self.member("minItems", JSON5Value(.integer(count.lowerBound)))])
        + [Self.member("maxItems", JSON5Value(.integer(count.upperBound)))]
    case .oneOrMore(let element, let count):
      [Self.member("anyOf", JSON5Value(.array([schema(of: element), schema(of: .list(element, count: count))])))]
    case .group(let group): reference(to: group).members ?? []
    case .named(let group, let key) where group.isPart:
      Self.entries(of: Self.removable(reference(to: group)), key: key)
    case .named(let group, let key): Self.entries(of: reference(to: group), key: key)
    case .shortOrGroup(let text, let group):
      [Self.member("anyOf", JSON5Value(.array([schema(of: text), reference(to: group)])))]
    case .namedOrList(let group, let key):
      [
        Self.member(
          "anyOf",
          JSON5Value(
            .array([
              JSON5Value(
                .object(
                  Self.entries(
                    of: Self.value([("anyOf", .array([reference(to: group), schema(of: .boolean)]))]), key: key))),
              schema(of: .list(.text(key), count: 0...1000)),
            ])))
      ]
    case .texts(let key, let rule): Self.entries(of: schema(of: .text(rule)), key: key)
    case .freeObjects(let key, let name):
      Self.entries(
        of: Self.value([
          ("type", .string("object")), ("propertyNames", .object(Self.members(of: name))),
        ]), key: key)
    case .textOrInteger: [Self.member("type", JSON5Value.texts(["string", "integer"]))]
    case .constant(let value): [Self.member("const", JSON5Value(.boolean(value)))]
    case .anyOf(let shapes, _): [Self.member("anyOf", JSON5Value(.array(shapes.map { schema(of: $0) })))]
    case .links(let link): members(ofLinks: link, to: [])
    case .existing(let group, let text):
      [
        Self.member(
          "anyOf",
          JSON5Value(
            .array(
              (text.map { [schema(of: .text($0))] } ?? []) + [
                reference(to: group), Self.value([("type", .string("boolean"))]),
              ])
          ))
      ]
    case .freeObject: [Self.member("type", "object")]
    case .toggle(let shape):
      [Self.member("anyOf", JSON5Value(.array([schema(of: shape), schema(of: .boolean)])))]
    case .removable(let shape):
      [Self.member("anyOf", JSON5Value(.array([schema(of: shape), Self.isRemoved])))]
    case .optional(let shape):
      [
        Self.member(
          "anyOf",
          JSON5Value(
            .array(
              [schema(of: shape), Self.value([("type", .string("null"))])]
                + (shape.isGroup ? [Self.value([("type", .string("boolean"))])] : []))))
      ]
    }
  }

  /// Schema of links by the names of their targets. Other names are possible, too: entries of other environments.
  private mutating func members(ofLinks link: SettingSchema, to names: [String]) -> [JSON5Member] {
    let level = schema(of: link)
    var object = [
      Self.member("type", "object"), Self.member("additionalProperties", level),
    ]
    var item = schema(of: .text(.any))
    if !names.isEmpty {
      object.append(Self.member("properties", JSON5Value(.object(names.map { Self.member($0, level) }))))
      let known = JSON5Value(.array(names.map { JSON5Value(.string($0)) }))
      item = Self.value([("anyOf", .array([Self.value([("enum", known.kind)]), item]))])
    }
    var list = members(of: .list(.text(.any), count: 0...1000))
    list = list.map { $0.key == "items" ? Self.member("items", item) : $0 }
    return [
      Self.member(
        "anyOf", JSON5Value(.array([JSON5Value(.object(object)), JSON5Value(.object(list)), Self.isRemoved])))
    ]
  }

  /// Schema of the settings that the entries of collections share: an object with a member for each collection.
  /// `isShared` tells whether a setting can be shared.
  public mutating func shared(_ title: String, in group: SettingGroup, where isShared: (String) -> Bool) -> JSON5Value {
    let collections = group.fields.compactMap { field -> JSON5Member? in
      guard case .named(let entry, _) = field.shape, entry.isPart else { return nil }
      return Self.member(
        field.name,
        object(
          of: SettingGroup(
            type: entry.type, title: "Settings of all \(field.name), each of which can override them.",
            fields: entry.fields.filter { !$0.isDirective && isShared($0.name) })))
    }
    return Self.object(of: collections, title)
  }

  /// Schema of a value, or of `false` in its place.
  private static func removable(_ schema: JSON5Value) -> JSON5Value {
    Self.value([("anyOf", .array([schema, Self.isRemoved]))])
  }

  private static let isRemoved = Self.value([("const", .boolean(false))])

  /// Schema of an object with user-defined keys, or of `false` in its place.
  private static func entries(of entry: JSON5Value, key: TextFormat) -> [JSON5Member] {
    let object = JSON5Value(
      .object([
        Self.member("type", "object"), Self.member("propertyNames", JSON5Value(.object(Self.members(of: key)))),
        Self.member("additionalProperties", entry),
      ]))
    return [Self.member("anyOf", JSON5Value(.array([object, Self.isRemoved])))]
  }

  private static func members(of rule: TextFormat) -> [JSON5Member] {
    (rule.pattern.map { [Self.member("pattern", JSON5Value(.string($0)))] } ?? [])
      + (rule.minLength.map { [Self.member("minLength", JSON5Value(.integer($0)))] } ?? [])
      + (rule.maxLength.map { [Self.member("maxLength", JSON5Value(.integer($0)))] } ?? [])
  }

  /// A member of a schema.
  public static func member(_ key: String, _ value: JSON5Value) -> JSON5Member {
    JSON5Member(key: key, keyLocation: value.location, value: value)
  }

  private static func member(_ key: String, _ text: String) -> JSON5Member {
    Self.member(key, JSON5Value(.string(text)))
  }

  private static func value(_ members: KeyValuePairs<String, JSON5Value.Kind>) -> JSON5Value {
    JSON5Value(.object(members.map { Self.member($0.key, JSON5Value($0.value)) }))
  }

  private static func value(_ members: [(String, JSON5Value.Kind)]) -> JSON5Value {
    JSON5Value(.object(members.map { Self.member($0.0, JSON5Value($0.1)) }))
  }
}
