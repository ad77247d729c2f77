/// A message about the user's input, printed as `file:line:column: error: path: message`.
public struct Diagnostic: Error, Sendable, Equatable {
  /// Severity of a diagnostic. Only errors stop the generation.
  public enum Severity: String, Sendable {
    case error, warning, note
  }

  /// Severity of this diagnostic.
  public var severity: Severity
  /// Source location, if the problem has one.
  public var location: SourceLocation?
  /// Path of the setting concerned, such as `services.api.cpu`; empty if none.
  public var path: String
  /// Description of the problem for the user, with the invalid value and the nearest valid choice.
  public var message: String

  /// Creates a diagnostic, by default an error.
  public init(_ severity: Severity = .error, at location: SourceLocation? = nil, path: String = "", _ message: String) {
    self.severity = severity
    self.location = location
    self.path = path
    self.message = message
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic on one line, without a line break at the end.
  public var description: String {
    var text = ""
    if let location { text += "\(location.file):\(location.line):\(location.column): " }
    text += "\(severity.rawValue): "
    if !path.isEmpty { text += "\(path): " }
    return text + message
  }
}
