internal import Configuration
import InfraModel

/// A route that a function answers.
struct FunctionRoute: Equatable {
  /// HTTP method in upper case, or `ANY`.
  let http: String
  /// Path segments; empty for the root.
  let path: [String]
  /// Required headers.
  var headers: [String] = []
  /// Who may call it; nil for the API's own setting.
  var authorization: AuthSettings?

  init(http: String, path: [String], headers: [String] = []) {
    self.http = http
    self.path = path
    self.headers = headers
  }

  /// The route `GET /payments/{id}`; nil if it is none.
  init?(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 2, Self.verbs.contains(String(words[0])), words[1].hasPrefix("/") else { return nil }
    let rest = words[1].dropFirst()
    let segments = rest.isEmpty ? [] : rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (index, segment) in segments.enumerated() {
      let isVariable = segment.hasPrefix("{") && segment.hasSuffix("}")
      var name = isVariable ? segment.dropFirst().dropLast() : segment[...]
      // A greedy variable takes the rest of the path.
      if isVariable, name.hasSuffix("+"), index == segments.count - 1 { name = name.dropLast() }
      let others = isVariable ? "" : ".-~"
      if name.isEmpty || !name.utf8.allSatisfy({ ASCII.isWord($0) || others.utf8.contains($0) }) { return nil }
    }
    (http, path) = (String(words[0]), segments)
  }

  static let verbs = ["ANY", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"]

  /// The route as it is written, without the names of its variables, which do not distinguish routes.
  var pattern: String {
    "\(http) /" + path.map { $0.hasPrefix("{") ? $0.hasSuffix("+}") ? "{+}" : "{}" : $0 }.joined(separator: "/")
  }
}

extension FunctionSettings {
  /// Routes of the API that the function answers.
  var routes: [FunctionRoute] {
    (program?.routes ?? [])
      + on.routes.compactMap { entry in
        var route = FunctionRoute(entry.name)
        route?.headers = entry.value.headers
        route?.authorization = entry.value.auth
        return route
      }
  }
}
