import AWSResources
import InfraModel

/// Detects environment variables that contain secrets.
enum PlainSecret {
  private static let words = ["PASSWORD", "PASSWD", "SECRET", "TOKEN", "APIKEY", "CREDENTIAL", "CREDENTIALS"]
  private static let pairs = ["API_KEY", "ACCESS_KEY", "PRIVATE_KEY", "SECRET_KEY"]
  /// Last words of names for the location of a secret instead of its value.
  private static let places: Set = ["ARN", "NAME", "ID", "URL", "PATH", "FILE", "DAYS", "SECONDS"]

  /// True if the name of a variable suggests a secret and its value is a literal.
  static func isLikely(_ name: String, _ value: Value<String>) -> Bool {
    guard case .string = value.expression else { return false }
    let name = name.uppercased()
    let parts = name.split(separator: "_").map(String.init)
    if let last = parts.last, places.contains(last) { return false }
    return parts.contains(where: words.contains) || pairs.contains(where: name.hasSuffix)
  }
}
