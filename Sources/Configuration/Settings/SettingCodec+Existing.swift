/// A part that exists already. Its parameter has no constraint, because the runtime would search all conformances for
/// each attribute type at the start.
public enum Existing<Attributes: Sendable>: Sendable {
  /// Its attributes are set when deploying.
  case asked
  /// Its attributes are given.
  case given(Attributes)
}

/// The attributes of a part that exists already.
public protocol ExistingAttributes: Settings {
  /// Format of the text that can stand in place of all attributes, such as an ARN; nil if none can.
  static var shortForm: TextFormat? { get }
  /// Sets the attribute that the text in place of all attributes stands for.
  mutating func take(_ text: String)
}

extension ExistingAttributes {
  /// No text can stand in place of the attributes.
  public static var shortForm: TextFormat? { nil }
  public mutating func take(_ text: String) {}
}

extension SettingCodec {
  /// Attributes of a part that exists already: an object, a text in its place, or `true` if they are set when
  /// deploying. Nil, written `false` or `null`, if the part does not exist.
  public static func existing<Attributes: ExistingAttributes>(
    _ type: Attributes.Type = Attributes.self
  ) -> SettingCodec<Existing<Attributes>?> where T == Existing<Attributes>? {
    SettingCodec<Existing<Attributes>?>(
      decode: { value, _, reader in
        switch (value.kind, Attributes.shortForm) {
        case (.null, _), (.boolean(false), _): return .some(nil)
        case (.boolean(true), _): return .asked
        case (.object, _): return .given(reader.group(value, over: Attributes()))
        case (_, let format?):
          guard let text = reader.text(value) else { return nil }
          if let problem = format.problem(with: text) {
            reader.error(problem, at: value.location)
            return nil
          }
          var attributes = Attributes()
          attributes.take(text)
          return .given(attributes)
        default:
          reader.mismatch("an object in braces, or true", value)
          return nil
        }
      },
      encode: { existing in
        switch existing {
        case nil: JSON5Value(.boolean(false))
        case .asked: JSON5Value(.boolean(true))
        case .given(let attributes): attributes.encoded()
        }
      },
      shape: { _ in .existing(Attributes.shape, shortForm: Attributes.shortForm) })
  }
}
