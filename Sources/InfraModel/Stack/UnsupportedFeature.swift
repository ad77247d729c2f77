/// A feature that one dialect cannot express. It is reported to the user instead of being dropped.
public struct UnsupportedFeature: Sendable, Equatable {
  /// The dialect that cannot express it.
  public var dialect: Dialect
  /// The feature, such as `the default security group without rules`.
  public var subject: String
  /// The reason and a workaround, in one or two sentences.
  public var reason: String
  /// Provider arguments in ``ProviderResource/ignoreChanges`` whose counterparts this dialect overwrites.
  public var ignored: [String]

  /// Creates an unsupported feature.
  public init(_ dialect: Dialect, _ subject: String, ignored: [String] = [], because reason: String) {
    self.dialect = dialect
    self.subject = subject
    self.ignored = ignored
    self.reason = reason
  }
}
