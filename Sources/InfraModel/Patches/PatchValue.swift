/// New value of a property in a patch, merged with the existing one as in RFC 7396: objects by member, `null` removes,
/// everything else replaces.
public indirect enum PatchValue: Sendable {
  /// `null`.
  case remove
  /// Text, possibly with references, a number or a Boolean.
  case scalar(Expression)
  /// A list of values.
  case list([PatchValue])
  /// An object.
  case object([PatchMember])

  /// The value as that of a property that does not exist yet; nil for `null`.
  public var expression: Expression? {
    switch self {
    case .remove: nil
    case .scalar(let value): value
    case .list(let items): .list(items.compactMap(\.expression))
    case .object(let members):
      .object(members.compactMap { member in member.value.expression.map { .init(member.name, $0) } })
    }
  }

  /// The objects of a list that contains nothing else; nil for any other value.
  var objects: [[PatchMember]]? {
    guard case .list(let items) = self, !items.isEmpty else { return nil }
    let objects = items.compactMap { if case .object(let members) = $0 { members } else { nil } }
    return objects.count == items.count ? objects : nil
  }

  /// Description for the "found" part of a message.
  var found: String {
    switch self {
    case .remove: "null"
    case .list: "a list"
    case .object: "an object"
    case .scalar(.string(let text)): "the text \"\(text)\""
    case .scalar(.integer(let number)): "the number \(number)"
    case .scalar(.decimal(let text)): "the number \(text)"
    case .scalar(.boolean(let truth)): truth ? "true" : "false"
    case .scalar: "text with a reference"
    }
  }
}

/// A named value of a patch with its place in the configuration.
public struct PatchMember: Sendable {
  /// Location and path of a setting, for messages.
  public struct Place: Sendable {
    let location: SourceLocation
    let path: String

    /// Creates a place.
    public init(_ location: SourceLocation, _ path: String) {
      self.location = location
      self.path = path
    }

    /// A message about the setting.
    public func problem(_ message: String) -> Diagnostic { Diagnostic(at: location, path: path, message) }
  }

  /// How a value changes the property.
  enum Mode { case merge, append, argument }

  /// Name as written, possibly with `+` or `=` at the end.
  public let name: String
  /// The value.
  public let value: PatchValue
  /// Its place in the configuration.
  public let place: Place

  /// Creates a member.
  public init(_ name: String, _ value: PatchValue, at place: Place) {
    self.name = name
    self.value = value
    self.place = place
  }

  /// What the last character of the name asks for: `+` appends to a list, `=` makes an argument of an object.
  var mode: Mode {
    switch name.utf8.last {
    case UInt8(ascii: "+"): .append
    case UInt8(ascii: "="): .argument
    default: .merge
    }
  }

  /// The name without the last character of another mode.
  public var plainName: String { mode == .merge ? name : String(name.dropLast()) }
}
