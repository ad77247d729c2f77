/// Valid input of a setting, from which documentation and a JSON Schema are generated.
public indirect enum SettingSchema: Sendable {
  /// An integer within limits; `Int.min` and `Int.max` mean no limit.
  case integer(ClosedRange<Int>, unit: String?)
  /// One of the given integers.
  case integers([Int], unit: String?)
  /// A number that may have a fraction, whose decimal text has the given format. Limits and steps are also decimal
  /// texts.
  case number(TextFormat, limits: (minimum: String, maximum: String, step: String))
  /// `true` or `false`.
  case boolean
  /// A string with the given format.
  case text(TextFormat)
  /// One of the given strings, with a noun for them if there are many.
  case choice([String], what: String?)
  /// A list.
  case list(SettingSchema, count: ClosedRange<Int>)
  /// A list or a single value.
  case oneOrMore(SettingSchema, count: ClosedRange<Int>)
  /// An object with the given settings.
  case group(SettingGroup)
  /// An object whose keys have the given format and whose values are groups.
  case named(SettingGroup, key: TextFormat)
  /// An object with the given settings, or a text that stands for one.
  case shortOrGroup(SettingSchema, SettingGroup)
  /// An object whose keys have the given format and whose values are groups, `true` or `false`; or a list of keys.
  case namedOrList(SettingGroup, key: TextFormat)
  /// An object whose keys and values have the given formats.
  case texts(key: TextFormat, value: TextFormat)
  /// An object of objects with arbitrary values; the keys of both levels have a format.
  case freeObjects(key: TextFormat, member: TextFormat)
  /// A string or an integer.
  case textOrInteger
  /// A part that exists already: its attributes, a text in their place, or `true` or `false`.
  case existing(SettingGroup, shortForm: TextFormat?)
  /// An object with arbitrary values.
  case freeObject
  /// The same schema or `null`; for a group also `true` and `false`.
  case optional(SettingSchema)
  /// The same schema, or `true` or `false`.
  case toggle(SettingSchema)
  /// The same schema, or `false`.
  case removable(SettingSchema)
  /// One Boolean value.
  case constant(Bool)
  /// Any of the schemas, with a short description of all of them.
  case anyOf([SettingSchema], summary: String)
  /// Links by the names of their targets, or a list of names.
  case links(SettingSchema)
}

extension SettingSchema {
  /// True for a group of settings.
  var isGroup: Bool {
    if case .group = self { true } else { false }
  }

  /// Short description of the type, such as `whole number, 1 to 35 days`.
  public var summary: String {
    switch self {
    case .integer(Int.min...Int.max, nil): "whole number"
    case .integer: "whole number, \(limits)"
    case .choice(let choices, let what?) where choices.count > Self.listable: "\(what), such as \(choices[0].quoted)"
    case .integers, .number, .boolean, .text, .choice: limits
    case .list(let element, 0...1000): "list of \(element.summary)"
    case .list(let element, let count): "list of \(Self.entries(count)): \(element.summary)"
    case .oneOrMore(let element, let count): "\(element.summary); or a list of up to \(count.upperBound)"
    case .group: "object"
    case .named(_, let key): "objects by name (\(key.description))"
    case .texts(let key, let value): "\(value.description) by name (\(key.description))"
    case .freeObjects(let key, _): "any objects by name (\(key.description))"
    case .textOrInteger: "text or a whole number"
    case .shortOrGroup(let text, _): "\(text.summary); or an object"
    case .namedOrList(_, let key): "objects, true or false by name (\(key.description)), or a list of names"
    case .existing(_, let text): (text.map { "\($0.description), " } ?? "") + "object, true or false"
    case .freeObject: "any object"
    case .optional(let shape): shape.isGroup ? "object, true or false" : "\(shape.summary), or null"
    case .toggle(let shape): "\(shape.summary), or true or false"
    case .removable(let shape): "\(shape.summary), or false"
    case .constant(let value): "\(value)"
    case .anyOf(_, let summary): summary
    case .links(let link): "\(link.summary) by name, or a list of names"
    }
  }

  /// Maximum number of choices in a message.
  private static let listable = 12

  /// Valid values, for a message.
  var limits: String {
    switch self {
    case .integer(let range, let unit): Self.numbers(range) + (unit.map { " \($0)" } ?? "")
    case .integers(let numbers, let unit): numbers.map { "\($0)" }.listed("or") + (unit.map { " \($0)" } ?? "")
    case .boolean: "true or false"
    case .text(let rule), .number(let rule, _): rule.description
    case .choice(let choices, _) where choices.count > Self.listable:
      choices.prefix(Self.listable).map(\.quoted).joined(separator: ", ")
        + " or one of \(choices.count - Self.listable) more"
    case .choice(let choices, _): choices.map(\.quoted).listed("or")
    case .list, .oneOrMore, .group, .named, .shortOrGroup, .namedOrList, .texts, .freeObjects, .freeObject, .existing,
      .textOrInteger, .optional,
      .toggle, .removable, .constant,
      .anyOf,
      .links:
      summary
    }
  }

  /// Limits of a count, such as `2 to 3 entries`.
  static func entries(_ range: ClosedRange<Int>) -> String {
    range == 1...1 ? "1 entry" : "\(numbers(range)) entries"
  }

  private static func numbers(_ range: ClosedRange<Int>) -> String {
    if range.lowerBound == range.upperBound { return "\(range.lowerBound)" }
    if range.upperBound == .max { return "at least \(range.lowerBound)" }
    if range.lowerBound == .min { return "at most \(range.upperBound)" }
    return "\(range.lowerBound) to \(range.upperBound)"
  }
}
