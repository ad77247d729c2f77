internal import Configuration
import InfraModel

/// A value that is given when deploying.
struct InputSettings: Settings {
  /// Type of the value.
  enum Kind: String, CaseIterable {
    case string
    case number
  }

  var type = Kind.string
  var `default`: String?
  var pattern: String?
  var description = ""

  static let title = "A value that is given when deploying."
  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting("type", &type, .choice(), "Type of the value.")
    each.setting(
      "default", &`default`, .optional(.textOrInteger), "Default value; when null, the value must be given.")
    each.setting(
      "pattern", &pattern, .optional(.text(.wholePattern)),
      "Regular expression that a text must match, in the syntax that Terraform's RE2 and CloudFormation's Java share.")
    each.setting("description", &description, .text(.inputDescription), "What the value is for, one sentence.")
  }
}

extension Keyed<InputSettings> {
  /// Heading of the inputs in CloudFormation's console.
  static let group = "Inputs"

  /// The parameter of all targets.
  var parameter: Parameter {
    let standard = value.default.map { text in
      value.type == .number ? Int(text).map { Expression.integer($0) } ?? .string(text) : .string(text)
    }
    return Parameter(
      Parameter.Name(name), value.type == .number ? .integer : .string, group: Self.group, default: standard,
      pattern: value.pattern, constraint: value.pattern.map { "The value must match \($0)." },
      value.description.isEmpty ? "Value of the input \(name)." : value.description)
  }
}
