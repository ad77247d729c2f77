/// What a user may write for a setting: enough to generate documentation and a JSON schema.
public indirect enum SettingSchema: Sendable {
  /// A whole number within limits; `Int.min` and `Int.max` stand for none.
  case integer(ClosedRange<Int>, unit: String?)
  /// One of a few whole numbers.
  case integers([Int], unit: String?)
  /// A number that may have a fraction and whose decimal text follows a rule; the limits and steps are decimal texts, too.
  case number(TextFormat, limits: (minimum: String, maximum: String, step: String))
  /// `true` or `false`.
  case boolean
  /// A text that follows a rule.
  case text(TextFormat)
  /// One of these texts, with a noun for them when they are many.
  case choice([String], what: String?)
  /// A list.
  case list(SettingSchema, count: ClosedRange<Int>)
  /// A list, or one value alone.
  case oneOrMore(SettingSchema, count: ClosedRange<Int>)
  /// An object with these settings.
  case group(SettingGroup)
  /// An object whose keys follow a rule and whose values are groups.
  case named(SettingGroup, key: TextFormat)
  /// An object whose keys and values follow a rule.
  case texts(key: TextFormat, value: TextFormat)
  /// An object whose keys follow a rule and whose values are objects with any values, whose keys follow another.
  case freeObjects(key: TextFormat, member: TextFormat)
  /// The same or `null`; for a group `true` and `false` as well.
  case optional(SettingSchema)
}

extension SettingSchema {
  /// Whether it is a group of settings.
  var isGroup: Bool {
    if case .group = self { true } else { false }
  }

  /// The type in a few words, such as `whole number, 1 to 35 days`.
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
    case .optional(let shape): shape.isGroup ? "object, true or false" : "\(shape.summary), or null"
    }
  }

  /// So many choices fit into one message.
  private static let listable = 12

  /// The values that are allowed, for a message.
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
    case .list, .oneOrMore, .group, .named, .texts, .freeObjects, .optional: summary
    }
  }

  /// The limits of a count, such as `2 to 3 entries`.
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
