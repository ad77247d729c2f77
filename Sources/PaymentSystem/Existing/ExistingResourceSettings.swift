internal import Configuration

/// A resource that exists already, by its name or ARN.
struct ExistingResourceSettings: ExistingAttributes {
  var name: String?
  var arn: String?
  var key: String?

  static let title = "A resource that exists already, by its name or ARN."
  static var shortForm: TextFormat? { .orReference(.nameOrARN) }

  mutating func settings(_ each: inout some SettingsVisitor) {
    each.setting(
      "name", &name, .optional(.text(.orReference(.existingName))),
      "Its name in the system's account and region; or its ARN.")
    each.setting("arn", &arn, .optional(.text(.orReference(.arn))), "Its ARN.")
    each.setting(
      "key", &key, .optional(.text(.orReference(.arn))),
      "ARN of the KMS key that encrypts it, if it is a customer managed one.")
  }

  mutating func take(_ text: String) {
    if text.hasPrefix("arn:") { arn = text } else { name = text }
  }
}

/// Settings of an entry that can exist already.
protocol Adoptable: Settings {
  /// True if it exists already, so that no resource is made for it.
  var isExisting: Bool { get }
}

/// Settings of an entry that can exist already and has a name and an ARN.
protocol AdoptableResource: Adoptable {
  var existing: Existing<ExistingResourceSettings>? { get }
}

extension AdoptableResource {
  var isExisting: Bool { existing != nil }
}

extension Array {
  /// The entries that do not exist yet.
  func made<Value: Adoptable>() -> [Keyed<Value>] where Element == Keyed<Value> {
    filter { !$0.value.isExisting }
  }
}

extension TextFormat {
  /// Names of letters, digits and a few other characters. `end` can follow them.
  static func simpleName(
    _ what: String, also others: String, _ length: ClosedRange<Int>, ending end: String = ""
  ) -> TextFormat {
    TextFormat(
      "the name of \(what): \(length.lowerBound) to \(length.upperBound) letters, digits and \(others)",
      minLength: length.lowerBound, maxLength: length.upperBound
    ) { text in
      let name = end.isEmpty || !text.hasSuffix(end) ? text[...] : text.dropLast(end.utf8.count)
      return !name.isEmpty
        && name.utf8.allSatisfy { ASCII.isWord($0) && $0 != UInt8(ascii: "_") || others.utf8.contains($0) }
    }
  }

  /// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
  static let arn = TextFormat(
    "an ARN such as arn:aws:sqs:eu-central-1:123456789012:postings",
    pattern: "^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:([0-9]{12})?:.+$", maxLength: 2048
  ) { ARN($0) != nil }

  static let existingName = TextFormat(
    "the name of a resource: letters, digits and ._-/", pattern: "^[A-Za-z0-9][A-Za-z0-9._/-]*$", minLength: 1,
    maxLength: 256
  ) { text in
    text.utf8.allSatisfy { ASCII.isWord($0) || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/")].contains($0) }
      && text.utf8.first.map { ASCII.isWord($0) } == true
  }

  static let nameOrARN = TextFormat("a name, or an ARN such as arn:aws:sqs:eu-central-1:123456789012:postings") {
    arn.accepts($0) || !$0.hasPrefix("arn:") && existingName.accepts($0)
  }
}
