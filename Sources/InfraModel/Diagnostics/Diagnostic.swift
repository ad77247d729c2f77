/// One thing to tell the user about their input: printed as `file:line:column: error: path: message`.
public struct Diagnostic: Error, Sendable, Equatable {
  /// How grave a diagnostic is; only errors stop the generation.
  public enum Severity: String, Sendable {
    case error, warning, note
  }

  /// How grave it is.
  public var severity: Severity
  /// Where it stands, when it stands somewhere.
  public var location: SourceLocation?
  /// The setting it is about, such as `services.api.cpu`; empty when it is about no setting.
  public var path: String
  /// What is wrong, with the value and the nearest valid choice, in the user's words.
  public var message: String

  /// Creates a diagnostic; an error unless told otherwise.
  public init(_ severity: Severity = .error, at location: SourceLocation? = nil, path: String = "", _ message: String) {
    self.severity = severity
    self.location = location
    self.path = path
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic as one line of text, without a line break.
  public var description: String {
    var text = ""
    if let location { text += "\(location.file):\(location.line):\(location.column): " }
    text += "\(severity.rawValue): "
    if !path.isEmpty { text += "\(path): " }
    return text + message
  }
}
