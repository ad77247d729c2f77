/// A link to another part as written: `true`, a level of access, a list of IAM actions, or `{ access, as }`.
public struct LinkRequest: Sendable, Equatable {
  /// Names of the variables that the link provides.
  public enum Variables: Sendable, Equatable {
    /// Names from the target's name.
    case standard
    /// No variables.
    case none
    /// Names from another word instead of the target's name.
    case named(String)
  }

  /// Levels, or IAM actions without the service's prefix; the default level if empty.
  public var access: [String]
  /// Names of the variables.
  public var variables: Variables
  /// True for `false`, which removes the link.
  public var isRemoved: Bool

  /// Creates a link.
  public init(access: [String] = [], variables: Variables = .standard, isRemoved: Bool = false) {
    self.access = access
    self.variables = variables
    self.isRemoved = isRemoved
  }
}

/// Valid words in a link to one kind of part.
public struct LinkVocabulary: Sendable {
  /// Name of the kind with an article, such as `a queue`.
  public let target: String
  /// Levels of access, the default first; none if the access cannot be chosen.
  public let levels: [String]
  /// Format of the levels that each part has itself; nil for a kind whose parts have the same ones.
  public let ownLevel: TextFormat?
  /// True if a level must be given.
  public let needsLevel: Bool
  /// True if IAM actions can be listed.
  public let takesActions: Bool
  /// Format of `as`; nil for a link without variables.
  public let prefix: TextFormat?

  /// Creates a vocabulary.
  public init(
    target: String, levels: [String] = [], ownLevel: TextFormat? = nil, needsLevel: Bool = false,
    takesActions: Bool = false, prefix: TextFormat?
  ) {
    self.target = target
    self.levels = levels
    self.ownLevel = ownLevel
    self.needsLevel = needsLevel
    self.takesActions = takesActions
    self.prefix = prefix
  }

  /// The levels, for a message.
  var listedLevels: String { levels.map(\.quoted).listed("or") }

  /// An IAM action without its service, such as `PutItem` or `Get*`.
  static let action = TextFormat(
    "an IAM action without its service, such as PutItem", pattern: "^[A-Z][A-Za-z0-9]*\\*?$", minLength: 1,
    maxLength: 128
  ) { text in
    let name = text.hasSuffix("*") ? text.dropLast() : text[...]
    return name.first?.isUppercase == true && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}
